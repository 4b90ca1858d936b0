import { areaContains } from 'planning/geo/area'
import type { Area, Position } from 'planning/model'
import type { District } from './districts.ts'

/**
 * Finds the Stadtbezirk of positions; where only the Ortsteile have outlines, through them.
 *
 * @returns key of the Stadtbezirk, null where the position lies in none
 */
export function createDistrictFinder(districts: readonly District[]): (position: Position) => string | null {
  const outlined = districts.flatMap(({ key, parent, geometry }) =>
    geometry ? [{ district: parent ?? key, area: geometry as Area, box: boxOf(geometry as Area) }] : [],
  )
  return (position) =>
    outlined.find(({ area, box }) => isInBox(position, box) && areaContains(area, position))?.district ?? null
}

type Box = readonly [west: number, south: number, east: number, north: number]

function boxOf(area: Area): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  for (const [outer] of polygons) {
    for (const [lon, lat] of outer) {
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    }
  }
  return box
}

function isInBox({ lat, lon }: Position, [west, south, east, north]: Box): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east
}
