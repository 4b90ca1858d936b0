import { afterEach, expect, test } from 'vitest'
import { importDistricts } from '../city/districts.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { publicWeek } from './public-week.ts'
import { publishMonths } from './publication/publish-months.ts'
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
    reporter: `reporter ${index % 4}`,
  }))
}

async function cityWith(rows: ReportToStore[]): Promise<TestCity> {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
  await importDistricts(city, callerWith('administrator'), [
    { key: 'west', name: 'Innenstadt-West', geometry: square(7.4) },
    { key: 'nord', name: 'Innenstadt-Nord', geometry: square(7.5) },
    { key: 'ost', name: 'Innenstadt-Ost', geometry: square(7.6) },
    { key: 'part', name: 'City', parent: 'west', geometry: square(7.4) },
    { key: 'hoerde', name: 'Hörde' },
  ])
  await storeReports(city, rows, { origin: 'test', generated: true })
  await publishMonths(city)
  return city
}

const numbers = async () => (await publicWeek(city.db)).map(({ key, value, places }) => [key, value, ...places])

const aWeek = [
  ...reports(9, 7.45, 'littering', '2025-11-03T00:00:00+01:00'),
  ...reports(8, 7.55, 'noise', '2025-11-08T00:00:00+01:00'),
  ...reports(6, 7.65, 'noise', '2025-11-03T00:00:00+01:00'),
]

test('the last whole week is told, rounded; sensitive types never', async () => {
  await cityWith([
    ...aWeek,
    ...reports(3, 7.45, 'noise', '2025-11-02T00:00:00+01:00'),
    ...reports(2, 7.45, 'bulky-waste', '2025-11-10T00:00:00+01:00'),
    ...reports(9, 7.45, 'unlawful-encampment', '2025-11-04T00:00:00+01:00'),
    ...reports(9, 7.45, 'helpless-person', '2025-11-04T00:00:00+01:00'),
  ])
  expect(await numbers()).toEqual([
    ['incidents', 25],
    ['district.nord', 10, 'Innenstadt-Nord'],
    ['district.west', 10, 'Innenstadt-West'],
  ])
  const [all] = await publicWeek(city.db)
  expect(all.period).toEqual({ from: '2025-11-03', to: '2025-11-09' })
  expect(all.kind).toBe('estimated')
  expect(all.origin.generated).toBe(true)
})

test('a week stays as it was told until the next one is over', async () => {
  await cityWith(aWeek)
  const before = await publicWeek(city.db)
  await storeReports(city, reports(3, 7.45, 'vandalism', '2025-11-05T00:00:00+01:00'), {
    origin: 'late',
    generated: true,
  })
  city.clock.set('2025-11-16T23:59:00+01:00')
  await publishMonths(city)
  expect(await publicWeek(city.db)).toEqual(before)
  await storeReports(city, reports(12, 7.45, 'vandalism', '2025-11-11T00:00:00+01:00'), {
    origin: 'next',
    generated: true,
  })
  city.clock.set('2025-11-17T00:01:00+01:00')
  await publishMonths(city)
  expect((await publicWeek(city.db))[0]).toMatchObject({ value: 10, period: { from: '2025-11-10', to: '2025-11-16' } })
})

test('without a week that has enough there are no numbers', async () => {
  await cityWith(reports(4, 7.45, 'littering', '2025-11-03T00:00:00+01:00'))
  expect(await publicWeek(city.db)).toEqual([])
})
