import type { Area, Position, Reason } from '../model.ts'
import { localPlane, metresBetween } from './distance.ts'

type Ring = readonly (readonly number[])[]
type Polygon = readonly Ring[]

/**
 * Larger than any German city (Berlin, 891 km²) and district (Mecklenburgische Seenplatte, 5,496 km²); beyond it a position
 * in the file is wrong, or it is a whole Land, whose hundreds of thousands of cells would take minutes.
 */
export const MAX_AREA_SQUARE_METRES = 6_000e6

const polygonsOf = (area: Area): readonly Polygon[] => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)

/** True if the position lies in the area: inside an outer ring and outside that polygon's holes (even–odd rule). */
export function areaContains(area: Area, position: Position): boolean {
  return polygonsOf(area).some((polygon) => {
    let inside = false
    for (const ring of polygon) if (crossingsAreOdd(ring, position)) inside = !inside
    return inside
  })
}

function crossingsAreOdd(ring: Ring, { lat, lon }: Position): boolean {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]
    const [x2, y2] = ring[j]
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd
  }
  return odd
}

/** Size in square metres, holes taken off; right to about half a percent for a city. */
export function areaSquareMetres(area: Area): number {
  return moments(area).size
}

/** Centre of gravity. For a crescent or a ring it may lie outside. */
export function centroidOf(area: Area): Position {
  return moments(area).centre
}

function moments(area: Area): { size: number; centre: Position } {
  const [lon, lat] = polygonsOf(area)[0]?.[0]?.[0] ?? [0, 0]
  const plane = localPlane(middleOf(area) ?? { lat, lon })
  let size = 0
  let sumX = 0
  let sumY = 0
  for (const polygon of polygonsOf(area)) {
    polygon.forEach((ring, index) => {
      const part = ringMoments(ring.map(([lon, lat]) => [plane.x({ lat, lon }), plane.y({ lat, lon })]))
      // the first ring is the outer one, all others are holes, whichever way round they are drawn
      const sign = index === 0 ? Math.sign(part.size) : -Math.sign(part.size)
      size += sign * part.size
      sumX += sign * part.x
      sumY += sign * part.y
    })
  }
  return { size, centre: size > 0 ? plane.position(sumX / size, sumY / size) : plane.position(0, 0) }
}

/** Signed size of a ring and its first moments (shoelace formula). */
function ringMoments(points: readonly (readonly number[])[]): { size: number; x: number; y: number } {
  let size = 0
  let x = 0
  let y = 0
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const cross = points[j][0] * points[i][1] - points[i][0] * points[j][1]
    size += cross / 2
    x += ((points[j][0] + points[i][0]) * cross) / 6
    y += ((points[j][1] + points[i][1]) * cross) / 6
  }
  return { size, x, y }
}

/** Middle of the bounding box. */
function middleOf(area: Area): Position | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygonsOf(area)) {
    for (const [lon, lat] of polygon[0] ?? []) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return west <= east ? { lat: (south + north) / 2, lon: (west + east) / 2 } : null
}

/**
 * The smallest convex area around all positions with a margin, so that each lies inside. One or two positions, or
 * several in a line, give a small round or long area of that margin.
 *
 * @param bufferMetres margin > 0; default 50
 * @throws RangeError if there is no position or one is not finite
 */
