import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { changeSetting } from '../../city/settings.ts'
import { commandLine } from '../../caller.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { sendQueuedMail } from '../../mail/outbox.ts'
import { startTestMailServer, type TestMailServer } from '../../mail/test-mail-server.ts'
import { buildIncidents, placeReports } from '../incidents/build.ts'
import { withBulkConnection } from '../bulk-connection.ts'
import { nearbyReports, supportNearby } from '../intake/nearby.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { giveFeedback } from '../tracking/give-feedback.ts'
import { trackReport } from '../tracking/track-report.ts'
import { withdrawReport } from '../tracking/withdraw-report.ts'
import { answerReport } from './answer-report.ts'
import { changeManyReports, changeReportState } from './change-state.ts'
import { undoReportChange } from './undo.ts'

const desk = callerWith('reports-desk')
const here = { lat: 51.5142, lon: 7.4653 }

let city: TestCity
let mail: TestMailServer
beforeAll(async () => {
  mail = await startTestMailServer()
  city = { ...(await createTestCity()), smtpUrl: mail.url }
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...here }, version: 0 })
})
beforeEach(() => city.clock.set('2025-11-03T10:00:00+01:00'))
afterAll(async () => {
  await city.close()
  await mail.close()
})

const version = async (token: string) => (await trackReport(city, token)).version

test('a report is received, seen to, taken back, closed, opened again by its reporter, and each change is told by mail', async () => {
  const { id, token } = await receiveReport(city, {
    type: 'littering',
    position: here,
    text: 'Neben der Bank liegt Müll. Rückfragen an svenja@example.org',
    mail: 'Resident@Example.org',
  })
  const first = await trackReport(city, token)
  expect(first).toMatchObject({ state: 'received', dueOn: '2025-11-10', hasMail: true, position: here })
  expect(first.text).not.toContain('svenja')
  await sendQueuedMail(city)
  expect(mail.mails.at(-1)).toContain(`/report/${token}`)

  await changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'review' } })
  await expect(changeReportState(city, desk, { reportId: id, version: 1, change: { action: 'plan' } })).rejects.toThrow(
    'report.changed-meanwhile',
  )
  await undoReportChange(city, desk, { reportId: id, version: 2 })
  city.clock.set('2025-11-03T10:05:00+01:00')
  const before = mail.mails.length
  await sendQueuedMail(city)
  // the slip was taken back before anybody heard of it
  expect(mail.mails.length).toBe(before)

  await expect(
    changeReportState(city, desk, { reportId: id, version: 3, change: { action: 'finish' } }),
  ).rejects.toThrow('report.reason-needed')
  await expect(
    changeReportState(city, desk, {
      reportId: id,
      version: 3,
      change: { action: 'finish', reason: 'nothing-because' },
    }),
  ).rejects.toThrow('report.answer-needed')
  await changeReportState(city, desk, {
    reportId: id,
    version: 3,
    change: { action: 'finish', reason: 'cleaned', answer: 'Der Platz ist sauber.' },
  })
  city.clock.set('2025-11-03T10:10:00+01:00')
  await sendQueuedMail(city)
  expect(mail.mails.at(-1)).toContain('Der Platz ist sauber.')

  await giveFeedback(city, { token, feedback: 'not-solved' })
  const reopened = await trackReport(city, token)
  expect(reopened).toMatchObject({ state: 'reopened', feedback: 'not-solved' })
  expect(reopened.events.map(({ kind }) => kind)).toEqual(['received', 'state', 'feedback'])
  await expect(undoReportChange(city, desk, { reportId: id, version: await version(token) })).rejects.toThrow(
    'report.nothing-to-undo',
  )
})

test('a note stays in the office, an answer goes out', async () => {
  const { id, token } = await receiveReport(city, { type: 'noise', position: null, place: 'hinter dem Kiosk' })
  await answerReport(city, desk, { reportId: id, kind: 'note', text: 'Rücksprache mit Streife' })
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'Wir sehen nach.' })
  const { events, position, place } = await trackReport(city, token)
  expect(events.map(({ text }) => text)).toEqual([null, 'Wir sehen nach.'])
  expect({ position, place }).toEqual({ position: null, place: 'hinter dem Kiosk' })
})

