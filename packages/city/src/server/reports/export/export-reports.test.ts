import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { changeReportState } from '../desk/change-state.ts'
import { undoReportChange } from '../desk/undo.ts'
import { storeReports } from '../store-reports.ts'
import { countExport, exportReports, type ExportFormatName } from './export-reports.ts'
import { parseExportFilter } from './filter.ts'

let city: TestCity
const desk = callerWith('reports-desk')
const ids = {
  open: '019a4a00-0000-7000-8000-000000000001',
  closed: '019a4a00-0000-7000-8000-000000000002',
  words: '019a4a00-0000-7000-8000-000000000003',
}

beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-01T12:00:00+01:00' })
})
afterAll(() => city.close())

beforeEach(async () => {
  await sql`truncate report, incident, incident_report, report_contact`.execute(city.db)
  const base = { source: 'resident' as const, precision: 'minute' as const, state: 'received' as const }
  const place = { lat: 51.5131234, lon: 7.4651234, cell: '8a1fa4900007fff', district: 'nord' }
  await city.db
    .insertInto('report')
    .values([
      {
        ...{ ...base, ...place, id: ids.open, origin: 'web', identity: '1', type: 'noise', supporters: 2 },
        reported_at: new Date('2025-10-25T23:30:00Z'),
        due_on: '2025-11-03',
        text: 'laut, "sehr" laut',
        place_text: 'Hof hinten',
      },
      {
        ...{ ...base, ...place, id: ids.closed, origin: 'web', identity: '2', type: 'littering' },
        reported_at: new Date('2025-10-30T10:00:00Z'),
      },
      {
        ...{ ...base, id: ids.words, origin: 'web', identity: '3', type: 'noise', source: 'trader' as const },
        reported_at: new Date('2025-10-31T10:00:00Z'),
        place_text: '=HYPERLINK("x")',
      },
    ])
    .execute()
  await city.db
    .insertInto('report_contact')
    .values({ report_id: ids.open, mail: 'otto@meier.example', language: 'de' })
    .execute()
  await storeReports(
    city,
    [
      {
        ...{ identity: 'a', lat: 51.5, lon: 7.4, time: Date.parse('2025-09-30T22:00:00Z'), precision: 'day' as const },
        ...{ type: 'noise', source: 'partner' as const, text: 'übernommen' },
      },
    ],
    { origin: 'alt.csv', generated: false },
  )
})

const everything = parseExportFilter(new URLSearchParams('state=any'))

async function exported(
  format: ExportFormatName,
  { query = 'state=any', personal = false }: { query?: string; personal?: boolean } = {},
): Promise<Buffer> {
  const filter = parseExportFilter(new URLSearchParams(query))
  const { content } = await exportReports(city, desk, { format, filter, personal })
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const asRows = (bytes: Buffer) => parse<Record<string, string>>(bytes, { columns: true })
const csv = async (options?: Parameters<typeof exported>[1]) => asRows(await exported('csv', options))
const parquet = async (options?: Parameters<typeof exported>[1]) => {
  const bytes = await exported('parquet', options)
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer })
}

