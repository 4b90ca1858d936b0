import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { importDistricts } from '../../city/districts.ts'
import { everythingStored } from '../../database/everything-stored.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { sendQueuedMail } from '../../mail/outbox.ts'
import { startTestMailServer, type TestMailServer } from '../../mail/test-mail-server.ts'
import { publishForTest } from '../articles/publish-for-test.ts'
import { ensureTopics } from '../topics.ts'
import { confirmSubscription, isWaiting } from './confirm.ts'
import { forgetUnconfirmed } from './forget-unconfirmed.ts'
import { sendNewsletter } from './send-newsletter.ts'
import { signUp, type SignUp } from './sign-up.ts'
import { unsubscribe } from './unsubscribe.ts'

let withoutMail: TestCity
let city: TestCity
let server: TestMailServer

beforeEach(async () => {
  withoutMail = await createTestCity({ now: '2025-11-03T10:00:00+01:00' })
  server = await startTestMailServer()
  city = { ...withoutMail, smtpUrl: server.url }
  await ensureTopics(city.db, [{ nameDe: 'Ordnung' }, { nameDe: 'Kultur' }])
  await importDistricts(city, commandLine, [
    { key: 'west', name: 'Innenstadt-West' },
    { key: 'city', name: 'City', parent: 'west' },
  ])
})

afterEach(async () => {
  await server.close()
  await withoutMail.close()
})

/** What was sent since the last call. */
async function sent(): Promise<string[]> {
  const before = server.mails.length
  await sendQueuedMail(city)
  return server.mails.slice(before).map((mail) => mail.replaceAll('\r\n', '\n'))
}

const tokenIn = (mail: string) => /\/confirm\/([\w-]+)/.exec(mail)?.[1] ?? ''

async function subscribe(address: string, chosen: Partial<SignUp> = {}): Promise<void> {
  await signUp(city, { address, language: 'de', topics: [], districts: [], ...chosen })
  const [mail] = await sent()
  await confirmSubscription(city, tokenIn(mail))
}

const subscribers = () => city.db.selectFrom('newsletter_subscriber').select(['address', 'topics']).execute()
const news = (headline: string, content: object = {}) => publishForTest(city, { content: { headline, ...content } })

async function digestAt(instant: string): Promise<string[]> {
  city.clock.set(instant)
  await sendNewsletter(city)
  return sent()
}

test('only who confirms within 48 hours gets it, and nobody confirms twice', async () => {
  await signUp(city, { address: 'a@stadt.example', language: 'de', topics: [], districts: [] })
  const [mail] = await sent()
  expect(mail).toMatch(/^To: a@stadt\.example/m)
  const token = tokenIn(mail)
  expect(await everythingStored(city.db)).not.toContain(token)
  await news('Nachricht')
  expect(await digestAt('2025-11-03T17:00:00+01:00')).toEqual([])
  city.clock.set('2025-11-05T10:00:00+01:00')
  expect(await isWaiting(city, token)).toBe(false)
  await expect(confirmSubscription(city, token)).rejects.toMatchObject({ key: 'newsletter.link-expired' })
  city.clock.set('2025-11-05T09:59:59+01:00')
  await forgetUnconfirmed(city)
  await confirmSubscription(city, token)
  await expect(confirmSubscription(city, token)).rejects.toMatchObject({ key: 'newsletter.link-expired' })
  city.clock.set('2025-11-09T10:00:00+01:00')
  await forgetUnconfirmed(city)
  expect(await subscribers()).toHaveLength(1)
})

test('an address nobody confirmed is deleted', async () => {
  await signUp(city, { address: 'a@stadt.example', language: 'de', topics: [], districts: [] })
  await sent()
  city.clock.set('2025-11-05T10:00:00+01:00')
  await forgetUnconfirmed(city)
  expect(await everythingStored(city.db)).not.toContain('a@stadt.example')
})

test('who signs up again gets the same mail, and the new choice once it is confirmed', async () => {
  await subscribe('a@stadt.example', { topics: ['ordnung'] })
  await signUp(city, { address: 'A@stadt.example', language: 'de', topics: ['kultur', 'gibt-es-nicht'], districts: [] })
  const [mail] = await sent()
  expect((await subscribers()).map(({ topics }) => topics)).toContainEqual(['ordnung'])
  await confirmSubscription(city, tokenIn(mail))
  expect(await subscribers()).toEqual([{ address: 'A@stadt.example', topics: ['kultur'] }])
})

