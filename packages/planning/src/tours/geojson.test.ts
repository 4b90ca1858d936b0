import { expect, test } from 'vitest'
import { createPaths } from '../geo/network.ts'
import type { TourStep } from './model.ts'
import { toursGeoJson, tourPath, type TourMap } from './geojson.ts'

const station = { lat: 51.51, lon: 7.46 }
const market = { lat: 51.514, lon: 7.4651234567 }
const map: TourMap = {
  timeZone: 'Europe/Berlin',
  station,
  stops: new Map([['h1', { name: 'Alter Markt', position: market }]]),
  pathBetween: createPaths(null),
}
// the night the clocks go back: 02:30 summer time, 02:30 winter time
const t0 = Date.UTC(2025, 9, 26, 0, 30)
const HOUR = 3_600_000
const steps: TourStep[] = [
  { kind: 'walk', from: t0, to: t0 + HOUR, fromStop: null, toStop: 'h1', metres: 612 },
  {
    kind: 'visit',
    stop: 'h1',
    from: t0 + HOUR,
    to: t0 + 1.5 * HOUR,
    rank: 1,
    window: { earliest: t0 + HOUR, latest: t0 + 2 * HOUR },
    handlingMinutes: 3,
    benefit: 0.1,
    detection: 0,
  },
  { kind: 'break', from: t0 + 1.5 * HOUR, to: t0 + 2 * HOUR, atStop: 'h1' },
  { kind: 'walk', from: t0 + 2 * HOUR, to: t0 + 3 * HOUR, fromStop: 'h1', toStop: null, metres: 612 },
]
const tour = { date: '2025-10-26', shift: 'night', patrol: 3, attire: 'uniform' as const, steps }

test('walks are lines, visits and breaks points, times carry the offset of their own hour', () => {
  const { type, features } = toursGeoJson([tour], map)
  expect(type).toBe('FeatureCollection')
  expect(features.map((feature) => [feature.properties.kind, feature.geometry.type])).toEqual([
    ['walk', 'LineString'],
    ['visit', 'Point'],
    ['break', 'Point'],
    ['walk', 'LineString'],
  ])
  expect(features[0].properties).toMatchObject({
    date: '2025-10-26',
    shift: 'night',
    patrol: 3,
    attire: 'uniform',
    from: '2025-10-26T02:30:00+02:00',
    to: '2025-10-26T02:30:00+01:00',
    metres: 612,
  })
  expect(features[1].properties).toMatchObject({ name: 'Alter Markt', rank: 1, latest: '2025-10-26T03:30:00+01:00' })
  expect(features[1].geometry.coordinates).toEqual([7.465123, 51.514])
  expect(features[3].geometry.coordinates).toEqual([
    [7.465123, 51.514],
    [7.46, 51.51],
  ])
})

test('the way of a tour goes from station to station without doubled points', () => {
  expect(tourPath(steps, map)).toEqual([
    [7.46, 51.51],
    [7.465123, 51.514],
    [7.46, 51.51],
  ])
  expect(tourPath([], map)).toEqual([])
})

test('a stop the map does not know is refused', () => {
  expect(() => toursGeoJson([tour], { ...map, stops: new Map() })).toThrow(/h1/)
})
