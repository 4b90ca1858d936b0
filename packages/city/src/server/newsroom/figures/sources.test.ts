import { afterAll, beforeAll, expect, test } from 'vitest'
import { importDistricts } from '../../city/districts.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import type { Figure } from '../../figure.ts'
import { recordMeasures } from '../../live/record-measures.ts'
import { createOperation } from '../../operations/create-operation.ts'
import { listPublishedUnits } from '../../reports/publication/list-published.ts'
import { publishMonths } from '../../reports/publication/publish-months.ts'
import { storeReports } from '../../reports/store-reports.ts'
import { figureName, sourceName } from '../../../language/figure-sources.ts'
import { answerOgc } from '../../exchange/ogc/answer.ts'
import { countPublicAreas } from '../../situation/public-areas.ts'
import type { FigureAttributes } from '../document/schema.ts'
import { askFigures } from './ask-figures.ts'
import { needsLeadRelease } from './needs-lead-release.ts'
import { offerFigures } from './offer-figures.ts'
import { openDataAddress } from '../../../language/open-data-address.ts'
import { readFigures } from './sources.ts'

let city: TestCity
let operation: string
const press = callerWith('press')
const lead = callerWith('operations-lead')

const box = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 51.5],
      [east, 51.5],
      [east, 51.6],
      [west, 51.6],
      [west, 51.5],
    ],
  ],
})

beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
  await importDistricts(city, callerWith('administrator'), [
    { key: 'west', name: 'West', geometry: box(7.4, 7.5) },
    { key: 'east', name: 'East', geometry: box(7.5, 7.6) },
  ])
  operation = await createOperation(city, lead, {
    ...{ name: 'Test', aims: '', area: box(7.41, 7.42), firstDay: '2025-11-02', days: 7, staffPerDay: 45 },
    shifts: [
      { key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 },
      { key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 },
    ],
    ...{ plainclothesShare: 0, regularService: 0, seed: 1 },
    ...{ stationName: 'Wache', stationLat: 51.515, stationLon: 7.465 },
  })
  const row = (measure: string, count: number) => ({ measure, count, date: '2025-11-02', authority: 'kod' })
  await recordMeasures(city, lead, { operationId: operation, counts: [row('address', 12), row('warning', 4)] })
  const reports = (count: number, type: string, lon: number, from = '2025-10-02T00:00:00+02:00') =>
    Array.from({ length: count }, (_, index) => ({
      ...{ identity: `${type} ${lon} ${from} ${index}`, lat: 51.55, lon, type, source: 'resident' as const },
      time: Date.parse(from) + index * 4 * 3_600_000,
      precision: 'minute' as const,
      reporter: `reporter ${index % 4}`,
    }))
  await storeReports(
    city,
    [
      ...reports(40, 'littering', 7.45),
      ...reports(4, 'littering', 7.55),
      ...reports(30, 'drug-use', 7.47),
      ...reports(3, 'noise', 7.45),
      ...reports(20, 'littering', 7.45, '2025-11-03T00:00:00+01:00'),
    ],
    { origin: 'test', generated: false },
  )
  await publishMonths(city)
  expect(await countPublicAreas(city)).toBe(1)
})

afterAll(() => city.close())

const attributesOf = ({ key, origin }: Figure): FigureAttributes => ({
  ...{ query: origin.query, key, parameters: { ...origin.parameters }, show: 'words' },
})
const offered = async () => {
  const { groups } = await offerFigures(city, press, { operationId: operation, language: 'de' })
  return groups.flatMap(({ figures }) => figures)
}
const told = (figures: readonly Figure[]) =>
  figures.map(({ key, value, kind, unit, places }) => [key, value, kind, unit, places.join()].join(' '))

test('what an operation is planned with, and what was counted from five on', async () => {
  const figures = (await offered()).filter(({ origin }) => origin.parameters.operation === operation)
  expect(told(figures)).toEqual([
    'staff-per-day 45 at-most people West',
    'days 7 planned days West',
    'shifts-per-day 2 planned shifts West',
    'shifts 14 planned shifts West',
    'hours-per-day 16 planned hours West',
    'address 12 counted measures West',
  ])
  expect(figures[0].period).toEqual({ from: '2025-11-02', to: '2025-11-08' })
})

test('of reports an article may tell what is published, and no more', async () => {
  const figures = (await offered()).filter(({ origin }) => origin.query.startsWith('reports.'))
  // four in the east and three of noise are withheld, and with them the city’s number; of the week the only Stadtbezirk
  expect(told(figures)).toEqual([
    'incidents 20 estimated incidents ',
    'drug-use 30 counted incidents West',
    'littering 40 counted incidents West',
  ])
  const { units } = await listPublishedUnits(city.db, { levels: ['city', 'district'] }, { limit: 99, offset: 0 })
  const months = figures.filter(({ origin }) => origin.query === 'reports.published-month')
  expect(months.map(({ value }) => value).sort()).toEqual(units.map(({ incidents }) => incidents).sort())
})

