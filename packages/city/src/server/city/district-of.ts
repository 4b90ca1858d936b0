import { areaContains } from 'planning/geo/area'
import type { Area, Position } from 'planning/model'
import type { District } from './districts.ts'

/**
 * Finds the Stadtbezirk of positions; where only the Ortsteile have outlines, through them.
 *
 * @returns key of the Stadtbezirk, null where the position lies in none
 */
export function createDistrictFinder(districts: readonly District[]): (position: Position) => string | null {
  return finderOf(districts, ({ key, parent }) => parent ?? key)
}

/**
 * Finds the Ortsteil of positions, the Stadtbezirk where its parts have no outlines.
 *
 * @returns its key, null where the position lies in none
 */
export function createPartFinder(districts: readonly District[]): (position: Position) => string | null {
  const narrowFirst = [...districts].sort((a, b) => Number(b.parent !== null) - Number(a.parent !== null))
  return finderOf(narrowFirst, ({ key }) => key)
}

/** The first district that holds a position, by the name it is to have. */
function finderOf(districts: readonly District[], nameOf: (district: District) => string) {
  const outlined = districts.flatMap((district) => {
    const area = district.geometry as Area | null
    return area ? [{ name: nameOf(district), area, box: boxOf(area) }] : []
  })
  return (position: Position): string | null =>
    outlined.find(({ area, box }) => isInBox(position, box) && areaContains(area, position))?.name ?? null
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
