import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { startWorker, type Worker } from '../../jobs/worker.ts'
import { getImport, listImports, listKeptFiles, listRefusals, type ImportRunDetails } from './list-imports.ts'
import { withKeptFile } from './kept-file.ts'
import { previewImport, type ImportPreview } from './preview-import.ts'
import { receiveImportFile } from './receive-file.ts'
import { cancelImport, mapImport, requestImport } from './request-import.ts'
import { forgetImportFiles, importReportsJob } from './run-import.ts'
import type { ChosenMapping } from './mapping.ts'

let city: TestCity
let folder: string
let worker: Worker | null = null
const desk = callerWith('reports-desk')

beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-01T12:00:00+01:00' })
  folder = await mkdtemp(join(tmpdir(), 'augenmass-test-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() =>
  sql`truncate report, incident, incident_report, import_run, import_refusal, import_file, import_chunk`.execute(
    city.db,
  ),
)
afterEach(async () => {
  await worker?.stop()
  worker = null
})

async function receive(text: string, name = 'meldungen.csv'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return receiveImportFile(city, desk, { path })
}

/** What the form holds when nobody changes anything. */
const asShown = ({ origin, columns, recognition, types }: ImportPreview): ChosenMapping => ({
  origin,
  columns: columns.map(({ column, meaning }) => ({ column, meaning: meaning ?? '' })),
  source: recognition?.source ?? 'resident',
  timeZone: recognition?.timeZone ?? 'Europe/Berlin',
  types: types.map(({ name, key, known }) => ({ category: name, key: known ? key : '' })),
})

async function start(fileId: string, change: (shown: ChosenMapping) => ChosenMapping = (shown) => shown) {
  const preview = await previewImport(city, desk, fileId)
  const chosen = change(asShown(preview))
  return requestImport(city, desk, { fileId, version: preview.file.version, chosen })
}

async function finished(runId: string): Promise<ImportRunDetails> {
  worker ??= await startWorker(city, [importReportsJob])
  for (;;) {
    const run = await getImport(city, desk, runId)
    if (run.state !== 'queued' && run.state !== 'running') return run
    await new Promise((done) => setTimeout(done, 20))
  }
}

const meanings = (preview: ImportPreview) =>
  Object.fromEntries(preview.columns.map(({ column, meaning }) => [column, meaning]))

const rows =
  'Nr;Datum;Uhrzeit;Breite;Länge;Kategorie;Bemerkung;Melder\n' +
  '1;01.10.2025;10:00;51,51;7,46;Lärm;laut;Otto Meier\n' +
  '2;01.10.2025;11:00;51,51;7,46;Fahrrad gefunden;;Otto Meier\n' +
  '3;01.12.2025;11:00;51,51;7,46;Lärm;;\n' +
  '4;02.10.2025;11:00;;;Lärm;;\n' +
  '5;02.10.2025;12:00;51,52;7,46;Graffiti;;\n'

test('a file is uploaded, looked at, and imported by a worker; what was refused is listed; the file is gone then', async () => {
  const fileId = await receive(rows)
  expect(await listKeptFiles(city, desk)).toMatchObject([{ id: fileId, name: 'meldungen.csv' }])
  const preview = await previewImport(city, desk, fileId)
  expect(meanings(preview)).toEqual({
    Nr: 'id',
    Datum: 'time',
    Uhrzeit: 'clock',
    Breite: 'lat',
    Länge: 'lon',
    Kategorie: 'type',
    Bemerkung: 'text',
    Melder: 'personal',
  })
  expect(preview.sample).toEqual({
    rows: 5,
    whole: true,
    refused: [
      ['future', 1],
      ['no-coordinates', 1],
    ],
  })
  expect(preview.types.map(({ name, known, rows }) => [name, known, rows])).toEqual([
    ['Lärm', true, 1],
    ['Fahrrad gefunden', false, 1],
    ['Graffiti', true, 1],
  ])
  expect(JSON.stringify(preview)).not.toContain('Meier')

  const runId = await start(fileId)
  const run = await finished(runId)
  expect(run).toMatchObject({ state: 'done', read: 5, added: 3, updated: 0, unchanged: 0, refused: 2, listed: 2 })
  expect(run.fileId).toBeNull()
  expect(await listRefusals(city, desk, { runId, limit: 10 })).toEqual([
    { line: 4, reason: 'future', column: 'Datum' },
    { line: 5, reason: 'no-coordinates', column: 'Breite' },
  ])
  expect(await listKeptFiles(city, desk)).toEqual([])
  expect(await city.db.selectFrom('import_chunk').select('number').execute()).toEqual([])
  expect(await listImports(city, desk)).toMatchObject([{ id: runId, origin: 'meldungen.csv', state: 'done' }])
  const stored = await city.db.selectFrom('report').select(['identity', 'text']).orderBy('identity').execute()
  expect(stored).toEqual([
    { identity: 'id:1', text: 'laut' },
    { identity: 'id:2', text: null },
    { identity: 'id:5', text: null },
  ])
  const recorded = await city.db
    .selectFrom('audit_entry')
    .select(['action', 'caller'])
    .where('action', 'like', 'import.%')
    .orderBy('id')
    .execute()
  expect(recorded).toEqual(
    ['import.upload', 'import.map', 'import.request', 'import.file-removed'].map((action) => ({
      action,
      caller: desk.id,
    })),
  )
})

test('what somebody changes holds: columns, source, zone, categories, origin', async () => {
  const fileId = await receive(rows)
  const change = (shown: ChosenMapping): ChosenMapping => ({
    ...shown,
    origin: ' Mängelmelder ',
    source: 'partner',
    timeZone: 'Europe/London',
    columns: shown.columns.map((one) => (one.column === 'Bemerkung' ? { ...one, meaning: '' } : one)),
    types: shown.types.map((one) => (one.category === 'Fahrrad gefunden' ? { ...one, key: 'bulky-waste' } : one)),
  })
  const preview = await previewImport(city, desk, fileId)
  await mapImport(city, desk, { fileId, version: preview.file.version, chosen: change(asShown(preview)) })
  const again = await previewImport(city, desk, fileId)
  expect(meanings(again)).toMatchObject({ Bemerkung: null, Melder: null })
  expect(again).toMatchObject({ origin: 'Mängelmelder', recognition: { source: 'partner', timeZone: 'Europe/London' } })
  expect(again.types.map(({ name, key }) => [name, key])).toContainEqual(['Fahrrad gefunden', 'bulky-waste'])

  const runId = await start(fileId)
  expect(await finished(runId)).toMatchObject({ state: 'done', origin: 'Mängelmelder', added: 3 })
  const stored = await city.db.selectFrom('report').selectAll().orderBy('identity').execute()
  expect(stored.map(({ origin, source, type, text }) => [origin, source, type, text])).toEqual([
    ['Mängelmelder', 'partner', 'noise', null],
    ['Mängelmelder', 'partner', 'bulky-waste', null],
    ['Mängelmelder', 'partner', 'vandalism', null],
  ])
  expect(stored[0].reported_at.toISOString()).toBe('2025-10-01T09:00:00.000Z')
})

test('a file without a column that is recognised can be opened, says what is missing, and is put right', async () => {
  const fileId = await receive('a,b,c\n2025-10-01,51.512,7.461\n2025-10-02,51.513,7.462\n')
  const shown = await previewImport(city, desk, fileId)
  const without = asShown(shown)
  const nothing = { ...without, columns: without.columns.map(({ column }) => ({ column, meaning: '' as const })) }
  await mapImport(city, desk, { fileId, version: shown.file.version, chosen: nothing })
  const bad = await previewImport(city, desk, fileId)
  expect(bad.problem).toMatchObject({ key: 'import.no-time-column' })
  expect(meanings(bad)).toEqual({ a: null, b: null, c: null })
  const given = { a: 'time', b: 'lat', c: 'lon' } as const
  const chosen: ChosenMapping = {
    ...asShown(bad),
    columns: Object.entries(given).map(([column, meaning]) => ({ column, meaning })),
  }
  await mapImport(city, desk, { fileId, version: bad.file.version, chosen })
  const good = await previewImport(city, desk, fileId)
  expect(good).toMatchObject({ problem: null, sample: { rows: 2, refused: [] } })
  expect(await finished(await start(fileId))).toMatchObject({ state: 'done', added: 2 })
})

test('a choice that cannot be is refused with its field', async () => {
  const fileId = await receive(rows)
  const preview = await previewImport(city, desk, fileId)
  const shown = asShown(preview)
  const map = (chosen: ChosenMapping) => mapImport(city, desk, { fileId, version: preview.file.version, chosen })
  const twice = shown.columns.map((one) => (one.column === 'Nr' ? { ...one, meaning: 'lat' as const } : one))
  await expect(map({ ...shown, columns: twice })).rejects.toMatchObject({
    key: 'import.meaning-twice',
    params: { first: 'Nr', second: 'Breite' },
  })
  await expect(map({ ...shown, origin: ' ' })).rejects.toMatchObject({ params: { field: 'origin' } })
  await expect(map({ ...shown, timeZone: 'Europa/Dortmund' })).rejects.toMatchObject({ params: { field: 'timeZone' } })
  await map(shown)
  await expect(map(shown)).rejects.toMatchObject({ status: 409 })
})

test('what is no table is refused before it is kept, and what is too large on the command line’s word', async () => {
  await expect(receive('%PDF-1.7 …', 'brief.csv')).rejects.toMatchObject({
    key: 'import.no-table.binary',
    params: { field: 'file', file: 'brief.csv' },
  })
  expect(await listKeptFiles(city, desk)).toEqual([])
})

test('30 MB go in and out in pieces of a megabyte, byte for byte', async () => {
  const path = join(folder, 'viele.csv')
  const line = (i: number) => `${i},2025-10-01 10:00,${(51.5 + (i % 5000) / 1e5).toFixed(5)},7.46,${'x'.repeat(80)}\n`
  function* lines() {
    yield 'id,date,lat,lon,other\n'
    for (let i = 0; i < 260_000; i++) yield line(i)
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  const fileId = await receiveImportFile(city, desk, { path })
  const chunks = await city.db
    .selectFrom('import_chunk')
    .select(['number', sql<number>`length(bytes)`.as('bytes')])
    .where('file_id', '=', fileId)
    .orderBy('number')
    .execute()
  const [file] = await listKeptFiles(city, desk)
  expect(file.size).toBeGreaterThan(30_000_000)
  expect(chunks).toHaveLength(Math.ceil(file.size / 1024 ** 2))
  expect(Math.max(...chunks.map(({ bytes }) => bytes))).toBe(1024 ** 2)
  expect(await withKeptFile(city.db, file, digestOf)).toBe(await digestOf(path))
})

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

test('a broken file fails with its reason; what came before is kept, and so is the file', async () => {
  const good = Array.from({ length: 6000 }, (_, i) => `${i},2025-10-01 10:00,51.5,7.46,ruhig\n`).join('')
  const text = `id,date,lat,lon,comment\n${good}`
  const fileId = await receive(text)
  const runId = await start(fileId)
  // the file broke on its way: as one that is only found broken when it is read to its end
  await sql`update import_chunk set bytes = ${Buffer.from(`${text}6000,"2025-10-01`)}`.execute(city.db)
  const run = await finished(runId)
  expect(run).toMatchObject({
    state: 'failed',
    added: 6000,
    fileId,
    job: { error_key: 'import.no-table.quote-not-closed' },
  })
})

test('stopped by a person, what was written stays; the same file again adds the rest', async () => {
  const text = Array.from({ length: 60_000 }, (_, i) => `${i},2025-10-01 10:00,${51.5 + i / 1e6},7.46\n`).join('')
  const fileId = await receive(`id,date,lat,lon\n${text}`)
  const runId = await start(fileId)
  worker = await startWorker(city, [importReportsJob])
  for (;;) {
    const { added, state } = await getImport(city, desk, runId)
    if (added > 0 || state === 'done') break
    await new Promise((done) => setTimeout(done, 5))
  }
  await cancelImport(city, desk, runId)
  const stopped = await finished(runId)
  expect(stopped).toMatchObject({ state: 'stopped', fileId })
  expect(stopped.added).toBeLessThan(60_000)
  const rest = await finished(await start(fileId))
  expect(rest).toMatchObject({ state: 'done', added: 60_000 - stopped.added, unchanged: stopped.added, fileId: null })
  await expect(cancelImport(city, desk, rest.id)).rejects.toMatchObject({ key: 'jobs.already-finished' })
})

test('a run that is begun a second time counts what the first wrote as new, and keeps one list of refused rows', async () => {
  const fileId = await receive(rows)
  const runId = await start(fileId)
  const { job_id } = await city.db.selectFrom('import_run').select('job_id').executeTakeFirstOrThrow()
  const control = { jobId: job_id!, signal: new AbortController().signal, progress: () => undefined }
  const bytes = await city.db.selectFrom('import_chunk').selectAll().execute()
  const file = await city.db.selectFrom('import_file').selectAll().executeTakeFirstOrThrow()
  await importReportsJob.run(city, { runId }, control)
  // the process died before it could say that it was done
  await city.db
    .insertInto('import_file')
    .values({ ...file, mapping: JSON.stringify(file.mapping) })
    .execute()
  await city.db.insertInto('import_chunk').values(bytes).execute()
  expect(await finished(runId)).toMatchObject({ state: 'done', read: 5, added: 3, unchanged: 0, refused: 2, listed: 2 })
})

test('of 12,000 refused rows the first 10,000 are listed and all are counted', async () => {
  const bad = Array.from({ length: 12_000 }, (_, i) => `${i},,51.5,7.46\n`).join('')
  const fileId = await receive(`id,date,lat,lon\na,2025-10-01,51.5,7.46\nb,2025-10-01,51.5,7.46\n${bad}`)
  const chosen = (shown: ChosenMapping): ChosenMapping => ({
    ...shown,
    columns: ['id', 'time', 'lat', 'lon'].map((meaning, index) => ({
      column: ['id', 'date', 'lat', 'lon'][index],
      meaning: meaning as 'id',
    })),
  })
  const run = await finished(await start(fileId, chosen))
  expect(run).toMatchObject({ state: 'done', read: 12_002, refused: 12_000, listed: 10_000 })
  expect(run.reasons).toEqual([['no-time', 10_000]])
})

test('one import of a file at a time', async () => {
  const fileId = await receive(rows)
  await start(fileId)
  await expect(start(fileId)).rejects.toMatchObject({ key: 'import.already-running' })
})

test('a file nobody imports goes after a day', async () => {
  const fileId = await receive(rows)
  const at = (hours: number) => ({ ...city, clock: { now: () => city.clock.now() + hours * 3_600_000 } })
  await forgetImportFiles(at(23))
  expect(await listKeptFiles(city, desk)).toHaveLength(1)
  await forgetImportFiles(at(25))
  expect(await listKeptFiles(city, desk)).toEqual([])
  await expect(previewImport(city, desk, fileId)).rejects.toMatchObject({ key: 'import.file-gone' })
})

test('what a killed process left of a file goes after a day, what is being worked on stays', async () => {
  const left = await mkdtemp(join(tmpdir(), 'augenmass-upload-'))
  const used = await mkdtemp(join(tmpdir(), 'augenmass-import-'))
  await writeFile(join(left, 'meldungen.csv'), rows)
  const before = new Date(Date.now() - 25 * 3_600_000)
  await utimes(left, before, before)
  await forgetImportFiles(city)
  expect([existsSync(left), existsSync(used)]).toEqual([false, true])
  await rm(used, { recursive: true })
})

test('others may neither upload, look nor start', async () => {
  const fileId = await receive(rows)
  const press = callerWith('press')
  const forbidden = { status: 403 }
  const chosen = asShown(await previewImport(city, desk, fileId))
  await expect(receiveImportFile(city, press, { path: join(folder, 'meldungen.csv') })).rejects.toMatchObject(forbidden)
  await expect(previewImport(city, press, fileId)).rejects.toMatchObject(forbidden)
  await expect(requestImport(city, press, { fileId, version: 1, chosen })).rejects.toMatchObject(forbidden)
  await expect(listImports(city, press)).rejects.toMatchObject(forbidden)
})

const real = process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../../../../shared/data')

describe.skipIf(!existsSync(real))('real files (skipped where the folder AUGENMASS_REAL_DATA is missing)', () => {
  test.each([
    ['konstanz-maengelmelder/meldungen_2020-2022.csv.gz', 0.9],
    ['konstanz-maengelmelder/meldungen_2022-2026.csv.gz', 0.5],
    ['zuerich-wie-neu/meldungen_2016-2025.csv.gz', 0],
  ])('%s: imported with its texts, none with markup in it', async (name, leastShare) => {
    city.clock.set('2026-11-22T12:00:00Z')
    const fileId = await receiveImportFile(city, desk, { path: join(real, name) })
    const run = await finished(await start(fileId))
    expect(run).toMatchObject({ state: 'done', read: run.added + run.refused })
    const counts = await city.db
      .selectFrom('report')
      .select([
        sql<number>`count(text)`.as('texts'),
        sql<number>`count(*) filter (where text ~ '</?[a-z]|&#?[a-z0-9]+;')`.as('marked'),
      ])
      .executeTakeFirstOrThrow()
    expect(counts.texts / run.added).toBeGreaterThanOrEqual(leastShare)
    expect(counts.marked).toBe(0)
    if (leastShare === 0) expect(counts.texts).toBe(0)
  })
})
