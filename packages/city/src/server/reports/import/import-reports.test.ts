import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../caller.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { Forbidden } from '../../errors.ts'
import type { Refusal } from '../../exchange/read-report-rows.ts'
import { importReports, openImport, type ImportInput, type ImportOptions } from './import-reports.ts'
import { countIncidents, incidentsBuiltAfter, latestBuild, newestIncidentTime } from '../incidents/read.ts'
import { countReports } from '../reports.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-01T12:00:00+01:00' })
  folder = await mkdtemp(join(tmpdir(), 'augenmass-import-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => sql`truncate report, incident, incident_report, import_run`.execute(city.db))

const desk = callerWith('reports-desk')

async function run(text: string, input: Partial<ImportInput> & { options?: ImportOptions; caller?: Caller } = {}) {
  const path = join(folder, 'reports.csv')
  await writeFile(path, text)
  const { options = {}, caller = desk, ...rest } = input
  const file = await openImport(city, caller, { path, options })
  return importReports(city, caller, { file, origin: 'reports.csv', ...rest })
}

const figures = ({ rowsRead, added, updated, unchanged, refused }: Awaited<ReturnType<typeof run>>) => ({
  rowsRead,
  added,
  updated,
  unchanged,
  refused,
})

const storedReports = () =>
  city.db.selectFrom('report').select(['identity', 'type', 'lat', 'version']).orderBy('identity').execute()

const withIds =
  'id,date,updated,lat,lon,type\n' +
  '1,2025-10-01 10:00,2025-10-01 11:00,51.51,7.46,Lärm\n' +
  '2,2025-10-01 10:30,2025-10-01 11:00,51.51,7.46,Lärm\n' +
  '3,2025-10-02 10:00,2025-10-02 11:00,51.52,7.46,Graffiti\n'

test('the same file again changes nothing', async () => {
  expect(figures(await run(withIds))).toEqual({ rowsRead: 3, added: 3, updated: 0, unchanged: 0, refused: 0 })
  const reports = await storedReports()
  const incidents = await countIncidents(city.db)
  expect(incidents).toMatchObject({ incidents: 2, reports: 3 })
  expect(figures(await run(withIds))).toEqual({ rowsRead: 3, added: 0, updated: 0, unchanged: 3, refused: 0 })
  expect(await storedReports()).toEqual(reports)
  expect(await countIncidents(city.db)).toEqual(incidents)
})

test('rows without id: equal rows are different reports, and the same file again still changes nothing', async () => {
  const text = `date,lat,lon\n${'2025-10-01,51.51,7.46\n'.repeat(3)}2025-10-02,51.51,7.46\n`
  expect(figures(await run(text))).toMatchObject({ added: 4 })
  expect(figures(await run(text))).toMatchObject({ added: 0, unchanged: 4 })
  expect(figures(await run(`${text}2025-10-01,51.51,7.46\n`))).toMatchObject({ added: 1, unchanged: 4 })
  expect(await countIncidents(city.db)).toMatchObject({ incidents: 2, reports: 5, dayShare: 1 })
})

test('a newer row updates, an older one does not', async () => {
  await run(withIds)
  const changed = withIds
    .replace(
      '1,2025-10-01 10:00,2025-10-01 11:00,51.51,7.46,Lärm',
      '1,2025-10-01 10:00,2025-10-03 11:00,51.51,7.46,Müll',
    )
    .replace(
      '2,2025-10-01 10:30,2025-10-01 11:00,51.51,7.46,Lärm',
      '2,2025-10-01 10:30,2025-09-30 11:00,51.51,7.46,Müll',
    )
  expect(figures(await run(changed))).toEqual({ rowsRead: 3, added: 0, updated: 1, unchanged: 2, refused: 0 })
  expect(await storedReports()).toEqual([
    { identity: 'id:1', type: 'littering', lat: 51.51, version: 2 },
    { identity: 'id:2', type: 'noise', lat: 51.51, version: 1 },
    { identity: 'id:3', type: 'vandalism', lat: 51.52, version: 1 },
  ])
  expect(await countIncidents(city.db)).toMatchObject({ incidents: 3, reports: 3 })
})

test('without a time of update whatever is different updates', async () => {
  const text = 'id,date,lat,lon\n1,2025-10-01 10:00,51.51,7.46\n2,2025-10-01 11:00,51.51,7.46\n'
  await run(text)
  expect(figures(await run(text.replace('51.51,7.46\n2', '51.53,7.46\n2')))).toMatchObject({ updated: 1, unchanged: 1 })
})

test('an id that comes twice in a new file is one report', async () => {
  const rows = Array.from(
    { length: 25_000 },
    (_, i) => `${i % 20_000},2025-10-01 10:00,2025-10-0${1 + (i >= 20_000 ? 1 : 0)},51.5,7.46\n`,
  )
  const result = await run(`id,date,updated,lat,lon\n${rows.join('')}`)
  expect(figures(result)).toEqual({ rowsRead: 25_000, added: 20_000, updated: 5000, unchanged: 0, refused: 0 })
})

test('two imports of the same file at the same time: everything once', async () => {
  const rows = Array.from(
    { length: 12_000 },
    (_, i) => `2025-10-${10 + (i % 20)} 10:${10 + (i % 50)},${51.5 + i / 1e6},7.46\n`,
  )
  const text = `date,lat,lon\n${rows.join('')}`
  const results = await Promise.all([run(text), run(text)])
  expect(results.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 12_000])
  expect(results.map(({ unchanged }) => unchanged).sort((a, b) => a - b)).toEqual([0, 12_000])
  expect(await countReports(city.db)).toBe(12_000)
  expect((await countIncidents(city.db)).reports).toBe(12_000)
})

test('stopped halfway it keeps what was read; the same file again completes it', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `${i},2025-10-01 10:00,${51.5 + i / 1e6},7.46\n`)
  const text = `id,date,lat,lon\n${rows.join('')}`
  const stop = new AbortController()
  const stopped = await run(text, {
    signal: stop.signal,
    onProgress: ({ kept }) => void (kept > 0 && stop.abort()),
  })
  expect(stopped.complete).toBe(false)
  expect(stopped.added).toBeGreaterThan(0)
  expect(stopped.added).toBeLessThan(30_000)
  expect(await countReports(city.db)).toBe(stopped.added)
  expect((await countIncidents(city.db)).reports).toBe(stopped.added)
  const completed = await run(text)
  expect(completed).toMatchObject({ complete: true, unchanged: stopped.added, added: 30_000 - stopped.added })
  expect((await countIncidents(city.db)).reports).toBe(30_000)
})

