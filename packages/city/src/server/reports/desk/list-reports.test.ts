import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { commandLine } from '../../caller.ts'
import { importPlaces } from '../../city/places.ts'
import { changeSetting } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { supportReport } from '../intake/nearby.ts'
import type { ReportInput } from '../intake/prepare-report.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { placeNewReports } from '../incidents/place-new-reports.ts'
import { changeReportState } from './change-state.ts'
import { inboxFigures } from './inbox-figures.ts'
import { inboxQuery, parseInboxFilter } from './inbox-filter.ts'
import { listReports } from './list-reports.ts'

const desk = callerWith('reports-desk')
const here = { lat: 51.5142, lon: 7.4653 }

let city: TestCity
const ids: Record<string, string> = {}

beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-03T09:00:00+01:00' })
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...here }, version: 0 })
  await importPlaces(city, commandLine, [
    { name: 'Alter Markt', kind: 'square', lat: here.lat + 0.0004, lon: here.lon },
  ])
  const receive = async (name: string, at: string, input: Partial<ReportInput>) => {
    city.clock.set(at)
    ids[name] = (await receiveReport(city, { type: 'noise', position: here, ...input })).id
  }
  // due by 4, 10, 11 and 12 November
  await receive('syringe', '2025-11-03T09:00:00+01:00', { type: 'discarded-syringes', text: 'Am Straßenrand' })
  await receive('first noise', '2025-11-03T10:00:00+01:00', { text: 'Laute Musik 100%' })
  await receive('words', '2025-11-04T10:00:00+01:00', { position: null, place: 'hinter dem Kiosk', source: 'trader' })
  await receive('second noise', '2025-11-05T10:00:00+01:00', {
    text: 'Wieder Musik',
    position: { ...here, lat: 51.53 },
  })
  await receive('same noise', '2025-11-05T10:10:00+01:00', { position: { ...here, lat: 51.5301 } })
  await receive('closed', '2025-11-05T11:00:00+01:00', { type: 'littering' })
  await supportReport(city, { reportId: ids['second noise'], from: '192.0.2.1' })
  await changeReportState(city, desk, {
    reportId: ids.closed,
    version: 1,
    change: { action: 'refer', reason: 'other-agency', agency: 'waste', channel: 'outside' },
  })
  await placeNewReports(city)
  // imported: handled where it comes from
  await sql`insert into report (origin, identity, type, source, reported_at, precision, lat, lon, cell)
    values ('file', '1', 'noise', 'resident', now(), 'minute', 51.5, 7.4, '8a1fa0000000000')`.execute(city.db)
  city.clock.set('2025-11-10T12:00:00+01:00')
})
afterAll(() => city.close())

const list = (query: string) => listReports(city, desk, parseInboxFilter(new URLSearchParams(query)))
const names = async (query: string) => {
  const { rows } = await list(query)
  return rows.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id))
}

test('the open reports that are handled here, the most pressing first; the day counts, not how many there are', async () => {
  const { rows, total, pages } = await list('')
  expect({ total, pages }).toEqual({ total: 5, pages: 1 })
  expect(rows.map(({ number, deadline }) => [number, deadline.urgency, deadline.workingDays])).toEqual([
    [1, 'overdue', -4],
    [2, 'today', 0],
    [3, 'later', 1],
    [4, 'later', 2],
    [5, 'later', 2],
  ])
  expect(await names('')).toEqual(['syringe', 'first noise', 'words', 'second noise', 'same noise'])
})

test('a row says where by the nearest place or in words, how many told, and which part of its incident it is', async () => {
  const { rows } = await list('')
  expect(rows[0]).toMatchObject({ placeName: 'Alter Markt', told: 1, incident: { nth: 1, size: 1 } })
  expect(rows[2]).toMatchObject({ placeName: null, placeWords: 'hinter dem Kiosk', position: null, incident: null })
  expect(rows[3]).toMatchObject({ told: 2, incident: { nth: 1, size: 2 } })
  expect(rows[4]).toMatchObject({ told: 1, incident: { nth: 2, size: 2 } })
})

test('the map has the same reports in the same order, without those that have no point', async () => {
  const { map } = await list('')
  expect(map.features.map(({ properties }) => [properties!.label, properties!.emphasis])).toEqual([
    ['1', 'strong'],
    ['2', 'ring'],
    ['4', undefined],
    ['5', undefined],
  ])
})

test.each([
  ['type=littering&state=all', ['closed']],
  ['state=closed', ['closed']],
  ['state=not-responsible&agency=waste', ['closed']],
  ['source=trader', ['words']],
  ['located=no', ['words']],
  ['located=yes&due=today', ['first noise']],
  ['due=overdue', ['syringe']],
  ['from=2025-11-05&to=2025-11-05&state=all', ['second noise', 'same noise', 'closed']],
  ['q=musik', ['first noise', 'second noise']],
  ['q=wieder+MUSIK', ['second noise']],
  ['q=strassenrand', ['syringe']],
  ['q=kiosk', ['words']],
  ['q=100%25', ['first noise']],
  ['q=_', []],
  ['photo=yes', []],
  ['sort=newest', ['same noise', 'second noise', 'words', 'first noise', 'syringe']],
  ['sort=told&type=noise', ['second noise', 'same noise', 'words', 'first noise']],
  ['state=received&state=not-responsible&type=littering', ['closed']],
])('%s finds %j', async (query, expected) => {
  const found = await names(query)
  expect(query.includes('state=all') ? found.sort() : found).toEqual(
    query.includes('state=all') ? expected.sort() : expected,
  )
})

test('what cannot be read in the address is its default, and a page beyond the last is the last', async () => {
  expect(parseInboxFilter(new URLSearchParams('state=nonsense&from=yesterday&sort=x&page=-1&due=never'))).toEqual(
    parseInboxFilter(new URLSearchParams('')),
  )
  expect(await names('page=99')).toEqual(await names(''))
})

test('a filter written as a query is read as the same filter', () => {
  const query = 'state=done&state=planned&type=noise&due=today&q=laut&sort=newest'
  expect(inboxQuery(parseInboxFilter(new URLSearchParams(query)))).toBe(query)
  expect(inboxQuery(parseInboxFilter(new URLSearchParams('state=open&sort=deadline&page=3')))).toBe('')
})

test('what waits today is counted, with yesterday and today as the period of what is new', async () => {
  const { figures, yesterday } = await inboxFigures(city, desk)
  expect(figures.map(({ key, value }) => [key, value])).toEqual([
    ['open', 5],
    ['overdue', 1],
    ['due-today', 1],
    ['new', 0],
  ])
  expect(yesterday).toBe('2025-11-09')
})

test('nobody but the reports desk reads the list', async () => {
  const filter = parseInboxFilter(new URLSearchParams())
  await expect(listReports(city, callerWith('planner', 'administrator'), filter)).rejects.toThrow('error.forbidden')
  await expect(listReports(city, null, filter)).rejects.toThrow('error.unauthorized')
})
