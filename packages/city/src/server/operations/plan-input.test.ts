import { instantOf } from 'planning/geo/zone-clock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity } from '../database/test-city.ts'
import type { TestCity } from '../database/test-city.ts'
import { storeReports } from '../reports/store-reports.ts'
import { circleAround } from './circle.ts'
import { createOperation } from './create-operation.ts'
import { boxOf, planInputOf } from './plan-input.ts'
import { operationById } from './read-operations.ts'

const position = { lat: 51.5139, lon: 7.4653 }

let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-03T12:00:00+01:00' })
})
afterAll(() => city.close())

test('the window begins with a whole day, also where the clocks have changed since', async () => {
  // twelve weeks before 2 November: its midnight is summer time, that of the operation's first day is not
  const time = instantOf('2025-08-10', '00:00', 'Europe/Berlin')
  const report = { ...position, time, precision: 'day' as const, type: 'noise', source: 'resident' as const }
  await storeReports(city, [{ ...report, identity: 'first' }], { origin: 'test', generated: true })
  const id = await createOperation(city, callerWith('planner'), {
    name: 'Einsatz Innenstadt',
    aims: '',
    area: circleAround(position, 300),
    firstDay: '2025-11-02',
    days: 1,
    shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
    staffPerDay: 10,
    plainclothesShare: 0,
    regularService: 0,
    stationName: 'Wache',
    stationLat: position.lat,
    stationLon: position.lon,
    seed: 1,
  })
  const { incidents } = await planInputOf(city, await operationById(city.db, id))
  expect(incidents.map((incident) => incident.time)).toEqual([time])
})

test('the box of an outline with very many corners is found', () => {
  const ring = Array.from({ length: 300_000 }, (_, i) => [7 + i / 300_000, 51 + (i % 7) / 10])
  const box = boxOf({ type: 'Polygon', coordinates: [[...ring, ring[0]]] })
  expect(box.west).toBe(7)
  expect(box.south).toBe(51)
  expect(box.north).toBeCloseTo(51.6)
})
