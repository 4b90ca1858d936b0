import { afterEach, expect, test } from 'vitest'
import { importDistricts } from '../city/districts.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { publicWeek } from './public-week.ts'
import { storeReports } from './store-reports.ts'
import type { ReportToStore } from './write-reports.ts'

let city: TestCity
afterEach(async () => city.close())

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 51.5],
      [west + 0.1, 51.5],
      [west + 0.1, 51.6],
      [west, 51.6],
      [west, 51.5],
    ],
  ],
})

/** Reports of one type so far apart in time that each is an incident of its own. */
function reports(count: number, lon: number, type: string, from: string): ReportToStore[] {
  return Array.from({ length: count }, (_, index) => ({
    identity: `${lon}-${type}-${from}-${index}`,
    lat: 51.55,
    lon,
    time: Date.parse(from) + index * 4 * 3_600_000,
    precision: 'minute',
    type,
    source: 'resident',
  }))
}

async function cityWith(rows: ReportToStore[]): Promise<TestCity> {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
  await importDistricts(city, callerWith('administrator'), [
    { key: 'west', name: 'Innenstadt-West', geometry: square(7.4) },
    { key: 'nord', name: 'Innenstadt-Nord', geometry: square(7.5) },
    { key: 'part', name: 'City', parent: 'west', geometry: square(7.4) },
    { key: 'hoerde', name: 'Hörde' },
  ])
  await storeReports(city, rows, { origin: 'test', generated: true })
  return city
}

const numbers = async () => (await publicWeek(city)).map(({ key, value, places }) => [key, value, ...places])

test('the last seven whole days are counted, sensitive types never', async () => {
  await cityWith([
    ...reports(6, 7.45, 'littering', '2025-11-03T00:00:00+01:00'),
    ...reports(5, 7.55, 'noise', '2025-11-08T00:00:00+01:00'),
    ...reports(3, 7.45, 'noise', '2025-11-02T00:00:00+01:00'),
    ...reports(2, 7.45, 'bulky-waste', '2025-11-10T00:00:00+01:00'),
    ...reports(9, 7.45, 'unlawful-encampment', '2025-11-04T00:00:00+01:00'),
    ...reports(9, 7.45, 'helpless-person', '2025-11-04T00:00:00+01:00'),
  ])
  expect(await numbers()).toEqual([
    ['incidents', 11],
    ['district.west', 6, 'Innenstadt-West'],
    ['district.nord', 5, 'Innenstadt-Nord'],
  ])
  const [all] = await publicWeek(city)
  expect(all!.period).toEqual({ from: '2025-11-03', to: '2025-11-09' })
  expect(all!.origin.generated).toBe(true)
})

test('a district with few incidents is not named', async () => {
  await cityWith([
    ...reports(4, 7.45, 'littering', '2025-11-03T00:00:00+01:00'),
    ...reports(5, 7.55, 'noise', '2025-11-04T00:00:00+01:00'),
  ])
  expect(await numbers()).toEqual([
    ['incidents', 9],
    ['district.nord', 5, 'Innenstadt-Nord'],
  ])
})
