import proj4 from 'proj4'
import type { Position } from 'planning/model'

/** Systems a city's files come in; each is recognised by the range its numbers lie in. */
export const coordinateSystems = ['WGS84', 'EPSG:25832', 'EPSG:4647', 'EPSG:2056'] as const
export type CoordinateSystem = (typeof coordinateSystems)[number]

interface System {
  readonly proj: string
  /** range of eastings (or longitudes) and northings (or latitudes) */
  readonly east: readonly [number, number]
  readonly north: readonly [number, number]
}

const utm = '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'

/** Ranges: the area of use by the EPSG registry, widened to full 10 km; LV95 by swisstopo. Definitions: EPSG registry. */
const systems: Readonly<Record<CoordinateSystem, System>> = {
  WGS84: { proj: 'WGS84', east: [-180, 180], north: [-90, 90] },
  'EPSG:25832': { proj: utm, east: [200_000, 990_000], north: [4_200_000, 9_400_000] },
  // UTM 32N with the zone written in front of the easting, as land surveys of some German Länder do
  'EPSG:4647': {
    proj: '+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
    east: [32_200_000, 32_990_000],
    north: [4_200_000, 9_400_000],
  },
  'EPSG:2056': {
    proj: '+proj=somerc +lat_0=46.95240555555556 +lon_0=7.439583333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m +no_defs',
    east: [2_480_000, 2_840_000],
    north: [1_070_000, 1_300_000],
  },
}

export interface RecognisedSystem {
  readonly system: CoordinateSystem
  /** true where the first number is the northing (latitude): the columns are the other way round */
  readonly exchanged: boolean
}

/**
 * The coordinate system two columns of numbers are in, by the range at least 90 % of their pairs lie in. Which of two
 * WGS84 columns is the latitude the range cannot tell unless one exceeds 90; then `exchanged` is false.
 *
 * @param east what should be eastings or longitudes
 * @param north what should be northings or latitudes, same length; NaN = empty
 */
export function recogniseSystem(east: readonly number[], north: readonly number[]): RecognisedSystem | null {
  const pairs = east.flatMap((x, i) => (Number.isNaN(x) || Number.isNaN(north[i]) ? [] : [[x, north[i]] as const]))
  const full = pairs.filter(([x, y]) => x !== 0 || y !== 0)
  if (full.length === 0) return null
  for (const system of coordinateSystems) {
    const inside = (x: number, y: number) => isWithin(x, systems[system].east) && isWithin(y, systems[system].north)
    const most = full.length * 0.9
    if (full.filter(([x, y]) => inside(x, y)).length >= most) return { system, exchanged: false }
    if (full.filter(([x, y]) => inside(y, x)).length >= most) return { system, exchanged: true }
  }
  return null
}

const isWithin = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high

/** Turns coordinates of one system into WGS84; null where the numbers are outside its range. */
export function toWgs84(system: CoordinateSystem): (east: number, north: number) => Position | null {
  const { proj, east: eastRange, north: northRange } = systems[system]
  const converter = system === 'WGS84' ? null : proj4(proj, 'WGS84')
  return (east, north) => {
    if (!isWithin(east, eastRange) || !isWithin(north, northRange)) return null
    if (!converter) return { lat: north, lon: east }
    const [lon, lat] = converter.forward([east, north])
    return { lat, lon }
  }
}

/**
 * Whether a file's latitudes and longitudes are the wrong way round as a whole: exchanged, its middle lies where
 * people live and near the city, as it stands it does not.
 *
 * @param median the middle of the file as it stands
 * @param near the city, where known
 */
export function isExchanged(median: Position, near: Position | null): boolean {
  const other = { lat: median.lon, lon: median.lat }
  if (Math.abs(other.lat) > 90) return false
  if (near && isNear(median, near)) return false
  if (near && isNear(other, near)) return true
  if (isCentralEurope(other)) return !isCentralEurope(median)
  return (median.lat < -60 || median.lat > 80) && other.lat > -60 && other.lat < 80
}

const isNear = (a: Position, b: Position) => Math.abs(a.lat - b.lat) < 5 && Math.abs(a.lon - b.lon) < 8

const isCentralEurope = ({ lat, lon }: Position) => lat > 45 && lat < 56 && lon > 5 && lon < 18
