import { sql } from 'kysely'
import { centreOfCell, cellOf } from 'planning/geo/cells'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importDistricts } from '../city/districts.ts'
import { changeDisturbanceType, listDisturbanceTypes } from '../city/catalogue.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { readMedia, storeMedia } from '../media/store-media.ts'
import { answerReport } from './desk/answer-report.ts'
import { changeReportState } from './desk/change-state.ts'
import { readReport } from './desk/read-report.ts'
import { undoReportChange } from './desk/undo.ts'
import { seeReport } from './desk/viewers.ts'
import { expireReports } from './expire-reports.ts'
import { placeNewReports } from './incidents/place-new-reports.ts'
import { listIncidents } from './incidents/read.ts'
import { receiveReport } from './intake/receive-report.ts'
import { listPublishedUnits } from './publication/list-published.ts'
import { publishMonths } from './publication/publish-months.ts'
import { storeReports } from './store-reports.ts'
import { tidyReports } from './tidy-reports.ts'
import { giveFeedback } from './tracking/give-feedback.ts'
import { trackReport } from './tracking/track-report.ts'
import { withdrawReport } from './tracking/withdraw-report.ts'
import type { ReportToStore } from './write-reports.ts'

const desk = callerWith('reports-desk')
const administrator = callerWith('administrator')
const here = { lat: 51.55, lon: 7.45 }

let city: TestCity
beforeEach(async () => {
  city = { ...(await createTestCity({ now: '2025-11-03T10:17:00+01:00' })), smtpUrl: 'smtp://127.0.0.1:1' }
  await importDistricts(city, administrator, [
    {
      key: 'west',
      name: 'West',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [7.4, 51.5],
            [7.5, 51.5],
            [7.5, 51.6],
            [7.4, 51.6],
            [7.4, 51.5],
          ],
        ],
      },
    },
  ])
  // noise: 30 days; everything else as the catalogue says
  await keep('noise', 30)
})
afterEach(() => city.close())

async function keep(key: string, days: number): Promise<void> {
  const { version } = (await listDisturbanceTypes(city.db)).find((type) => type.key === key)!
  await changeDisturbanceType(city, administrator, { key, version, change: { retention_days: days } })
}

const send = (type = 'noise') =>
  receiveReport(city, { type, position: here, place: 'am Hof', text: 'Laut', mail: 'a@example.org' })

async function close(reportId: string): Promise<void> {
  const { version } = await readReport(city, desk, reportId)
  await changeReportState(city, desk, { reportId, version, change: { action: 'finish', reason: 'spoken-to' } })
}

const imported = (count: number, from = '2025-01-06T08:00:00+01:00'): ReportToStore[] =>
  Array.from({ length: count }, (_, index) => ({
    ...here,
    identity: `row-${index}`,
    time: Date.parse(from) + index * 4 * 3_600_000,
    precision: 'minute',
    type: 'noise',
    source: 'resident',
    reporter: `reporter ${index % 4}`,
    text: 'Laut',
  }))

const store = (rows: ReportToStore[]) => storeReports(city, rows, { origin: 'file.csv', generated: false })

const rows = () => city.db.selectFrom('report').selectAll().orderBy('reported_at').orderBy('identity').execute()

test('of a closed report type, Stadtbezirk and day remain, counted from its closing', async () => {
  const { id, token } = await send()
  const media = await storeMedia(city.db, city, { bytes: Buffer.from('x'), type: 'image/jpeg', width: 1, height: 1 })
  await city.db
    .insertInto('report_photo')
    .values({ report_id: id, media_id: media, created_at: new Date(city.clock.now()) })
    .execute()
  await placeNewReports(city)
  city.clock.set('2025-11-20T10:00:00+01:00')
  await close(id)
  city.clock.set('2025-12-20T09:59:00+01:00')
  expect(await expireReports(city)).toBe(0)
  expect((await trackReport(city, token)).text).toBe('Laut')
  city.clock.set('2025-12-20T10:01:00+01:00')
  await tidyReports(city)

  const [row] = await rows()
  expect(row.id).not.toBe(id)
  expect(row).toMatchObject({
    origin: 'expired',
    identity: row.id,
    type: 'noise',
    source: 'resident',
    district: 'west',
    reported_at: new Date('2025-11-03T00:00:00+01:00'),
    precision: 'day',
    state: 'expired',
    lat: null,
    lon: null,
    cell: null,
    text: null,
    place_text: null,
    answers: null,
    reporter: null,
    supporters: 0,
    feedback: null,
    agency: null,
    due_on: null,
  })
  for (const table of ['report_event', 'report_contact', 'report_viewer', 'report_photo', 'incident_report']) {
    const left = await sql`select from ${sql.table(table)} where report_id = ${id}`.execute(city.db)
    expect(left.rows, table).toEqual([])
  }
  expect(await city.db.selectFrom('mail_outbox').select('about').execute()).toEqual([])
  expect(await readMedia(city.db, media)).toBeNull()
  const audit = await city.db.selectFrom('audit_entry').selectAll().where('action', '=', 'report.expire').execute()
  expect(audit.map(({ details }) => details)).toEqual([{ reports: 1, photos: 1 }])
})

