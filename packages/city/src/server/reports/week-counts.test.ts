import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { storeReports } from './store-reports.ts'
import { weekCounts } from './week-counts.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
})
afterAll(async () => city.close())

const report = (type: string, time: string) => ({
  identity: `${type} ${time}`,
  lat: 51.55,
  lon: 7.45,
  time: Date.parse(time),
  precision: 'minute' as const,
  type,
  source: 'resident' as const,
})

test('nothing was ever reported: no numbers at all; who may not ask is refused', async () => {
  expect(await weekCounts(city, callerWith('reports-desk'))).toBeNull()
  await expect(weekCounts(city, callerWith('patrol'))).rejects.toMatchObject({ status: 403 })
})

// two hours and more apart, so that each report is an incident of its own
test('seven whole days and the seven before, in all and by type, today left out', async () => {
  const times = {
    littering: ['2025-11-03T00:00:00+01:00', '2025-11-09T23:59:00+01:00', '2025-11-02T21:00:00+01:00'],
    noise: ['2025-10-27T00:00:00+01:00', '2025-10-26T21:00:00+01:00', '2025-11-10T00:00:00+01:00'],
    'dog-offence': ['2025-10-20T12:00:00+02:00'],
  }
  const rows = Object.entries(times).flatMap(([type, at]) => at.map((time) => report(type, time)))
  await storeReports(city, rows, { origin: 'test', generated: true })
  const week = await weekCounts(city, callerWith('reports-desk'))
  expect(week?.types.map(({ key }) => key)).toEqual(['littering', 'noise'])
  expect(week?.figures.map(({ key, value }) => [key, value])).toEqual([
    ['incidents', 2],
    ['incidents.before', 2],
    ['type.littering', 2],
    ['type.littering.before', 1],
    ['type.noise', 0],
    ['type.noise.before', 1],
  ])
  expect(week?.figures[0]).toMatchObject({
    period: { from: '2025-11-03', to: '2025-11-09' },
    origin: { query: 'reports.week', generated: true },
  })
  expect(week?.figures[1]?.period).toEqual({ from: '2025-10-27', to: '2025-11-02' })
})
