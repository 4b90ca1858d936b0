import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAudit } from '../audit/record.ts'
import type { City } from '../city.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { claimKeys, forgetOldKeys, once } from './idempotency.ts'

let city: TestCity
const caller = callerWith('planner')

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

function creating(subjectId: string) {
  return async (within: City) => {
    await recordAudit(within.db, within, caller, { action: 'test.create', subjectKind: 'test', subjectId })
    return `/tests/${subjectId}`
  }
}

async function created(subjectId: string): Promise<number> {
  const rows = await city.db.selectFrom('audit_entry').select('id').where('subject_id', '=', subjectId).execute()
  return rows.length
}

test('the same key leads to the same address and does the thing once', async () => {
  expect(await once(city, caller, { key: 'key-1', content: 'a=1' }, creating('a'))).toBe('/tests/a')
  expect(await once(city, caller, { key: 'key-1', content: 'a=1' }, creating('a'))).toBe('/tests/a')
  expect(await created('a')).toBe(1)
})

test('ten POSTs with one key at the same moment do the thing once', async () => {
  const locations = await Promise.all(
    Array.from({ length: 10 }, () => once(city, caller, { key: 'key-2', content: 'a=1' }, creating('b'))),
  )
  expect(new Set(locations)).toEqual(new Set(['/tests/b']))
  expect(await created('b')).toBe(1)
})

test('what failed leaves nothing and may be tried again with its key', async () => {
  const failing = once(city, caller, { key: 'key-3', content: 'a=1' }, async (within) => {
    await creating('c')(within)
    throw new RangeError('power cut')
  })
  await expect(failing).rejects.toThrow('power cut')
  expect(await created('c')).toBe(0)
  expect(await once(city, caller, { key: 'key-3', content: 'a=1' }, creating('c'))).toBe('/tests/c')
  expect(await created('c')).toBe(1)
})

test('keys of different callers do not meet, and without a key everything runs', async () => {
  await once(city, callerWith('press'), { key: 'key-1', content: 'a=1' }, creating('d'))
  await once(city, null, { key: null, content: '' }, creating('d'))
  await once(city, null, { key: null, content: '' }, creating('d'))
  expect(await created('d')).toBe(3)
})

test('the same key with something else is refused, and does not undo the first', async () => {
  await once(city, caller, { key: 'key-4', content: 'name=a' }, creating('f'))
  const again = once(city, caller, { key: 'key-4', content: 'name=b' }, creating('g'))
  await expect(again).rejects.toMatchObject({ key: 'jobs.sent-before', status: 409 })
  expect([await created('f'), await created('g')]).toEqual([1, 0])
})

test('keys are forgotten after thirty days, and only then', async () => {
  const at = (days: number): City => ({
    ...city,
    clock: { ...city.clock, now: () => city.clock.now() + days * 86_400_000 },
  })
  await once(city, caller, { key: 'key-5', content: 'a=1' }, creating('h'))
  await forgetOldKeys(at(29))
  await once(city, caller, { key: 'key-5', content: 'a=1' }, creating('h'))
  expect(await created('h')).toBe(1)
  await forgetOldKeys(at(31))
  await once(city, caller, { key: 'key-5', content: 'a=1' }, creating('h'))
  expect(await created('h')).toBe(2)
})

test('a key that is no key is refused', async () => {
  await expect(once(city, caller, { key: 'a\0', content: '' }, creating('e'))).rejects.toMatchObject({ status: 400 })
  await expect(once(city, caller, { key: 'x'.repeat(201), content: 'a=1' }, creating('e'))).rejects.toMatchObject({
    key: 'jobs.idempotency-key',
  })
})

const claim = (key: string, content: string, who = 'key:1') => ({
  caller: who,
  key,
  content,
  location: `/${key}/${who}/${content}`,
})

test('of many keys at once the new ones are claimed, the known ones tell where they led', async () => {
  const first = await city.db
    .transaction()
    .execute((trx) => claimKeys(trx, city, [claim('m-1', 'a'), claim('m-2', 'b')]))
  expect(first).toEqual([null, null])
  const again = await city.db
    .transaction()
    .execute((trx) =>
      claimKeys(trx, city, [claim('m-3', 'c'), claim('m-2', 'b'), claim('m-1', 'other'), claim('m-1', 'a', 'key:2')]),
    )
  expect(again).toEqual([
    null,
    { location: '/m-2/key:1/b', same: true },
    { location: '/m-1/key:1/a', same: false },
    null,
  ])
})

test('what is claimed at the same moment is claimed once, in whatever order', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => claim(`n-${index}`, 'x'))
  const outcomes = await Promise.all(
    [keys, keys.toReversed(), keys].map((claims) =>
      city.db.transaction().execute((trx) => claimKeys(trx, city, claims)),
    ),
  )
  expect(outcomes.flat().filter((known) => known === null)).toHaveLength(20)
})

test('a claim that is rolled back is none', async () => {
  const failing = city.db.transaction().execute(async (trx) => {
    await claimKeys(trx, city, [claim('o-1', 'a')])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await city.db.transaction().execute((trx) => claimKeys(trx, city, [claim('o-1', 'b')]))).toEqual([null])
})
