import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { listAgenciesWithoutMail } from '../../city/agencies.ts'
import { changeSetting } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { sendQueuedMail } from '../../mail/outbox.ts'
import { startTestMailServer, type TestMailServer } from '../../mail/test-mail-server.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { toldSentence } from '../mails.ts'
import { giveFeedback } from '../tracking/give-feedback.ts'
import { trackReport } from '../tracking/track-report.ts'
import { withdrawReport } from '../tracking/withdraw-report.ts'
import { answerReport } from './answer-report.ts'
import { changeReportState, type StateChange } from './change-state.ts'
import { readReport } from './read-report.ts'
import { undoReportChange } from './undo.ts'

const desk = callerWith('reports-desk')
const here = { lat: 51.5142, lon: 7.4653 }
const lampsMail = 'lampen@stadtwerke.example'

let city: TestCity
let mail: TestMailServer
let now = Date.parse('2025-11-03T10:00:00+01:00')
beforeAll(async () => {
  mail = await startTestMailServer()
  city = { ...(await createTestCity()), smtpUrl: mail.url }
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...here }, version: 0 })
})
beforeEach(() => city.clock.set(now))
afterEach(async () => {
  await addressOfLamps(null)
  await city.db.deleteFrom('mail_outbox').execute()
})
afterAll(async () => {
  await city.close()
  await mail.close()
})

const addressOfLamps = (address: string | null) =>
  city.db.updateTable('agency').set({ mail: address }).where('key', '=', 'street-lighting').execute()

/** What is sent once everything that waits is due: subjects and texts, decoded, in order. */
async function sent(): Promise<string[]> {
  const before = mail.mails.length
  city.clock.set((now += 600_000))
  await sendQueuedMail(city)
  return mail.mails.slice(before)
}
const to = (address: string) => (text: string) => text.includes(`To: ${address}`)

const report = (more: { type?: string; mail?: string } = {}) =>
  receiveReport(city, { type: 'defective-lighting', position: here, text: 'Laterne 17 ist dunkel.', ...more })
async function change(id: string, change: StateChange) {
  const { version } = await readReport(city, desk, id)
  await changeReportState(city, desk, { reportId: id, version, change })
}
async function undo(id: string) {
  const { version } = await readReport(city, desk, id)
  await undoReportChange(city, desk, { reportId: id, version })
}
const toLamps = (channel: 'mail' | 'outside'): StateChange => ({
  action: 'refer',
  reason: 'other-agency',
  agency: 'street-lighting',
  channel,
})

test('with an address and a mail server a report for another agency is handed over at once, by a mail without its sender', async () => {
  await addressOfLamps(lampsMail)
  const { id, token } = await report({ mail: 'resident@example.org' })
  expect(await trackReport(city, token)).toMatchObject({
    state: 'not-responsible',
    dueOn: null,
    agency: { key: 'street-lighting' },
  })
  expect((await readReport(city, desk, id)).history.at(-1)).toMatchObject({ kind: 'handed-over', channel: 'mail' })
  const [mailed, ...others] = (await sent()).filter(to(lampsMail))
  expect(others).toEqual([])
  expect(mailed).toContain('Laterne 17 ist dunkel.')
  expect(mailed).not.toContain('resident@example.org')
})

test.each([
  ['the agency has no address', null, true],
  ['there is no mail server', lampsMail, false],
])(
  'where %s the report stays open with its deadline, and nobody reads that it was passed on',
  async (_, address, works) => {
    await addressOfLamps(address)
    const { token } = await receiveReport(
      { ...city, smtpUrl: works ? mail.url : null },
      { type: 'defective-lighting', position: here },
    )
    const { state, dueOn, agency, events } = await trackReport(city, token)
    expect({ state, dueOn }).toEqual({ state: 'received', dueOn: '2025-11-10' })
    expect(events.map(({ kind }) => kind)).toEqual(['received'])
    expect(toldSentence({ state, due_on: dueOn }, agency, 'de')).toBe(
      'Ihre Meldung ist da. Zuständig ist eine andere Stelle: Betrieb der Straßenbeleuchtung. Wir leiten Ihre Meldung dorthin weiter, spätestens am Mo\u00a010.\u00a0November\u00a02025.',
    )
    expect(await sent()).toEqual([])
  },
)

test('agencies that types in use are for lack a mail address until they have one', async () => {
  const keys = async () => (await listAgenciesWithoutMail(city.db)).map(({ key }) => key)
  expect(await keys()).toEqual(['street-lighting'])
  await addressOfLamps(lampsMail)
  expect(await keys()).toEqual([])
})