test('a file that breaks off in the middle says so, keeps what came before, and completes when mended', async () => {
  const rows = Array.from({ length: 25_000 }, (_, i) => `${i},2025-10-01 10:00,51.5,7.46,x\n`)
  const text = `id,date,lat,lon,note\n${rows.join('')}`
  let kept = 0
  const broken = run(`${text}25000,2025-10-01 10:00,51.5,7.46,"open\n`, {
    onProgress: (progress) => void (kept = progress.kept),
  })
  await expect(broken).rejects.toMatchObject({ key: 'import.no-table.quote-not-closed', params: { line: 25_002 } })
  expect(kept).toBe(await countReports(city.db))
  expect(kept).toBe(25_000)
  expect((await countIncidents(city.db)).reports).toBe(25_000)
  expect(figures(await run(text))).toMatchObject({ added: 0, unchanged: 25_000 })
})

test('unknown categories stay as the file’s own type: group order, severity 1', async () => {
  const text = 'date,lat,lon,category\n2025-10-01,51.5,7.46,Fahrrad gefunden\n2025-10-01,51.5,7.46,Graffiti\n'
  const { types } = await run(text)
  expect((await run(text)).types).toEqual(types)
  expect(types).toMatchObject([
    { name: 'Fahrrad gefunden', known: false, rows: 1 },
    { name: 'Graffiti', known: true, key: 'vandalism', rows: 1 },
  ])
  const stored = await city.db.selectFrom('disturbance_type').selectAll().where('key', '=', types[0].key).execute()
  expect(stored).toMatchObject([{ group: 'order', severity: 1, from_import: true, name_de: 'Fahrrad gefunden' }])
})