export function convexAreaOf(positions: readonly Position[], bufferMetres = 50): Area {
  if (positions.length === 0) throw new RangeError('no position to draw an area around')
  const wrong = positions.find(({ lat, lon }) => !Number.isFinite(lat) || !Number.isFinite(lon))
  if (wrong) throw new RangeError(`not a position: ${wrong.lat}, ${wrong.lon}`)
  const plane = localPlane(positions[0])
  const hull = hullOf(positions.map((position) => [plane.x(position), plane.y(position)]))
  // corners of a 16-gon drawn around the circle: the margin is bufferMetres or up to 2 % more
  const corners = 16
  const radius = bufferMetres / Math.cos(Math.PI / corners)
  const buffered = hullOf(
    hull.flatMap(([x, y]) =>
      Array.from({ length: corners }, (_, k) => {
        const angle = (2 * Math.PI * k) / corners
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
      }),
    ),
  )
  const ring = buffered.map(([x, y]) => {
    const { lat, lon } = plane.position(x, y)
    return [lon, lat]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
}

/** Convex hull, counter-clockwise, no point twice (Andrew's monotone chain, 1979). */
function hullOf(points: readonly (readonly number[])[]): number[][] {
  const sorted = points.map(([x, y]) => [x, y]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const distinct = sorted.filter(
    (point, i) => i === 0 || point[0] !== sorted[i - 1][0] || point[1] !== sorted[i - 1][1],
  )
  if (distinct.length < 3) return distinct
  return [...chain(distinct), ...chain(distinct.reverse())]
}

function chain(points: readonly number[][]): number[][] {
  const kept: number[][] = []
  for (const point of points) {
    while (kept.length >= 2 && turn(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop()
    kept.push(point)
  }
  return kept.slice(0, -1)
}

/** > 0 if a → b → c turns left. */
function turn(a: readonly number[], b: readonly number[], c: readonly number[]): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/**
 * Parts positions into those of one city and those far off, as wrong geocodes leave them (0/0, the wrong town): far off
 * is more than twice as far from the median position as 95 % of all are, and more than 15 km.
 */
export function partFarOff<T extends { readonly position: Position }>(items: readonly T[]): { near: T[]; farOff: T[] } {
  if (items.length === 0) return { near: [], farOff: [] }
  const middle = medianOf(items.map((item) => item.position))
  const metres = Float64Array.from(items, (item) => metresBetween(middle, item.position))
  const usual = metres.toSorted()[Math.floor(0.95 * (items.length - 1))]
  const limit = Math.max(15_000, 2 * usual)
  return { near: items.filter((_, i) => metres[i] <= limit), farOff: items.filter((_, i) => !(metres[i] <= limit)) }
}

function medianOf(positions: readonly Position[]): Position {
  const middle = Math.floor(positions.length / 2)
  return {
    lat: Float64Array.from(positions, ({ lat }) => lat).sort()[middle],
    lon: Float64Array.from(positions, ({ lon }) => lon).sort()[middle],
  }
}

/**
 * Says what is wrong with an area as it came from a file or a drawing; null if nothing is.
 *
 * Keys: `area.not-an-area` (no Polygon or MultiPolygon), `area.empty`, `area.not-a-number`, `area.out-of-range`,
 * `area.swapped` (longitude and latitude exchanged), `area.not-closed`, `area.self-crossing`, `area.too-large`.
 *
 * @param near a position of the city, e.g. of a report: without it swapped coordinates are noticed only where the
 *   latitude cannot be one
 */
export function checkArea(area: unknown, near?: Position): Reason | null {
  const reason = (key: string, params: Reason['params'] = {}): Reason => ({ key: `area.${key}`, params })
  if (!isAreaShaped(area)) return reason('not-an-area')
  const polygons = polygonsOf(area)
  const rings = polygons.flat()
  if (polygons.length === 0 || polygons.some((p) => p.length === 0) || rings.some((ring) => ring.length === 0))
    return reason('empty')

  const points = rings.flat()
  if (!points.every((point) => Number.isFinite(point[0]) && Number.isFinite(point[1]))) return reason('not-a-number')
  const inRange = points.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
  if (looksSwapped(points, inRange, near)) return reason('swapped')
  if (!inRange) return reason('out-of-range')

  for (const ring of rings) {
    const [first, last] = [ring[0], ring[ring.length - 1]]
    if (first[0] !== last[0] || first[1] !== last[1]) return reason('not-closed')
    if (ring.length < 4) return reason('empty')
    const crossing = selfCrossing(ring)
    if (crossing) return reason('self-crossing', { lat: crossing.lat, lon: crossing.lon })
  }
  const size = areaSquareMetres(area)
  if (size < 1) return reason('empty')
  if (size > MAX_AREA_SQUARE_METRES) return reason('too-large', { squareKilometres: Math.round(size / 1e6) })
  return null
}

function isAreaShaped(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return false
  const isPoint = (point: unknown) => Array.isArray(point) && point.length >= 2
  const isRing = (ring: unknown) => Array.isArray(ring) && ring.every(isPoint)
  const isPolygon = (polygon: unknown) => Array.isArray(polygon) && polygon.every(isRing)
  if (value.type === 'Polygon') return isPolygon(value.coordinates)
  return value.type === 'MultiPolygon' && Array.isArray(value.coordinates) && value.coordinates.every(isPolygon)
}

function looksSwapped(points: readonly (readonly number[])[], inRange: boolean, near?: Position): boolean {
  const [a, b] = points[0]
  if (!inRange) return points.every(([lat, lon]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
  if (!near) return false
  const farMetres = 200_000
  return (
    metresBetween(near, { lat: b, lon: a }) > farMetres &&
    Math.abs(a) <= 90 &&
    metresBetween(near, { lat: a, lon: b }) <= farMetres
  )
}

/** A place where two sides of a ring that are not neighbours cross or lie upon each other. */
function selfCrossing(ring: Ring): Position | null {
  const corners = ring.slice(0, -1).filter((point, i, all) => {
    const next = all[(i + 1) % all.length]
    return point[0] !== next[0] || point[1] !== next[1]
  })
  const count = corners.length
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % count]
    return { index, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }
  })
  sides.sort((a, b) => a.west - b.west || a.index - b.index)
  for (let i = 0; i < count; i++) {
    // sorted by their western end: only sides that begin before this one ends can meet it
    for (let j = i + 1; j < count && sides[j].west <= sides[i].east; j++) {
      const apart = Math.abs(sides[i].index - sides[j].index)
      if (apart === 1 || apart === count - 1) continue
      if (meet(sides[i].from, sides[i].to, sides[j].from, sides[j].to)) {
        return { lat: sides[j].from[1], lon: sides[j].from[0] }
      }
    }
  }
  return null
}

/** Whether two segments share a point. */
function meet(a: readonly number[], b: readonly number[], c: readonly number[], d: readonly number[]): boolean {
  const [d1, d2, d3, d4] = [turn(c, d, a), turn(c, d, b), turn(a, b, c), turn(a, b, d)]
  if (d1 > 0 !== d2 > 0 && d3 > 0 !== d4 > 0 && d1 !== 0 && d2 !== 0 && d3 !== 0 && d4 !== 0) return true
  const within = (p: readonly number[], q: readonly number[], r: readonly number[]) =>
    Math.min(p[0], q[0]) <= r[0] &&
    r[0] <= Math.max(p[0], q[0]) &&
    Math.min(p[1], q[1]) <= r[1] &&
    r[1] <= Math.max(p[1], q[1])
  return (
    (d1 === 0 && within(c, d, a)) ||
    (d2 === 0 && within(c, d, b)) ||
    (d3 === 0 && within(a, b, c)) ||
    (d4 === 0 && within(a, b, d))
  )
}
