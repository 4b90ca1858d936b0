import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '../../accounts/api-keys.ts'
import { commandLine } from '../../caller.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { receiveRequest, type SentRequest } from './receive-batch.ts'

let city: TestCity
let apiKey: string
beforeAll(async () => {
  city = await createTestCity()
  apiKey = (await createApiKey(city, commandLine, { name: 'app', scope: 'open311' })).key
})
afterAll(() => city.close())

const sent = (description: string): SentRequest => ({
  apiKey,
  form: {
    code: 'noise',
    position: { lat: 51.51, lon: 7.46 },
    address: '',
    email: null,
    description,
    attributes: {},
  },
  language: 'de',
  idempotencyKey: null,
  content: description,
})

const transactionsOf = async (text: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(distinct xmin::text) as count from report where text like ${text}`.execute(city.db)
  return rows[0].count
}

test('what arrives together is written together, with one line in the record', async () => {
  const record = async () =>
    city.db.selectFrom('audit_entry').select('details').where('action', '=', 'report.receive').execute()
  const before = (await record()).length
  const received = await Promise.all(
    Array.from({ length: 50 }, (_, index) => receiveRequest(city, sent(`Nr. ${index}`))),
  )
  expect(new Set(received.map(({ id }) => id)).size).toBe(50)
  expect(await transactionsOf('Nr. %')).toBe(1)
  expect((await record()).length - before).toBe(1)
})

test('more than a batch holds goes into the next one', async () => {
  await Promise.all(Array.from({ length: 250 }, (_, index) => receiveRequest(city, sent(`Viel ${index}`))))
  expect(await transactionsOf('Viel %')).toBe(3)
})

test('where the batch cannot be written each is tried alone', async () => {
  await sql`create function refuse() returns trigger language plpgsql as
    'begin if new.text = ''unmöglich'' then raise exception ''no''; end if; return new; end'`.execute(city.db)
  await sql`create trigger refuse before insert on report for each row execute function refuse()`.execute(city.db)
  const outcomes = await Promise.allSettled(
    ['möglich 1', 'unmöglich', 'möglich 2'].map((text) => receiveRequest(city, sent(text))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const kept = await city.db.selectFrom('report').select('text').where('text', 'like', '%möglich%').execute()
  expect(kept.map(({ text }) => text).sort()).toEqual(['möglich 1', 'möglich 2'])
})