test('withdrawing leaves type, Stadtbezirk and day, and the history of nobody', async () => {
  const { id, token } = await receiveReport(city, {
    type: 'noise',
    position: here,
    text: 'Laut',
    mail: 'a@example.org',
  })
  await withBulkConnection(city, (connection) => placeReports(connection, 'Europe/Berlin'))
  await withdrawReport(city, token)
  expect(await trackReport(city, token)).toMatchObject({
    state: 'withdrawn',
    text: null,
    place: null,
    position: null,
    hasMail: false,
    reportedAt: Date.parse('2025-11-03T00:00:00+01:00'),
    precision: 'day',
  })
  for (const table of ['report', 'incident', 'incident_report', 'report_event', 'report_contact']) {
    const column = table === 'report' || table === 'incident' ? 'id' : 'report_id'
    const { rows } = await sql`select from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(city.db)
    expect(rows, table).toEqual([])
  }
  await expect(withdrawReport(city, token)).rejects.toThrow('report.not-in-this-state')
})

test('the history of a report refuses to be changed, whoever asks', async () => {
  await receiveReport(city, { type: 'noise', position: here })
  await expect(sql`update report_event set actor = 'nobody'`.execute(city.db)).rejects.toThrow('append-only')
  await expect(sql`update report_event set text = null`.execute(city.db)).rejects.toThrow('append-only')
  await expect(sql`delete from report_event`.execute(city.db)).rejects.toThrow('append-only')
})

test('nearby open reports are told without place or text; of sensitive types there is none', async () => {
  const near = { lat: here.lat + 0.002, lon: here.lon + 0.002 }
  const { id } = await receiveReport(city, { type: 'bulky-waste', position: near, text: 'Sofa' })
  await receiveReport(city, { type: 'drug-use', position: near })
  const found = await nearbyReports(city, { type: 'bulky-waste', position: { lat: near.lat + 0.0005, lon: near.lon } })
  expect(found).toEqual([{ reference: expect.any(String), told: 1 }])
  expect(JSON.stringify(found)).not.toContain(id)
  const { reference } = found[0]
  const from = '192.0.2.1'
  await supportNearby(city, { type: 'bulky-waste', position: near, reference, from })
  await expect(supportNearby(city, { type: 'noise', position: near, reference, from })).rejects.toThrow(
    'report.not-found',
  )
  expect((await nearbyReports(city, { type: 'bulky-waste', position: near }))[0].told).toBe(2)
  expect(await nearbyReports(city, { type: 'drug-use', position: near })).toEqual([])
  expect(await nearbyReports(city, { type: 'bulky-waste', position: { lat: near.lat + 0.01, lon: near.lon } })).toEqual(
    [],
  )
})

test('of many reports at once those somebody else has changed are left as they are', async () => {
  const one = await receiveReport(city, { type: 'noise', position: here })
  const two = await receiveReport(city, { type: 'noise', position: here })
  await changeReportState(city, desk, { reportId: two.id, version: 1, change: { action: 'plan' } })
  const outcome = await changeManyReports(city, desk, {
    reports: [
      { id: one.id, version: 1 },
      { id: two.id, version: 1 },
    ],
    change: { action: 'review' },
  })
  expect(outcome).toEqual({ changed: [one.id], left: [two.id] })
})

test('one by one, reports come into the incidents that all at once would give', async () => {
  const before = await city.db.selectFrom('incident').select('id').execute()
  for (let minute = 0; minute < 40; minute++) {
    city.clock.set(Date.parse('2025-11-05T10:00:00+01:00') + minute * 11 * 60_000)
    const shift = ((minute * 7) % 5) * 0.0004
    await receiveReport(city, {
      type: minute % 3 ? 'noise' : 'littering',
      position: { lat: here.lat + shift, lon: here.lon },
    })
    if (minute % 4 === 0) await withBulkConnection(city, (connection) => placeReports(connection, 'Europe/Berlin'))
  }
  await withBulkConnection(city, (connection) => placeReports(connection, 'Europe/Berlin'))
  const placed = await incidents()
  expect(placed.length).toBeGreaterThan(before.length + 5)
  await sql`delete from incident`.execute(city.db)
  await sql`delete from incident_report`.execute(city.db)
  await withBulkConnection(city, (connection) => buildIncidents(connection, 'Europe/Berlin'))
  expect(await incidents()).toEqual(placed)
})

async function incidents() {
  const { rows } = await sql<object>`
    select incident.id, incident.type, reports, reporters, array_agg(report_id order by report_id) as members
    from incident join incident_report on incident_id = incident.id group by incident.id order by incident.id`.execute(
    city.db,
  )
  return rows
}
