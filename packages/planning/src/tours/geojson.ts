import type { Attire, Position } from '../model.ts'
import type { TourStep } from './model.ts'

/** A tour with the day and shift it belongs to. */
export interface DatedTour {
  /** civil date, "2025-11-02" */
  readonly date: string
  readonly shift: string
  readonly patrol: number
  readonly attire: Attire
  readonly steps: readonly TourStep[]
}

/** What the map knows of a city. */
export interface TourMap {
  readonly timeZone: string
  readonly station: Position
  /** by hotspot id */
  readonly stops: ReadonlyMap<string, { readonly name: string; readonly position: Position }>
  /** the way between two places, see `createPaths` in geo/network.ts */
  readonly pathBetween: (a: Position, b: Position) => readonly Position[]
}

export interface TourFeature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, string | number | null>>
  readonly geometry:
    | { readonly type: 'LineString'; readonly coordinates: readonly (readonly [number, number])[] }
    | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
}

export interface TourFeatures {
  readonly type: 'FeatureCollection'
  readonly features: readonly TourFeature[]
}

/**
 * Tours as GeoJSON (RFC 7946): a LineString for each walk, a Point for each visit and break, in time order. Times are ISO
 * 8601 in the city's zone with offset, coordinates have six decimals (a tenth of a metre).
 *
 * @throws RangeError if a step names a stop the map does not know
 */
export function toursGeoJson(tours: readonly DatedTour[], map: TourMap): TourFeatures {
  const features = tours.flatMap((tour) =>
    tour.steps.map((step): TourFeature => {
      const properties = {
        kind: step.kind,
        date: tour.date,
        shift: tour.shift,
        patrol: tour.patrol,
        attire: tour.attire,
        from: localTime(step.from, map.timeZone),
        to: localTime(step.to, map.timeZone),
      }
      if (step.kind === 'walk') {
        const { fromStop, toStop, metres = null } = step
        return {
          type: 'Feature',
          properties: { ...properties, fromStop, toStop, metres },
          geometry: { type: 'LineString', coordinates: wayOf(step.fromStop, step.toStop, map).map(coordinates) },
        }
      }
      const stop = step.kind === 'visit' ? step.stop : step.atStop
      const point = { type: 'Point' as const, coordinates: coordinates(positionOf(stop, map)) }
      if (step.kind === 'break') return { type: 'Feature', properties: { ...properties, stop }, geometry: point }
      return {
        type: 'Feature',
        properties: {
          ...properties,
          stop,
          name: map.stops.get(step.stop)?.name ?? null,
          rank: step.rank,
          earliest: localTime(step.window.earliest, map.timeZone),
          latest: localTime(step.window.latest, map.timeZone),
          handlingMinutes: step.handlingMinutes,
        },
        geometry: point,
      }
    }),
  )
  return { type: 'FeatureCollection', features }
}

/** The whole way of a tour from station to station, [lon, lat]; empty where nobody walks. */
export function tourPath(steps: readonly TourStep[], map: Omit<TourMap, 'timeZone'>): [number, number][] {
  const path: [number, number][] = []
  for (const step of steps) {
    if (step.kind !== 'walk') continue
    for (const point of wayOf(step.fromStop, step.toStop, map).map(coordinates)) {
      const last = path.at(-1)
      if (!last || last[0] !== point[0] || last[1] !== point[1]) path.push(point)
    }
  }
  return path
}

function wayOf(from: string | null, to: string | null, map: Omit<TourMap, 'timeZone'>): readonly Position[] {
  return map.pathBetween(positionOf(from, map), positionOf(to, map))
}

function positionOf(stop: string | null, map: Omit<TourMap, 'timeZone'>): Position {
  if (stop === null) return map.station
  const known = map.stops.get(stop)
  if (!known) throw new RangeError(`the map knows no stop ${stop}`)
  return known.position
}

function coordinates({ lat, lon }: Position): [number, number] {
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

function localTime(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
