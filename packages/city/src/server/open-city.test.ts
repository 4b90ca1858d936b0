import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDisturbanceTypes } from './city/catalogue.ts'
import { connect } from './database/connect.ts'
import { setUpError } from './database/given-database.ts'
import { createTestCity, type TestCity } from './database/test-city.ts'
import { createLog } from './log.ts'
import { openCity } from './open-city.ts'

let city: TestCity
let folder: string
const extra: string[] = []

beforeAll(async () => {
  city = await createTestCity()
  folder = await mkdtemp(join(tmpdir(), 'augenmass-open-'))
})

afterAll(async () => {
  for (const name of extra) await sql`drop database ${sql.id(name)} with (force)`.execute(city.db)
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

async function database(options = sql`template template1`): Promise<string> {
  const name = `test_${Date.now()}_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(name)} ${options}`.execute(city.db)
  extra.push(name)
  return withParts({ pathname: name })
}

function withParts(parts: Partial<Pick<URL, 'pathname' | 'password' | 'port'>>): string {
  return Object.assign(new URL(city.databaseUrl), parts).href
}

function open(databaseUrl: string, env: Record<string, string> = {}) {
  return openCity(
    { DATABASE_URL: databaseUrl, AUGENMASS_DATA: folder, ...env },
    { log: createLog({ level: 'silent' }), connections: 2 },
  )
}

test('what is no address of a database is said without showing it, for a password may stand in it', async () => {
  for (const url of ['city', 'http://127.0.0.1/city', 'postgresql://city:secret@127.0.0.1:54x/city']) {
    await expect(open(url)).rejects.toMatchObject({ key: 'database.url-invalid', status: 503, params: {} })
  }
})

test('wrong password, no such database, nobody there, no TLS: not reachable, with the reason', async () => {
  const unused = createServer()
  await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve))
  const { port } = unused.address() as AddressInfo
  await new Promise((resolve) => unused.close(resolve))
  const cases: [string, RegExp][] = [
    [withParts({ password: 'wrong' }), /password authentication failed/],
    [withParts({ pathname: 'no_such_city' }), /"no_such_city" does not exist/],
    [withParts({ port: String(port) }), /ECONNREFUSED/],
    [`${city.databaseUrl}?sslmode=verify-full`, /SSL/],
  ]
  for (const [url, reason] of cases) {
    await expect(open(url)).rejects.toMatchObject({
      key: 'database.not-reachable',
      params: { reason: expect.stringMatching(reason) as string },
    })
  }
})

test('a database with tables of another program is left as it is', async () => {
  const url = await database()
  const db = connect(url, { max: 1 })
  try {
    await sql`create table invoice (number int)`.execute(db)
    await expect(open(url)).rejects.toMatchObject({
      key: 'database.not-empty',
      params: { tables: 1, table: 'invoice' },
    })
    const { rows } = await sql`select relname from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db)
    expect(rows).toEqual([{ relname: 'invoice' }])
  } finally {
    await db.destroy()
  }
})

test('a database that cannot hold every letter is refused', async () => {
  const latin = await database(sql`encoding 'LATIN1' locale_provider libc locale 'C' template template0`)
  await expect(open(latin)).rejects.toMatchObject({ key: 'database.not-utf8', params: { encoding: 'LATIN1' } })
})

test('what the set-up was refused is said: rights, extensions', async () => {
  const refusal = (statement: string) =>
    sql
      .raw(statement)
      .execute(city.db)
      .then(
        () => null,
        (error: unknown) => setUpError(error),
      )
  expect(await refusal('create extension augenmass_unheard_of')).toMatchObject({ key: 'database.extension-missing' })
  expect(await refusal('create role somebody superuser')).toMatchObject({ key: 'database.no-rights' })
})

test('a catalogue left short by a start that was cut off is filled at the next', async () => {
  const url = await database()
  const first = await open(url)
  const types = await listDisturbanceTypes(first.db)
  await first.db.deleteFrom('disturbance_type').where('key', '=', types[0]!.key).execute()
  await first.close()
  const second = await open(url)
  expect(await listDisturbanceTypes(second.db)).toEqual(types)
  await second.close()
})

test('a wrong ORIGIN is refused before the database starts', async () => {
  const own = join(folder, 'own')
  await expect(open('', { AUGENMASS_DATA: own, ORIGIN: 'ordnung' })).rejects.toMatchObject({
    key: 'server.origin-invalid',
  })
  await expect(stat(own)).rejects.toThrow('ENOENT')
})
