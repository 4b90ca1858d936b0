import { areaContains } from 'planning/geo/area'
import type { Area } from 'planning/model'

/** Degrees, sides included. */
export interface LonLatBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** As JavaScript writes numbers, which is how others write them too. */
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/**
 * Reads the parameter `bbox` (OGC API – Features, part 1, 7.15.3): west, south, east, north, or six numbers with heights,
 * which our features do not have. A west beyond the east means over the antimeridian: two boxes.
 *
 * @returns null where it is malformed
 */
export function readBox(text: string): readonly LonLatBox[] | null {
  const parts = text.split(',').map((part) => part.trim())
  if (![4, 6].includes(parts.length) || !parts.every((part) => number.test(part))) return null
  const values = parts.map(Number)
  if (!values.every(Number.isFinite)) return null
  const [west, south, east, north] = values.length === 4 ? values : [values[0], values[1], values[3], values[4]]
  if (south > north) return null
  if (west <= east) return [{ west, south, east, north }]
  return [
    { west, south, east: 180, north },
    { west: -180, south, east, north },
  ]
}

/** Whether an area and a box have a point in common. */
export function touchesBox(area: Area, box: LonLatBox): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  // an edge that meets the box, or the box as a whole inside the area
  return (
    polygons.some((rings) =>
      rings.some((ring) => ring.some((point, index) => meets(ring[Math.max(0, index - 1)], point, box))),
    ) || areaContains(area, { lat: box.south, lon: box.west })
  )
}

/** Whether the line from a to b has a point in the box (Liang & Barsky: what of the line is left after each side). */
function meets(a: readonly number[], b: readonly number[], box: LonLatBox): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  let [first, last] = [0, 1]
  for (const [step, room] of [
    [-dx, a[0] - box.west],
    [dx, box.east - a[0]],
    [-dy, a[1] - box.south],
    [dy, box.north - a[1]],
  ]) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) first = Math.max(first, room / step)
    else last = Math.min(last, room / step)
  }
  return first <= last
}

/** The smallest box around areas; null without any. */
export function boxAround(areas: readonly Area[]): LonLatBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const area of areas) {
    for (const [outer] of area.type === 'Polygon' ? [area.coordinates] : area.coordinates) {
      for (const [lon, lat] of outer) {
        west = Math.min(west, lon)
        south = Math.min(south, lat)
        east = Math.max(east, lon)
        north = Math.max(north, lat)
      }
    }
  }
  return west === Infinity ? null : { west, south, east, north }
}
