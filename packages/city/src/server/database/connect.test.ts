import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, transact } from './connect.ts'
import { createTestCity, type TestCity } from './test-city.ts'

let city: TestCity

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

test('a civil date stays a text, an instant is a Date, a bigint a number', async () => {
  const { rows } = await sql`
    select date '2025-11-02' as date, timestamptz '2025-11-02 08:00+01' as instant, 4294967295::bigint as big,
      1.50::numeric as decimal, array[1.5, 2]::float8[] as list`.execute(city.db)
  expect(rows).toEqual([
    {
      date: '2025-11-02',
      instant: new Date('2025-11-02T07:00:00Z'),
      big: 4294967295,
      decimal: '1.50',
      list: [1.5, 2],
    },
  ])
  await expect(sql`select 9007199254740993::bigint as big`.execute(city.db)).rejects.toThrow(RangeError)
})

test('a transaction within a transaction is part of it', async () => {
  const insert = (db: TestCity['db'], key: string) =>
    db.insertInto('idempotency_key').values({ key, caller: 'test', location: null }).execute()
  await transact(city.db, async (outer) => {
    await transact(outer, (inner) => insert(inner, 'inner'))
    throw new RangeError('both or none')
  }).catch(() => undefined)
  await transact(city.db, (trx) => insert(trx, 'alone'))
  const keys = await city.db.selectFrom('idempotency_key').select('key').execute()
  expect(keys).toEqual([{ key: 'alone' }])
})

test('a connection that breaks between two statements fails the transaction, not the process', async () => {
  const db = connect(city.databaseUrl, { max: 1 })
  const broken = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0].pid}, 5000)`.execute(city.db)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sql`select 1`.execute(trx)
  })
  await expect(broken).rejects.toThrow()
  const { rows } = await sql`select 1 as one`.execute(db)
  expect(rows).toEqual([{ one: 1 }])
  await db.destroy()
})
