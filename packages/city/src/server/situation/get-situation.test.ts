import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity } from '../database/test-city.ts'
import type { TestCity } from '../database/test-city.ts'
import { storeReports } from '../reports/store-reports.ts'
import { parseSituationFilter } from './filter.ts'
import { getSituation } from './get-situation.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

test('reports scattered over a whole Land make no map, and the situation says so', async () => {
  const reports = Array.from({ length: 100 }, (_, i) => ({
    identity: `r${i}`,
    lat: 50.6 + (i % 10) / 6,
    lon: 6.2 + Math.floor(i / 10) / 4,
    time: city.clock.now() - (i + 1) * 3_600_000,
    precision: 'minute' as const,
    type: 'noise',
    source: 'resident' as const,
  }))
  await storeReports(city, reports, { origin: 'test', generated: true })
  const situation = await getSituation(city, callerWith('head'), parseSituationFilter(new URLSearchParams()))
  expect(situation.area).toBeNull()
  expect(situation.map).toBeNull()
  expect(situation.reasons.map(({ key }) => key)).toEqual(['hotspots.area-too-large'])
})