test('the desk hands over by mail only where one can go out; otherwise it says that it told the agency itself', async () => {
  const { id, token } = await report({ mail: 'a@example.org' })
  await sent()
  await expect(change(id, toLamps('mail'))).rejects.toThrow('report.agency-without-mail')
  await expect(change(id, { ...toLamps('mail'), channel: undefined })).rejects.toThrow('report.agency-needed')
  await change(id, toLamps('outside'))
  expect((await readReport(city, desk, id)).history.at(-1)).toMatchObject({
    kind: 'handed-over',
    actor: 'office',
    agency: 'street-lighting',
    channel: 'outside',
  })
  expect(await trackReport(city, token)).toMatchObject({ state: 'not-responsible' })
  const mails = await sent()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain('To: a@example.org')
  expect(mails[0]).toContain('zuständig: Betrieb der Straßenbeleuchtung')

  // it has an address now, but was never written to
  await addressOfLamps(lampsMail)
  await undo(id)
  expect((await readReport(city, desk, id)).history.at(-1)).toMatchObject({ kind: 'undo', channel: 'outside' })
  expect((await sent()).filter(to(lampsMail))).toEqual([])
})

test('a hand-over taken back while its mail waits is never heard of; later the agency is told that it came back', async () => {
  const { id } = await report()
  await addressOfLamps(lampsMail)
  await change(id, toLamps('mail'))
  await undo(id)
  expect(await sent()).toEqual([])

  await change(id, toLamps('mail'))
  expect(await sent()).toHaveLength(1)
  await undo(id)
  const [returned, ...others] = await sent()
  expect(others).toEqual([])
  expect(returned).toContain(`To: ${lampsMail}`)
  expect(returned).toContain('Sie ist wieder bei uns.')
})

test('“not solved” tells the agency that the report came back, or drops the mail that waits', async () => {
  await addressOfLamps(lampsMail)
  const waiting = await report()
  await giveFeedback(city, { token: waiting.token, feedback: 'not-solved' })
  expect(await sent()).toEqual([])

  const told = await report()
  await sent()
  await giveFeedback(city, { token: told.token, feedback: 'not-solved' })
  const [returned, ...others] = await sent()
  expect(others).toEqual([])
  expect(returned).toContain('Das Problem ist nicht gelöst.')
})

test('an agency that lost its address meanwhile is for the office to tell', async () => {
  await addressOfLamps(lampsMail)
  const { id, token } = await report()
  await sent()
  await addressOfLamps(null)
  await giveFeedback(city, { token, feedback: 'not-solved' })
  expect(await sent()).toEqual([])
  expect((await readReport(city, desk, id)).history.at(-1)).toMatchObject({
    kind: 'feedback',
    agency: 'street-lighting',
    channel: 'outside',
  })
})

test('opened again by the office, and back: the agency hears of both, or of neither', async () => {
  await addressOfLamps(lampsMail)
  const { id } = await report()
  await sent()
  await change(id, { action: 'reopen' })
  await undo(id)
  expect(await sent()).toEqual([])
  await change(id, { action: 'reopen' })
  expect(await sent()).toHaveLength(1)
  await undo(id)
  const [again] = await sent()
  expect(again).toContain('zuständig sind')
})

test('an answer and a change of state both arrive, and undo takes back the mail of its change alone', async () => {
  const { id } = await report({ type: 'noise', mail: 'a@example.org' })
  await sent()
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'Wir haben Ihre Zeiten notiert.' })
  await change(id, { action: 'plan' })
  const both = await sent()
  expect(both).toHaveLength(2)
  expect(both[0]).toContain('Wir haben Ihre Zeiten notiert.')
  expect(both[1]).toContain('Eine Streife sieht nach.')

  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'Morgen wissen wir mehr.' })
  await change(id, { action: 'review' })
  await undo(id)
  const rest = await sent()
  expect(rest).toHaveLength(1)
  expect(rest[0]).toContain('Morgen wissen wir mehr.')
})

test('an answer to a report that was handed over names the agency that has it', async () => {
  const { id } = await report({ mail: 'a@example.org' })
  await change(id, toLamps('outside'))
  await sent()
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'Dort weiß man Bescheid.' })
  const [answer] = await sent()
  expect(answer).toContain('zuständig: Betrieb der Straßenbeleuchtung')
})

test('withdrawing takes back every mail about the report that still waits, and no other', async () => {
  await addressOfLamps(lampsMail)
  const { id, token } = await report({ mail: 'a@example.org' })
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'Eine Antwort.' })
  await change(id, { action: 'reopen' })
  await report({ type: 'noise', mail: 'b@example.org' })
  await withdrawReport(city, token)
  const rest = await sent()
  expect(rest).toHaveLength(1)
  expect(rest[0]).toContain('To: b@example.org')
})

test('what the mail server did not take is sent again later, once each; without a mail server everything waits', async () => {
  const { id } = await report({ type: 'noise', mail: 'a@example.org' })
  await answerReport(city, desk, { reportId: id, kind: 'answer', text: 'Eine Antwort.' })
  const before = mail.mails.length
  city.clock.set((now += 600_000))
  expect(await sendQueuedMail({ ...city, smtpUrl: null })).toBe(0)
  // nobody listens there
  expect(await sendQueuedMail({ ...city, smtpUrl: 'smtp://127.0.0.1:1' })).toBe(0)
  city.clock.set((now += 600_000))
  await Promise.all([sendQueuedMail(city), sendQueuedMail(city)])
  await sendQueuedMail(city)
  expect(mail.mails.slice(before)).toHaveLength(2)
})
