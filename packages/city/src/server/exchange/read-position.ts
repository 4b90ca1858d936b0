import type { Position } from 'planning/model'
import { isExchanged, recogniseSystem, toWgs84, type CoordinateSystem } from './coordinates.ts'
import { readNumber } from './read-number.ts'
import { readPositionCell, type EastNorth } from './read-position-cell.ts'
import { medianOf, type ColumnUse } from './recognise-columns.ts'

/** How the coordinates of a file are to be read. */
export interface RecognisedPositions {
  readonly system: CoordinateSystem
  /** all of them are the other way round, as the columns are named; they are put right */
  readonly exchanged: boolean
}

/** Why a row has no position. */
export type NoPosition = 'no-coordinates' | 'bad-coordinates'

/** The system of the coordinates, or null where no row of the sample has any that can be read. */
export function recognisePositions(
  sample: readonly (readonly string[])[],
  use: ColumnUse,
  near: Position | null,
): RecognisedPositions | null {
  const raw = rawReader(use)
  const pairs = sample.map(raw).filter((pair) => !Number.isNaN(pair.east) && !Number.isNaN(pair.north))
  const found = recogniseSystem(
    pairs.map(({ east }) => east),
    pairs.map(({ north }) => north),
  )
  if (found?.system !== 'WGS84' || found.exchanged) return found
  const median = { lat: medianOf(pairs.map(({ north }) => north)), lon: medianOf(pairs.map(({ east }) => east)) }
  return { system: 'WGS84', exchanged: isExchanged(median, near) }
}

/**
 * Reads the position of a row. Empty cells, words that stand for nothing and 0/0 are no coordinates; numbers outside the
 * system's range are bad ones.
 */
export function createPositionReader(
  use: ColumnUse,
  { system, exchanged }: RecognisedPositions,
): (cells: readonly string[]) => Position | NoPosition {
  const raw = rawReader(use)
  const convert = toWgs84(system)
  return (cells) => {
    const { east, north } = raw(cells)
    if (Number.isNaN(east) || Number.isNaN(north) || (east === 0 && north === 0)) return 'no-coordinates'
    return (exchanged ? convert(north, east) : convert(east, north)) ?? 'bad-coordinates'
  }
}

/** Numbers as they stand in the row, NaN where there are none. */
function rawReader(use: ColumnUse): (cells: readonly string[]) => EastNorth {
  const { position } = use
  if (position !== undefined) return (cells) => readPositionCell(cells[position] ?? '') ?? { east: NaN, north: NaN }
  const east = use.lon ?? use.east
  const north = use.lat ?? use.north
  if (east === undefined || north === undefined) return () => ({ east: NaN, north: NaN })
  return (cells) => ({ east: readNumber(cells[east] ?? ''), north: readNumber(cells[north] ?? '') })
}
