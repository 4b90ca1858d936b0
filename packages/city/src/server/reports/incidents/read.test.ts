import { cellOf } from 'planning/geo/cells'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { countIncidents, listIncidents, newestIncidentTime, type IncidentFilter } from './read.ts'
import { countReports } from '../reports.ts'
import { storeReports } from '../store-reports.ts'
import type { ReportToStore } from '../write-reports.ts'

const start = Date.parse('2025-10-01T08:00:00+02:00')
const hour = 3_600_000

const rows: ReportToStore[] = [
  {
    identity: 'a',
    lat: 51.51,
    lon: 7.46,
    time: start,
    precision: 'minute',
    type: 'noise',
    source: 'resident',
    reporter: 'x',
  },
  { identity: 'b', lat: 51.51, lon: 7.46, time: start + hour, precision: 'minute', type: 'noise', source: 'patrol' },
  {
    identity: 'c',
    lat: 51.52,
    lon: 7.47,
    time: start + 24 * hour,
    precision: 'minute',
    type: 'littering',
    source: 'resident',
  },
  {
    identity: 'd',
    lat: 51.53,
    lon: 7.48,
    time: start - 8 * hour,
    precision: 'day',
    type: 'vandalism',
    source: 'enforcement',
  },
]

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
  expect(await newestIncidentTime(city.db)).toBeNull()
  expect(await countIncidents(city.db)).toEqual({
    incidents: 0,
    reports: 0,
    from: null,
    to: null,
    dayShare: 0,
    generated: false,
  })
  await storeReports(city, rows.slice(0, 3), { origin: 'generator', generated: true })
  await storeReports(city, rows.slice(3), { origin: 'file', generated: false })
})
afterAll(() => city.close())

test('an incident has what planning needs', async () => {
  const incidents = await listIncidents(city.db)
  expect(incidents.map(({ type }) => type)).toEqual(['vandalism', 'noise', 'littering'])
  expect(incidents[1]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    type: 'noise',
    position: { lat: 51.51, lon: 7.46 },
    cell: cellOf({ lat: 51.51, lon: 7.46 }),
    time: start,
    precision: 'minute',
    reports: 2,
    reporters: 2,
    sources: ['resident', 'patrol'],
  })
})

test.each<[string, IncidentFilter, string[]]>([
  ['a box', { box: { south: 51.505, west: 7.4, north: 51.515, east: 7.5 } }, ['noise']],
  ['cells', { cells: [cellOf({ lat: 51.52, lon: 7.47 })] }, ['littering']],
  ['no cells', { cells: [] }, []],
  ['from, included', { from: start }, ['noise', 'littering']],
  ['to, excluded', { to: start }, ['vandalism']],
  ['types', { types: ['noise', 'littering'] }, ['noise', 'littering']],
  ['sources', { sources: ['patrol', 'enforcement'] }, ['vandalism', 'noise']],
  ['several at once', { from: start, sources: ['resident'], types: ['littering'] }, ['littering']],
])('filtered by %s', async (_, filter, types) => {
  expect((await listIncidents(city.db, filter)).map(({ type }) => type)).toEqual(types)
  expect((await countIncidents(city.db, filter)).incidents).toBe(types.length)
})

test('totals say from when to when, how much is known by day, and what is generated', async () => {
  expect(await countIncidents(city.db)).toEqual({
    incidents: 3,
    reports: 4,
    from: start - 8 * hour,
    to: start + 24 * hour,
    dayShare: 1 / 3,
    generated: true,
  })
  expect((await countIncidents(city.db, { sources: ['enforcement'] })).generated).toBe(false)
  expect(await newestIncidentTime(city.db)).toBe(start + 24 * hour)
})

test('reports are counted by origin, time and source', async () => {
  expect(await countReports(city.db)).toBe(4)
  expect(await countReports(city.db, { origin: 'generator' })).toBe(3)
  expect(await countReports(city.db, { sources: ['patrol', 'resident'], from: start, to: start + 2 * hour })).toBe(2)
})

test('a type the catalogue does not know is not stored', async () => {
  const unknown = storeReports(city, [{ ...rows[0], identity: 'z', type: 'nonsense' }], {
    origin: 'file',
    generated: false,
  })
  await expect(unknown).rejects.toThrow(RangeError)
  expect(await countReports(city.db)).toBe(4)
})
