import { metresBetween } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import type { Locations } from './read-locations.ts'
import { createPositionReader, type RecognisedPositions } from './read-position.ts'
import type { ColumnUse } from './recognise-columns.ts'

/** Why a row is nowhere. */
export type NoPlace = 'no-coordinates' | 'bad-coordinates' | 'unknown-address'

/** Reads where a row was: by its coordinates, or by its address where it has none. */
export function createPlaceReader(
  use: ColumnUse,
  positions: RecognisedPositions | null,
  locations: Locations | null,
): (cells: readonly string[]) => Position | NoPlace {
  const byCoordinates = positions ? createPositionReader(use, positions) : () => 'no-coordinates' as const
  const { street, number } = use
  if (!locations || street === undefined) return byCoordinates
  return (cells) => {
    const position = byCoordinates(cells)
    if (position !== 'no-coordinates' || (cells[street] ?? '').trim() === '') return position
    return locations.find(cells[street], number === undefined ? '' : (cells[number] ?? '')) ?? 'unknown-address'
  }
}

/** Farther than this from the middle of the file a row cannot belong to the same city. */
const FAR_METRES = 100_000

/** True where a position cannot belong to the city whose reports lie around `middle`. */
export function isFar(position: Position, middle: Position): boolean {
  // 100 km are more than 0.6 degrees of latitude everywhere, so most rows need no trigonometry
  const isClose = Math.abs(position.lat - middle.lat) < 0.4 && Math.abs(position.lon - middle.lon) < 0.4
  return !isClose && metresBetween(position, middle) > FAR_METRES
}
