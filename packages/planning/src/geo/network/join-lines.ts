import type { GeoJsonLines } from '../../model.ts'
import { isPosition, localPlane, metresBetween, type LocalPlane } from '../distance.ts'
import { buildSegmentGrid, eachNear, shareAlong } from './segment-grid.ts'
import { walkFactor } from './walkable.ts'

/** Line ends closer than this to another line belong to it, metres. Map exports cut and round lines, and break there. */
export const usualJoinMetres = 1

/** Straight pieces between points, joined where the lines meet. Lengths in metres; cost counts stairs double. */
export interface Pieces {
  readonly plane: LocalPlane
  readonly origin: { readonly lat: number; readonly lon: number }
  readonly lon: readonly number[]
  readonly lat: readonly number[]
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly metres: readonly number[]
  readonly factor: readonly number[]
}

/**
 * Cuts lines into pieces between points and joins them. Where lines name their points (`nodes`: an id for each, as lines
 * out of OpenStreetMap do), the same id is the same point; else equal coordinates are. A line end that misses another line
 * by less than `joinMetres` is joined to it by a piece of that length. Lines that merely cross stay apart: bridge and tunnel
 * look the same on a map.
 *
 * @throws RangeError for a coordinate that is no WGS84 degree, or where no line can be walked
 */
export function joinLines(lines: GeoJsonLines, joinMetres: number): Pieces {
  const lon: number[] = []
  const lat: number[] = []
  const from: number[] = []
  const to: number[] = []
  const factor: number[] = []
  const ends = new Set<number>()
  const known = new Map<number | string, number>()

  function pointAt(coordinate: readonly number[], feature: number, id: unknown): number {
    const [pointLon, pointLat] = coordinate
    if (!isPosition({ lat: pointLat, lon: pointLon }))
      throw new RangeError(`line ${feature + 1} has a coordinate that is no WGS84 degree: [${coordinate.join(', ')}]`)
    // a ten-millionth of a degree is a centimetre
    const key = typeof id === 'number' ? id : `${Math.round(pointLon * 1e7)} ${Math.round(pointLat * 1e7)}`
    const old = known.get(key)
    if (old !== undefined) return old
    known.set(key, lon.length)
    lat.push(pointLat)
    return lon.push(pointLon) - 1
  }

  function addPiece(a: number, b: number, walk: number): void {
    if (a === b) return
    from.push(a)
    to.push(b)
    factor.push(walk)
  }

  lines.features.forEach((feature, index) => {
    const walk = walkFactor(feature.properties)
    if (walk === 0) return
    const { geometry } = feature
    const parts: readonly (readonly (readonly number[])[])[] =
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    const ids = feature.properties?.nodes
    for (const part of parts) {
      const hasIds = Array.isArray(ids) && geometry.type === 'LineString' && ids.length === part.length
      const points = part.map((coordinate, i) => pointAt(coordinate, index, hasIds ? ids[i] : null))
      for (let i = 1; i < points.length; i++) addPiece(points[i - 1], points[i], walk)
      if (points.length > 1) ends.add(points[0]).add(points[points.length - 1])
    }
  })
  if (from.length === 0) throw new RangeError('no line that can be walked')

  const origin = { lat: lat[0], lon: lon[0] }
  const plane = localPlane(origin)
  joinEnds()
  const metres = from.map((a, i) => metresBetween(positionOf(a), positionOf(to[i])))
  return { plane, origin, lon, lat, from, to, metres, factor }

  function positionOf(point: number) {
    return { lat: lat[point], lon: lon[point] }
  }

  function joinEnds(): void {
    const count = from.length
    const x = Float64Array.from(lon, (_, point) => plane.x(positionOf(point)))
    const y = Float64Array.from(lat, (_, point) => plane.y(positionOf(point)))
    const segments = {
      count,
      x1: Float64Array.from(from, (point) => x[point]),
      y1: Float64Array.from(from, (point) => y[point]),
      x2: Float64Array.from(to, (point) => x[point]),
      y2: Float64Array.from(to, (point) => y[point]),
    }
    const { x1, y1, x2, y2 } = segments
    const grid = buildSegmentGrid(segments, 25)
    const cuts = new Map<number, { share: number; end: number }[]>()
    for (const end of ends) {
      const seen = new Set<number>()
      const joined = new Set<number>([end])
      eachNear(grid, x[end], y[end], joinMetres, (s) => {
        if (seen.has(s) || from[s] === end || to[s] === end) return
        seen.add(s)
        const share = shareAlong(x[end], y[end], x1[s], y1[s], x2[s], y2[s])
        const footX = x1[s] + share * (x2[s] - x1[s])
        const footY = y1[s] + share * (y2[s] - y1[s])
        if (Math.hypot(x[end] - footX, y[end] - footY) >= joinMetres) return
        for (const point of [from[s], to[s]]) {
          if (Math.hypot(x[end] - x[point], y[end] - y[point]) >= joinMetres) continue
          if (!joined.has(point)) addPiece(end, point, 1)
          joined.add(point)
          return
        }
        const here = cuts.get(s)
        if (here) here.push({ share, end })
        else cuts.set(s, [{ share, end }])
      })
    }
    for (const [s, here] of cuts) {
      here.sort((a, b) => a.share - b.share)
      const last = to[s]
      const start = positionOf(from[s])
      const span = { lat: lat[last] - start.lat, lon: lon[last] - start.lon }
      let previous = from[s]
      here.forEach(({ share, end }, i) => {
        lat.push(start.lat + share * span.lat)
        const foot = lon.push(start.lon + share * span.lon) - 1
        if (i === 0) to[s] = foot
        else addPiece(previous, foot, factor[s])
        addPiece(end, foot, 1)
        previous = foot
      })
      addPiece(previous, last, factor[s])
    }
  }
}