test('whoever holds the link, and the desk, read what became of it, and can do nothing with it', async () => {
  const { id, token } = await send()
  await placeNewReports(city)
  await close(id)
  city.clock.set('2026-01-01T10:00:00+01:00')
  await expireReports(city)
  const tracked = await trackReport(city, token)
  expect(tracked).toMatchObject({
    state: 'expired',
    text: null,
    place: null,
    position: null,
    hasMail: false,
    photos: [],
  })
  expect(tracked.events.map(({ state }) => state)).toEqual(['expired'])
  const [row] = await rows()
  expect(await readReport(city, desk, row.id)).toMatchObject({ state: 'expired', actions: [], undoTo: null })
  expect(await seeReport(city, desk, row.id)).toEqual({ others: [], version: 1 })
  const refused = 'report.not-in-this-state'
  await expect(giveFeedback(city, { token, feedback: 'not-solved' })).rejects.toThrow(refused)
  await expect(withdrawReport(city, token)).rejects.toThrow(refused)
  const change = { action: 'reopen' as const }
  await expect(changeReportState(city, desk, { reportId: row.id, version: 1, change })).rejects.toThrow(refused)
  await expect(answerReport(city, desk, { reportId: row.id, kind: 'note', text: 'x' })).rejects.toThrow(refused)
  await expect(undoReportChange(city, desk, { reportId: row.id, version: 1 })).rejects.toThrow('nothing-to-undo')
})

test('open reports stay, and a report opened again starts anew when it is closed', async () => {
  const open = await send()
  const again = await send()
  await send('littering').then(({ id }) => close(id))
  await placeNewReports(city)
  await close(again.id)
  city.clock.set('2025-12-01T10:00:00+01:00')
  await giveFeedback(city, { token: again.token, feedback: 'not-solved' })
  city.clock.set('2026-01-01T10:00:00+01:00')
  await close(again.id)
  city.clock.set('2026-01-30T10:00:00+01:00')
  expect(await expireReports(city)).toBe(0)
  city.clock.set('2026-02-01T10:00:00+01:00')
  expect(await expireReports(city)).toBe(1)
  expect((await trackReport(city, open.token)).text).toBe('Laut')
  expect((await trackReport(city, again.token)).state).toBe('expired')
})

test('the incident keeps type, cell, time and numbers, at the middle of its cell', async () => {
  const first = await send()
  const second = await send()
  await placeNewReports(city)
  const [before] = await listIncidents(city.db)
  expect(before).toMatchObject({ reports: 2, position: here })
  await close(first.id)
  city.clock.set('2025-12-10T10:00:00+01:00')
  await expireReports(city)
  const kept = { ...before, position: centreOfCell(cellOf(here)) }
  expect(await listIncidents(city.db)).toEqual([kept])
  await close(second.id)
  city.clock.set('2026-01-20T10:00:00+01:00')
  await expireReports(city)
  expect(await listIncidents(city.db)).toEqual([kept])
  expect(await city.db.selectFrom('incident_report').selectAll().execute()).toEqual([])
  // what comes in later is built beside it
  await send()
  await placeNewReports(city)
  expect((await listIncidents(city.db)).map(({ reports }) => reports)).toEqual([2, 1])
})

test('imported reports follow their own age, and the same file again brings none of them back', async () => {
  await store([...imported(3), { ...imported(1)[0], identity: 'new', time: Date.parse('2025-11-01T08:00:00+01:00') }])
  const incidents = await listIncidents(city.db)
  expect(await expireReports(city), 'on the day of the import').toBe(0)
  city.clock.set('2025-11-05T10:00:00+01:00')
  expect(await expireReports(city)).toBe(3)
  const after = await rows()
  expect(after.map(({ text, identity, cell }) => [text, identity, cell !== null])).toEqual([
    [null, 'row-0', false],
    [null, 'row-1', false],
    [null, 'row-2', false],
    ['Laut', 'new', true],
  ])
  expect(after[0]).toMatchObject({
    origin: 'file.csv',
    state: null,
    district: 'west',
    reporter: null,
    precision: 'day',
  })
  const places = (all: typeof incidents) => all.map(({ id, cell, time, reports }) => ({ id, cell, time, reports }))
  expect(places(await listIncidents(city.db))).toEqual(places(incidents))
  expect(await store(imported(3))).toEqual({ added: 0, updated: 0, unchanged: 3 })
  expect(await rows()).toEqual(after)
  expect(places(await listIncidents(city.db))).toEqual(places(incidents))
})

test('published months stay as they were, also when more of them is imported', async () => {
  await store(imported(8))
  await publishMonths(city)
  const published = () =>
    listPublishedUnits(city.db, { levels: ['city', 'district', 'cell'] }, { limit: 100, offset: 0 })
  const before = await published()
  expect(before.units.length).toBeGreaterThan(0)
  city.clock.set('2025-11-05T10:00:00+01:00')
  expect(await expireReports(city)).toBe(8)
  await store([{ ...imported(1)[0], identity: 'late' }])
  await publishMonths(city)
  expect(await published()).toEqual(before)
})

test('a report somebody is working on is left for the next run; again changes nothing', async () => {
  const { id } = await send()
  const other = await send()
  await placeNewReports(city)
  await close(id)
  await close(other.id)
  city.clock.set('2026-01-01T10:00:00+01:00')
  await city.db.transaction().execute(async (trx) => {
    await trx.selectFrom('report').select('id').where('id', '=', id).forUpdate().execute()
    expect(await expireReports(city)).toBe(1)
  })
  expect((await readReport(city, desk, id)).text).toBe('Laut')
  const counts = await Promise.all([expireReports(city), expireReports(city)])
  expect(counts.toSorted()).toEqual([0, 1])
  const after = await rows()
  expect(await expireReports(city)).toBe(0)
  expect(await rows()).toEqual(after)
})

test('thousands go in one run', async () => {
  await store(imported(1203, '2024-01-01T08:00:00+01:00'))
  city.clock.set('2025-11-05T10:00:00+01:00')
  expect(await expireReports(city)).toBe(1203)
  expect(await expireReports(city)).toBe(0)
})
