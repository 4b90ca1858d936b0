import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeDisturbanceType, listDisturbanceTypes } from '../../city/catalogue.ts'
import { importDistricts } from '../../city/districts.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { storeReports } from '../store-reports.ts'
import type { ReportToStore } from '../write-reports.ts'
import { forgetPublished } from './forget-published.ts'
import { listPublishedRequests, listPublishedUnits, publishedMonths } from './list-published.ts'
import { publishMonths } from './publish-months.ts'

let city: TestCity
beforeEach(async () => {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
  await importDistricts(city, callerWith('administrator'), [
    { key: 'west', name: 'West', geometry: square(7.4) },
    { key: 'east', name: 'East', geometry: square(7.5) },
  ])
})
afterEach(() => city.close())

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

/** Reports so far apart in time that each is an incident of its own, by four reporters in turn. */
function reports(count: number, name: string, options: { lon?: number; type?: string; from?: string } = {}) {
  const { lon = 7.45, type = 'littering', from = '2025-10-02T00:00:00+02:00' } = options
  return Array.from({ length: count }, (_, index): ReportToStore => ({
    identity: `${name}-${index}`,
    lat: 51.55,
    lon,
    time: Date.parse(from) + index * 4 * 3_600_000,
    precision: 'minute',
    type,
    source: 'resident',
    reporter: `reporter ${index % 4}`,
  }))
}

const store = (rows: ReportToStore[], origin = 'test') => storeReports(city, rows, { origin, generated: false })

async function published() {
  const { units } = await listPublishedUnits(
    city.db,
    { levels: ['city', 'district', 'cell'] },
    { limit: 100, offset: 0 },
  )
  return units.map(({ month, type, level, place, incidents }) =>
    [month, type, level, level === 'cell' ? '' : place, incidents].filter((part) => part !== '').join(' '),
  )
}

const requests = () => listPublishedRequests(city.db, { limit: 100, offset: 0 })

test('a month is published when it is over, once, and stays as it was', async () => {
  await store([...reports(6, 'october'), ...reports(7, 'november', { from: '2025-11-02T00:00:00+01:00' })])
  expect(await publishMonths(city)).toBeGreaterThan(0)
  const before = [await published(), await requests()]
  expect(before[0]).toEqual(['2025-10 littering cell 6', '2025-10 littering district west 6'])
  expect(await publishMonths(city)).toBe(0)
  await store(reports(1, 'late', { from: '2025-10-20T03:00:00+02:00' }), 'other')
  await publishMonths(city)
  expect([await published(), await requests()]).toEqual(before)
  city.clock.set('2025-12-01T00:00:00+01:00')
  await publishMonths(city)
  expect(await published()).toEqual([
    '2025-11 littering cell 7',
    '2025-11 littering district west 7',
    '2025-10 littering cell 6',
    '2025-10 littering district west 6',
  ])
  expect(await publishedMonths(city.db, ['cell'])).toEqual({ from: '2025-10', to: '2025-11' })
})

test('the month ends at midnight of the city, not of the world', async () => {
  // the sixth is of 00:10 in Berlin, when it is still October in London
  await store(reports(6, 'evening', { from: '2025-10-31T04:10:00+01:00' }))
  city.clock.set('2025-10-31T22:59:00Z')
  expect(await publishMonths(city)).toBe(0)
  city.clock.set('2025-10-31T23:30:00Z')
  await publishMonths(city)
  expect(await published()).toEqual(['2025-10 littering cell 5', '2025-10 littering district west 5'])
})

test('what an import brings of a published month comes on top where it is publishable by itself', async () => {
  await store(reports(6, 'first'))
  await publishMonths(city)
  await store(reports(4, 'few', { from: '2025-10-10T01:00:00+02:00' }), 'few')
  await publishMonths(city)
  expect(await published()).toContain('2025-10 littering cell 6')
  await store(reports(5, 'more', { from: '2025-10-15T01:00:00+02:00' }), 'more')
  await publishMonths(city)
  expect(await published()).toEqual(['2025-10 littering cell 11', '2025-10 littering district west 11'])
  expect((await requests()).length).toBe(11)
})

test('the same reports brought again with other words or another time change nothing', async () => {
  const rows = reports(8, 'first')
  await store(rows)
  await publishMonths(city)
  const before = await published()
  await store(rows.map((row) => ({ ...row, time: row.time + 60_000, text: 'Müll' })))
  await publishMonths(city)
  expect(await published()).toEqual(before)
})

test('several processes at once publish once', async () => {
  await store([...reports(9, 'west'), ...reports(9, 'east', { lon: 7.55, type: 'noise' })])
  await Promise.all([publishMonths(city), publishMonths(city), publishMonths(city)])
  expect(await published()).toEqual([
    '2025-10 littering cell 9',
    '2025-10 littering district west 9',
    '2025-10 noise cell 9',
    '2025-10 noise district east 9',
  ])
})

test('without outlines of its Stadtbezirke a city publishes nothing, and has decided nothing', async () => {
  await city.db.updateTable('district').set({ geometry: null }).execute()
  await store(reports(6, 'first'))
  expect(await publishMonths(city)).toBe(0)
  await importDistricts(city, callerWith('administrator'), [{ key: 'west', name: 'West', geometry: square(7.4) }])
  await publishMonths(city)
  expect((await published()).length).toBeGreaterThan(0)
})

test('a month waits for reports that are still to be put into incidents', async () => {
  await store(reports(6, 'first'))
  await city.db.updateTable('report').set({ placed: false }).where('identity', '=', 'first-0').execute()
  expect(await publishMonths(city)).toBe(0)
  await city.db.updateTable('report').set({ placed: true }).execute()
  expect(await publishMonths(city)).toBeGreaterThan(0)
})

test('a type that has become sensitive loses its cells and its list, not its Stadtbezirke', async () => {
  await store(reports(6, 'first'))
  await publishMonths(city)
  const { version } = (await listDisturbanceTypes(city.db)).find(({ key }) => key === 'littering')!
  await changeDisturbanceType(city, callerWith('administrator'), {
    key: 'littering',
    version,
    change: { sensitive: true },
  })
  expect(await published()).toEqual(['2025-10 littering district west 6'])
  expect(await requests()).toEqual([])
})

test('a withdrawn report leaves the list, not the numbers; public ids have nothing of the reports’ own', async () => {
  await store(reports(6, 'first'))
  await publishMonths(city)
  const rows = await city.db.selectFrom('report').select('id').execute()
  const listed = await requests()
  const own = new Set(rows.map(({ id }) => id))
  expect(listed.map(({ publicId }) => own.has(publicId))).toEqual(Array(6).fill(false))
  expect(listed.map(({ publicId }) => publicId[14])).toEqual(Array(6).fill('4'))
  await forgetPublished(city.db, rows[0].id)
  // one that is deleted because its time is over stays: the day it went would tell the day it came
  await city.db.deleteFrom('report').where('id', '=', rows[1].id).execute()
  expect((await requests()).length).toBe(5)
  expect(await published()).toContain('2025-10 littering cell 6')
  const [first] = await requests()
  expect(await listPublishedRequests(city.db, { ids: [first.publicId], limit: 5, offset: 0 })).toEqual([first])
  const inOctober = { from: '2025-10-01', to: '2025-10-31', types: ['littering'], limit: 2, offset: 4 }
  expect((await listPublishedRequests(city.db, inOctober)).length).toBe(1)
  expect(await listPublishedRequests(city.db, { ...inOctober, from: '2025-10-02', offset: 0 })).toEqual([])
})
