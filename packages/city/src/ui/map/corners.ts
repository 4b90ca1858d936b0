import type { Area } from 'planning/model'

/** A corner of an area being drawn: [lon, lat], degrees. */
export type Corner = readonly [number, number]

/** More than this cannot be edited corner by corner in any useful way: such an area is replaced, not changed. */
const mostCorners = 60

/** The corners of a simple area, without the repeated last one; null for several parts, holes or too many corners. */
export function cornersOf(area: Area | null): Corner[] | null {
  if (area?.type !== 'Polygon' || area.coordinates.length !== 1) return null
  const ring = area.coordinates[0]!
  const corners = ring.slice(0, -1).map(([lon, lat]): Corner => [lon!, lat!])
  return corners.length >= 3 && corners.length <= mostCorners ? corners : null
}

/** The area within the corners, first corner repeated at the end; null with fewer than three. */
export function areaWithin(corners: readonly Corner[]): Area | null {
  if (corners.length < 3) return null
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!].map(([lon, lat]) => [lon, lat])] }
}

/** Six decimals are a tenth of a metre: enough, and short to read. */
export function rounded(lon: number, lat: number): Corner {
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
}

/** A corner too much: the new one goes into the side it lies nearest to, so that the outline does not cross itself. */
export function insertCorner(corners: readonly Corner[], corner: Corner): Corner[] {
  if (corners.length < 3) return [...corners, corner]
  let best = { index: corners.length, detour: Infinity }
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length]!
    const detour = distance(from, corner) + distance(corner, to) - distance(from, to)
    if (detour < best.detour) best = { index: index + 1, detour }
  })
  return corners.toSpliced(best.index, 0, corner)
}

/** In degrees of latitude; only compared with its like. */
function distance([lon1, lat1]: Corner, [lon2, lat2]: Corner): number {
  return Math.hypot((lon2 - lon1) * Math.cos((lat1 * Math.PI) / 180), lat2 - lat1)
}