test('of the situation an article may tell how many areas there were, without those of people in distress', async () => {
  const areas = (await offered()).filter(({ origin }) => origin.query === 'situation.public-areas')
  expect(told(areas)).toEqual(['busy-areas 1 counted busy-areas '])
  expect(areas[0].period).toEqual({ from: '2025-08-09', to: '2025-10-31' })
  // once told, it stays
  expect(await countPublicAreas(city)).toBe(0)
})

test('every figure offered is found again by what its origin says, and has names for residents', async () => {
  const figures = await offered()
  const again = await askFigures(city, press, figures.map(attributesOf))
  expect(again).toEqual(figures)
  for (const figure of figures) {
    expect(sourceName(figure, 'de')).toBeTruthy()
    if (figure.origin.query !== 'reports.published-month') expect(figureName(figure, 'en')).not.toBe(figure.key)
  }
})

test('what is offered takes as many questions to the database for two districts as for one', async () => {
  const questions = async () => {
    let asked = 0
    const db = city.db.withPlugin({
      transformQuery: ({ node }) => (asked++, node),
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const { groups } = await offerFigures({ ...city, db }, press, { operationId: operation, language: 'de' })
    return { asked, groups: groups.length }
  }
  const before = await questions()
  const unit = await city.db
    .selectFrom('published_unit')
    .selectAll()
    .where('period', '=', 'month')
    .where('level', '=', 'district')
    .executeTakeFirstOrThrow()
  await city.db
    .insertInto('published_unit')
    .values({ ...unit, place: 'east' })
    .execute()
  try {
    expect(await questions()).toEqual({ asked: before.asked, groups: before.groups + 1 })
  } finally {
    await city.db.deleteFrom('published_unit').where('level', '=', 'district').where('place', '=', 'east').execute()
  }
})

test('what is nowhere is no figure, and no error', async () => {
  const nobody = '019a4a00-0000-7000-8000-000000000000'
  const ask = (query: string, key: string, parameters: FigureAttributes['parameters']) =>
    readFigures(city, [{ query, key, parameters, show: 'words' }])
  expect(await ask('operations.setup', 'days', { operation: nobody })).toEqual([null])
  expect(await ask('operations.setup', 'days', { operation: "'; drop table" })).toEqual([null])
  expect(await ask('operations.setup', 'toString', { operation })).toEqual([null])
  expect(await ask('live.public-measures', 'address', { operation: nobody, atLeast: 5 })).toEqual([null])
  // nobody asks for fewer than five
  expect(await ask('live.public-measures', 'warning', { operation, atLeast: 1 })).toEqual([null])
  expect(await ask('reports.published-month', 'noise', { month: '2025-10', place: 'west' })).toEqual([null])
  expect(await ask('reports.published-month', 'littering', { month: '2025-13', place: 'west' })).toEqual([null])
  expect(
    await ask('reports.public-week', 'incidents', { week: '2020-01-06', sensitiveTypes: false, roundedTo: 5 }),
  ).toEqual([null])
  expect(await ask('situation.public-areas', 'busy-areas', { month: '2025-11' })).toEqual([null])
  expect(await ask('reports.everything', 'all', {})).toEqual([null])
})

test('a month’s number links to the same number in the open data', async () => {
  const figures = (await offered()).filter(({ origin }) => origin.query === 'reports.published-month')
  for (const figure of figures) {
    const path = openDataAddress(figure)!.slice('/ogc/'.length)
    const answer = await answerOgc(city, {
      ...{ path, base: 'https://city.example/ogc', parameters: new URLSearchParams(), headers: new Headers() },
      ...{ caller: null, address: '203.0.113.7', language: 'de' as const },
    })
    expect(await answer.json()).toMatchObject({ properties: { incidents: figure.value } })
  }
  expect(openDataAddress((await offered())[0])).toBeNull()
})

test('only those who sign articles see what is not public', async () => {
  await expect(askFigures(city, callerWith('patrol'), [])).rejects.toMatchObject({ status: 403 })
  await expect(
    offerFigures(city, callerWith('reports-desk'), { operationId: null, language: 'de' }),
  ).rejects.toMatchObject({ status: 403 })
})

test('figures of an operation that is not over need the release of who leads it', async () => {
  const figures = await offered()
  const content = (...told: Figure[]) => ({
    lead: told.map((figure) => ({ type: 'figure' as const, attrs: attributesOf(figure) })),
    body: { type: 'doc' as const, content: [] },
  })
  const [staff] = figures
  const littering = figures.find(({ key }) => key === 'littering')!
  expect(await needsLeadRelease(city.db, content(staff))).toBe(true)
  expect(await needsLeadRelease(city.db, content(littering))).toBe(false)
  expect(await needsLeadRelease(city.db, content(littering, staff))).toBe(true)
  for (const state of ['closed', 'cancelled'] as const) {
    await city.db.updateTable('operation').set({ state }).where('id', '=', operation).execute()
    expect(await needsLeadRelease(city.db, content(staff))).toBe(false)
  }
})