test('free text is kept with personal data masked, HTML as plain text, several columns joined; nothing else of it is in any table', async () => {
  await run(
    'id,date,lat,lon,category,title,description,address,melder,email\n' +
      '1,2025-10-01,51.5,7.46,Noise,Lärm,"<p>laut &amp; jede Nacht,<br>Antwort an otto@meier.example</p>",Geheimweg 5,Otto Meier,otto@meier.example\n' +
      '2,2025-10-01,51.5,7.46,Noise,,  ,Geheimweg 5,Otto Meier,\n3,2025-10-02,51.5,7.46,Noise,,,,,\n4,2025-10-02,51.5,7.46,Noise,,,,,\n' +
      'x,never,51.5,7.46,Noise,,Otto Meier singt,Geheimweg 6,,\n',
  )
  const stored = await city.db.selectFrom('report').select(['identity', 'text']).orderBy('identity').execute()
  expect(stored).toEqual([
    { identity: 'id:1', text: expect.stringMatching(/^Lärm\n\nlaut & jede Nacht,\nAntwort an \[.+\]$/) as string },
    { identity: 'id:2', text: null },
    { identity: 'id:3', text: null },
    { identity: 'id:4', text: null },
  ])
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`.execute(city.db)
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`
      select t::text as row from ${sql.raw(name)} as t where t::text ~* 'otto|meier|geheimweg'`.execute(city.db)
    expect(found.rows).toEqual([])
  }
})

test('a text of any length: 4,000 characters of it are kept, none of them half, and nothing personal at the cut', async () => {
  const long = `${'ä'.repeat(3995)} otto@meier.example`
  await run(`id,date,lat,lon,comment\n1,2025-10-01,51.5,7.46,${long}\n2,2025-10-01,51.5,7.46,${'a'.repeat(3999)}😀\n`)
  const stored = await city.db.selectFrom('report').select('text').orderBy('identity').execute()
  expect(stored[0].text).toHaveLength(4000)
  expect(stored[0].text).not.toContain('otto')
  expect(stored[1].text).toBe('a'.repeat(3999))
})

test('a changed text updates where the file does not say when, and leaves the incident as it is', async () => {
  const text = 'id,date,lat,lon,description\n1,2025-10-01 10:00,51.51,7.46,laut\n2,2025-10-01 11:00,51.51,7.46,leise\n'
  await run(text)
  const incidents = await city.db.selectFrom('incident').select('id').orderBy('id').execute()
  expect(figures(await run(text))).toMatchObject({ updated: 0, unchanged: 2 })
  expect(figures(await run(text.replace('laut', 'sehr laut')))).toMatchObject({ added: 0, updated: 1, unchanged: 1 })
  const stored = await city.db.selectFrom('report').select(['text', 'version']).orderBy('identity').execute()
  expect(stored).toEqual([
    { text: 'sehr laut', version: 2 },
    { text: 'leise', version: 1 },
  ])
  expect(await city.db.selectFrom('incident').select('id').orderBy('id').execute()).toEqual(incidents)
})

test('refused rows are handed out and counted; the run and its record stay', async () => {
  const refused: Refusal[] = []
  const text = 'id,date,lat,lon\n1,2025-10-01,51.5,7.46\n2,2025-11-05,51.5,7.46\n3,2025-10-01,,\n'
  const result = await run(text, { onRefused: (row) => refused.push(row) })
  expect(figures(result)).toEqual({ rowsRead: 3, added: 1, updated: 0, unchanged: 0, refused: 2 })
  expect(refused).toEqual([
    { line: 3, reason: 'future', column: 'date' },
    { line: 4, reason: 'no-coordinates', column: 'lat' },
  ])
  const runs = await city.db.selectFrom('import_run').selectAll().execute()
  expect(runs).toMatchObject([
    { origin: 'reports.csv', rows_read: 3, rows_new: 1, rows_updated: 0, rows_unchanged: 0, rows_refused: 2 },
  ])
  expect(runs[0].finished_at).toEqual(new Date(city.clock.now()))
  const entries = await city.db
    .selectFrom('audit_entry')
    .select(['action', 'caller'])
    .where('subject_id', '=', runs[0].id)
    .execute()
  expect(entries).toEqual([
    { action: 'reports.import', caller: desk.id },
    { action: 'reports.imported', caller: desk.id },
  ])
})

test('moments without offset are read in the city’s zone, or in the one that is given', async () => {
  const text = 'id,date,lat,lon\n1,2025-07-01 12:00,51.5,7.46\n'
  await run(text)
  expect(await newestIncidentTime(city.db)).toBe(Date.parse('2025-07-01T12:00:00+02:00'))
  await run(text, { options: { timeZone: 'Europe/London' } })
  expect(await newestIncidentTime(city.db)).toBe(Date.parse('2025-07-01T12:00:00+01:00'))
})

test('what was built after a build is told, within a box and a time; the same file again builds nothing', async () => {
  await run(withIds)
  const build = await latestBuild(city.db)
  const more = `${withIds}4,2025-10-01 11:00,2025-10-03,51.51,7.46,Lärm\n5,2025-10-05 11:00,2025-10-05,51.6,7.46,Lärm\n`
  await run(more)
  expect(await incidentsBuiltAfter(city.db, { build })).toHaveLength(2)
  const box = { south: 51.5, west: 7.4, north: 51.55, east: 7.5 }
  expect(await incidentsBuiltAfter(city.db, { build, box })).toEqual([{ lat: 51.51, lon: 7.46 }])
  const from = Date.parse('2025-10-03T00:00:00Z')
  expect(await incidentsBuiltAfter(city.db, { build, from })).toEqual([{ lat: 51.6, lon: 7.46 }])
  await run(more)
  expect(await incidentsBuiltAfter(city.db, { build: await latestBuild(city.db) })).toEqual([])
  expect(await latestBuild(city.db)).toBe(build + 1)
})

test('only administrators and the reports desk may', async () => {
  await expect(run(withIds, { caller: callerWith('press') })).rejects.toBeInstanceOf(Forbidden)
  await expect(run(withIds, { caller: callerWith('administrator') })).resolves.toMatchObject({ added: 3 })
})
