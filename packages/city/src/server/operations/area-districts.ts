import { areaSquareMetres, centroidOf } from 'planning/geo/area'
import { CELL_RESOLUTION, cellsOfArea, centreOfCell } from 'planning/geo/cells'
import type { Area } from 'planning/model'
import type { Database } from '../city.ts'
import { createPartFinder } from '../city/district-of.ts'
import { listDistricts, type District } from '../city/districts.ts'

/** More than these are no longer a name for a place. */
const mostNamed = 3
/** A district is named where it holds this share of the area. */
const leastShare = 0.1
/** Above this, cells 49 times as large tell the same. */
const largeSquareMetres = 20e6

/**
 * What an operation's area is called: the Ortsteile it lies in, the Stadtbezirke where they would be more than three.
 *
 * @returns none where no outline is known, or where it lies in more than three Stadtbezirke
 */
export async function districtsOfArea(db: Database, area: Area): Promise<District[]> {
  const districts = await listDistricts(db)
  const byKey = new Map(districts.map((district) => [district.key, district]))
  const partOf = createPartFinder(districts)
  const resolution = areaSquareMetres(area) > largeSquareMetres ? CELL_RESOLUTION - 2 : CELL_RESOLUTION
  const cells = cellsOfArea(area, resolution)
  const points = cells.length > 0 ? cells.map(centreOfCell) : [centroidOf(area)]
  const parts = named(points.map(partOf), points.length)
  if (parts.length <= mostNamed) return parts.map((key) => byKey.get(key)!)
  const wholes = named(
    points.map((point) => {
      const part = partOf(point)
      return part === null ? null : (byKey.get(part)!.parent ?? part)
    }),
    points.length,
  )
  return wholes.length <= mostNamed ? wholes.map((key) => byKey.get(key)!) : []
}

/** Keys that hold enough of the points, most first. */
function named(found: readonly (string | null)[], all: number): string[] {
  return [...Map.groupBy(found, (key) => key)]
    .flatMap(([key, points]) => (key !== null && points.length >= leastShare * all ? [{ key, n: points.length }] : []))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key)
}
