import type { Position } from '../model.ts'

/** Mean radius of the Earth, metres (IUGG: R1 = (2a + b) / 3 of GRS 80). */
export const EARTH_RADIUS_METRES = 6_371_008.8

/** Metres of one degree of latitude on that sphere. */
export const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180

const RADIANS = Math.PI / 180

/**
 * Great-circle distance in metres (haversine formula, exact also for points a few centimetres apart). The sphere is off
 * by up to 0.5 % from the ellipsoid, far less than a report's position.
 */
export function metresBetween(a: Position, b: Position): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2)
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2)
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLon * sinLon
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A flat map around one point: metres east and north of it. */
export interface LocalPlane {
  x(position: Position): number
  y(position: Position): number
  position(x: number, y: number): Position
}

/**
 * Equirectangular projection around `origin`, for areas and hulls of a city: within 30 km lengths are right to about
 * half a percent at 52° N. Not for use across a pole or the 180° meridian.
 */
export function localPlane(origin: Position): LocalPlane {
  const metresPerDegreeLon = METRES_PER_DEGREE * Math.cos(origin.lat * RADIANS)
  return {
    x: (position) => (position.lon - origin.lon) * metresPerDegreeLon,
    y: (position) => (position.lat - origin.lat) * METRES_PER_DEGREE,
    position: (x, y) => ({ lat: origin.lat + y / METRES_PER_DEGREE, lon: origin.lon + x / metresPerDegreeLon }),
  }
}

/** True for a finite latitude in −90…90 and longitude in −180…180. */
export function isPosition(position: Position): boolean {
  return Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180
}