test('one mail a day at the hour that is set, with everything new, also after a restart', async () => {
  await subscribe('a@stadt.example')
  await news('Erste', { lead: [{ type: 'text', text: 'Der Vorspann.' }] })
  await news('Zweite')
  expect(await digestAt('2025-11-03T16:59:59+01:00')).toEqual([])
  const [mail, ...rest] = await digestAt('2025-11-03T17:00:00+01:00')
  expect(rest).toEqual([])
  expect(mail).toContain('Subject: Musterstadt: 2 neue Nachrichten')
  expect(mail).toContain('Erste\nDer Vorspann.\nhttp://127.0.0.1:3000/newsroom/erste')
  await news('Dritte')
  expect(await digestAt('2025-11-03T23:59:00+01:00')).toEqual([])
  const next = await digestAt('2025-11-04T17:00:00+01:00')
  expect(next).toHaveLength(1)
  expect(next[0]).toContain('Subject: Musterstadt: eine neue Nachricht')
  expect(next[0]).not.toContain('Erste')
  // nothing new, no mail
  expect(await digestAt('2025-11-05T17:00:00+01:00')).toEqual([])
})

test('two processes at the same moment write one mail', async () => {
  await subscribe('a@stadt.example')
  await news('Erste')
  city.clock.set('2025-11-03T17:00:00+01:00')
  await Promise.all([sendNewsletter(city), sendNewsletter(city), sendNewsletter(city)])
  expect(await sent()).toHaveLength(1)
})

test('the hour is the city’s, on both sides of the night the clocks change', async () => {
  city.clock.set('2025-10-25T10:00:00+02:00')
  await subscribe('a@stadt.example')
  await news('Im Sommer')
  expect(await digestAt('2025-10-25T14:59:00Z')).toEqual([])
  expect(await digestAt('2025-10-25T15:00:00Z')).toHaveLength(1)
  await news('Im Winter')
  expect(await digestAt('2025-10-26T15:59:00Z')).toEqual([])
  expect(await digestAt('2025-10-26T16:00:00Z')).toHaveLength(1)
})

test('a warning goes out at once and stands in no newsletter later; one that is over goes out not at all', async () => {
  await subscribe('a@stadt.example')
  await publishForTest(city, { type: 'warning', content: { headline: 'Falsche QR-Codes' } })
  await publishForTest(city, { type: 'warning', content: { headline: 'Vorbei', warnUntil: '2025-11-03T09:00' } })
  await sendNewsletter(city)
  await sendNewsletter(city)
  const mails = await sent()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain('Subject: Warnung: Falsche QR-Codes')
  expect(mails[0]).not.toContain('Vorbei')
  expect(await digestAt('2025-11-03T17:00:00+01:00')).toEqual([])
})

test('everybody gets what they chose: language, topics, and districts with their parts', async () => {
  await subscribe('ordnung@stadt.example', { topics: ['ordnung'] })
  await subscribe('west@stadt.example', { districts: ['west'] })
  await subscribe('en@stadt.example', { language: 'en' })
  await news('Thema', { topics: ['ordnung'] })
  await news('Ort', { districts: ['city'] })
  await publishForTest(city, { language: 'en', content: { headline: 'English' } })
  const mails = await digestAt('2025-11-03T17:00:00+01:00')
  const told = Object.fromEntries(mails.map((mail) => [/^To: (\w+)@/m.exec(mail)?.[1], /\n\n(\w+)\n/.exec(mail)?.[1]]))
  expect(told).toEqual({ ordnung: 'Thema', west: 'Ort', en: 'English' })
})

test('imported and old articles are no news', async () => {
  await subscribe('a@stadt.example')
  const id = await news('Eingelesen')
  await city.db.updateTable('article').set({ origin: 'feed', external_id: '1' }).where('id', '=', id).execute()
  await news('Von gestern')
  expect(await digestAt('2025-11-10T17:00:00+01:00')).toEqual([])
})

test('every mail ends it with one click; the address is gone at once, also from what waits', async () => {
  await subscribe('a@stadt.example')
  await news('Erste')
  const [mail] = await digestAt('2025-11-03T17:00:00+01:00')
  const unfolded = mail.replaceAll(/\r?\n\s+/g, ' ')
  const [, link] = /^List-Unsubscribe: <(http[^>]+)>/m.exec(unfolded) ?? []
  expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  expect(mail).toContain(`Abbestellen: ${link}`)
  const token = link.split('/').at(-1)!
  await news('Zweite')
  city.clock.set('2025-11-04T17:00:00+01:00')
  await sendNewsletter(city)
  await expect(unsubscribe(city, `${token}x`)).rejects.toMatchObject({ status: 404 })
  await unsubscribe(city, token)
  await unsubscribe(city, token)
  expect(await everythingStored(city.db)).not.toContain('a@stadt.example')
  expect(await sent()).toEqual([])
})

test('nobody’s mailbox is flooded, and without a mail server nothing is taken', async () => {
  const asked = { address: 'a@stadt.example', language: 'de', topics: [], districts: [] } as const
  for (let time = 0; time < 3; time++) await signUp(city, asked)
  await expect(signUp(city, asked)).rejects.toMatchObject({ status: 429 })
  await expect(signUp(city, { ...asked, address: 'kein@' })).rejects.toMatchObject({ key: 'newsletter.address' })
  await expect(signUp(withoutMail, asked)).rejects.toMatchObject({ key: 'newsletter.not-available' })
})