test('CSV: every column, instants in the city’s zone, nothing personal', async () => {
  const bytes = await exported('csv')
  expect(bytes.subarray(0, 3).toString()).toBe('id,')
  expect(bytes.toString()).toContain('\r\n')
  const rows = asRows(bytes)
  expect(rows.find(({ id }) => id === ids.open)).toEqual({
    ...{ id: ids.open, type: 'noise', group: 'order', source: 'resident', precision: 'minute' },
    reported_at: '2025-10-26T01:30:00+02:00',
    ...{ lat: '51.513123', lon: '7.465123', cell: '8a1fa4900007fff', district: 'nord' },
    ...{ state: 'received', reason: '', due_on: '2025-11-03', closed_at: '', told: '3', incident_id: ids.open },
  })
  const imported = rows.find(({ source }) => source === 'partner')
  expect(imported).toMatchObject({ reported_at: '2025-10-01T00:00:00+02:00', precision: 'day', state: '', told: '1' })
  expect(imported?.incident_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(bytes.toString()).not.toMatch(/laut|Hof|meier|übernommen/)
})

test('with what is personal: masked text, place words, mail; a formula is defused', async () => {
  const rows = await csv({ personal: true })
  expect(rows.find(({ id }) => id === ids.open)).toMatchObject({
    text: 'laut, "sehr" laut',
    place: 'Hof hinten',
    mail: 'otto@meier.example',
  })
  expect(rows.find(({ id }) => id === ids.words)).toMatchObject({ place: '\'=HYPERLINK("x")', lat: '', text: '' })
})

test('a closed report says when and why, until that is taken back', async () => {
  city.clock.set('2025-11-01T13:00:00+01:00')
  const { version } = await city.db
    .selectFrom('report')
    .select('version')
    .where('id', '=', ids.closed)
    .executeTakeFirstOrThrow()
  await changeReportState(city, desk, {
    reportId: ids.closed,
    version,
    change: { action: 'finish', reason: 'cleaned' },
  })
  const closed = { state: 'done', reason: 'cleaned', closed_at: '2025-11-01T13:00:00+01:00' }
  expect(await csv({ query: 'state=closed' })).toMatchObject([{ id: ids.closed, ...closed }])
  await undoReportChange(city, desk, { reportId: ids.closed, version: version + 1 })
  expect(await csv({ query: 'state=closed' })).toEqual([])
  expect((await csv()).find(({ id }) => id === ids.closed)).toMatchObject({
    state: 'received',
    reason: '',
    closed_at: '',
  })
})

test('GeoJSON: RFC 7946, no geometry where the place is known in words alone', async () => {
  const text = (await exported('geojson')).toString()
  const { type, features } = JSON.parse(text) as GeoJSON.FeatureCollection<GeoJSON.Point | null>
  expect(type).toBe('FeatureCollection')
  expect(features).toHaveLength(4)
  const found = features.find(({ id }) => id === ids.open)
  expect(found).toMatchObject({ type: 'Feature', geometry: { type: 'Point', coordinates: [7.465123, 51.513123] } })
  expect(found?.properties).toMatchObject({ type: 'noise', told: 3, due_on: '2025-11-03', closed_at: null })
  expect(features.find(({ id }) => id === ids.words)?.geometry).toBeNull()
  expect(JSON.parse((await exported('geojson', { query: 'type=none' })).toString())).toEqual({
    type: 'FeatureCollection',
    features: [],
  })
})

test('Parquet is read back as it was: types, dates, instants, missing values', async () => {
  const rows = await parquet({ personal: true })
  expect(rows).toHaveLength(4)
  expect(rows.find(({ id }) => id === ids.open)).toEqual({
    ...{ id: ids.open, type: 'noise', group: 'order', source: 'resident', precision: 'minute' },
    reported_at: new Date('2025-10-25T23:30:00Z'),
    ...{ lat: 51.513123, lon: 7.465123, cell: '8a1fa4900007fff', district: 'nord' },
    ...{
      state: 'received',
      reason: null,
      due_on: new Date('2025-11-03'),
      closed_at: null,
      told: 3,
      incident_id: ids.open,
    },
    ...{ text: 'laut, "sehr" laut', place: 'Hof hinten', mail: 'otto@meier.example' },
  })
  expect(Object.keys((await parquet())[0])).not.toContain('text')
  expect(await parquet({ query: 'type=none' })).toEqual([])
})

test('25,000 reports go page by page, each once', async () => {
  const rows = Array.from({ length: 25_000 }, (_, i) => ({
    ...{ identity: `n${i}`, lat: 51.5, lon: 7.4 + i / 1e6, time: Date.parse('2025-10-01T10:00:00Z') + i * 60_000 },
    ...{ precision: 'minute' as const, type: 'noise', source: 'patrol' as const },
  }))
  await storeReports(city, rows, { origin: 'many', generated: true })
  const query = 'state=any&source=patrol'
  const { content } = await exportReports(city, desk, {
    format: 'parquet',
    filter: parseExportFilter(new URLSearchParams(query)),
    personal: false,
  })
  let pieces = 0
  for await (const piece of content) if (piece.length > 0) pieces++
  // three pages and the end of the file
  expect(pieces).toBe(4)
  const read = await parquet({ query })
  expect(read).toHaveLength(25_000)
  expect(new Set(read.map(({ id }) => id as string)).size).toBe(25_000)
  expect((await csv({ query })).map(({ id }) => id)).toEqual(read.map(({ id }) => id as string))
})

test('the filter has the names of the inbox: open ones unless said otherwise, both days included', async () => {
  const count = (query: string) => countExport(city, desk, parseExportFilter(new URLSearchParams(query)))
  expect(await count('')).toBe(3)
  expect(await count('state=all')).toBe(3)
  expect(await count('state=any')).toBe(4)
  expect(await count('state=done&state=planned')).toBe(0)
  expect(await count('type=noise')).toBe(2)
  expect(await count('district=nord&type=noise')).toBe(1)
  expect(await count('source=trader')).toBe(1)
  // 01:30 on the 26th in the city's zone
  expect(await count('from=2025-10-26&to=2025-10-26')).toBe(1)
  expect(await count('to=2025-10-25')).toBe(0)
  expect(await count('from=rubbish&state=nonsense')).toBe(3)
})

const recorded = () =>
  city.db.selectFrom('audit_entry').selectAll().where('action', '=', 'report.export').orderBy('id').execute()

test('every export is recorded, with how many reports and whether it is personal', async () => {
  const before = await recorded()
  await exported('csv', { query: 'type=noise', personal: true })
  expect((await recorded()).slice(before.length)).toMatchObject([
    { caller: desk.id, details: { format: 'csv', rows: 2, personal: true, filter: { type: 'noise' } } },
  ])
})

test('who may not, gets nothing: not even a record', async () => {
  const ask = (role: Parameters<typeof callerWith>[0], personal: boolean) =>
    exportReports(city, callerWith(role), { format: 'csv', filter: everything, personal })
  const before = await recorded()
  for (const role of ['press', 'patrol', 'control-room', 'head', 'data-protection'] as const)
    await expect(ask(role, false)).rejects.toMatchObject({ status: 403 })
  for (const role of ['planner', 'operations-lead', 'administrator'] as const)
    await expect(ask(role, true)).rejects.toMatchObject({ status: 403 })
  expect(await recorded()).toHaveLength(before.length)
  for (const role of ['planner', 'operations-lead', 'administrator'] as const)
    await expect(ask(role, false)).resolves.toMatchObject({ rows: 4 })
})

test('any text comes out of CSV and Parquet as it went in; CSV puts an apostrophe before a formula', async () => {
  const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
  const character = fc.oneof(
    fc.constantFrom(',', ';', '"', "'", '\n', '\r', '\t', '=', '-', '\ufeff', '😀'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => !one.includes('\0')),
  )
  const texts = fc.array(
    fc.array(character).map((all) => all.join('')),
    { minLength: 1, maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      await sql`truncate report`.execute(city.db)
      await city.db
        .insertInto('report')
        .values(
          all.map((text, i) => ({
            ...{ origin: 'web', identity: String(i), type: 'noise', source: 'resident' as const, text },
            ...{ reported_at: new Date('2025-10-01'), precision: 'minute' as const, state: 'received' as const },
          })),
        )
        .execute()
      const written = all.map((text) => (formula.test(text) ? `'${text}` : text))
      expect((await csv({ personal: true })).map(({ text }) => text).sort()).toEqual(written.sort())
      const read = await parquet({ personal: true })
      // the reader takes a mark at the start of any text for none
      expect(read.map(({ text }) => text as string).sort()).toEqual(
        all.map((text) => text.replace(/^\ufeff/, '')).sort(),
      )
    }),
    { numRuns: 25 },
  )
})
