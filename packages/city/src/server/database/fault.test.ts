import { createServer, type AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { faultOf } from './fault.ts'
import { createTestCity, type TestCity } from './test-city.ts'

let city: TestCity

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a server that is not there is away', async () => {
  const nobody = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => nobody.once('listening', resolve))
  const { port } = nobody.address() as AddressInfo
  await new Promise((resolve) => nobody.close(resolve))
  const db = connect(`postgres://nobody@127.0.0.1:${port}/none`)
  const error = await errorOf(sql`select 1`.execute(db))
  expect(error).toBeInstanceOf(Error)
  expect(faultOf(error)).toMatchObject({ key: 'database.away', status: 503 })
  await db.destroy()
})

test('a server that ends in the middle of a statement is away', async () => {
  const db = connect(city.databaseUrl, { max: 1 })
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const sleeping = errorOf(sql`select pg_sleep(60)`.execute(db))
  await sql`select pg_terminate_backend(${rows[0].pid}, 5000)`.execute(city.db)
  const error = await sleeping
  expect(error).toBeInstanceOf(Error)
  expect(faultOf(error)).toMatchObject({ key: 'database.away', status: 503 })
  await db.destroy()
})

test('a statement that is wrong is a mistake of the program, not an absence', async () => {
  const error = await errorOf(sql`select nothing from nowhere`.execute(city.db))
  expect(error).toBeInstanceOf(Error)
  expect(faultOf(error)).toBeNull()
  expect(faultOf(new TypeError('x is not a function'))).toBeNull()
})

test('a full disk is told from both sides', async () => {
  const full = await errorOf(
    sql`do $$ begin raise exception 'no room' using errcode = '53100'; end $$`.execute(city.db),
  )
  expect(faultOf(full)).toMatchObject({ key: 'database.disk-full', status: 503 })
  expect(faultOf(Object.assign(new Error('no room'), { code: 'ENOSPC' }))).toMatchObject({ key: 'database.disk-full' })
})
