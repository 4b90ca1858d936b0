import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../../migrations/all.ts'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { createTestCity, type TestCity } from './test-city.ts'

let city: TestCity
const extra: string[] = []

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  for (const name of extra) await sql`drop database ${sql.id(name)} with (force)`.execute(city.db)
  await city.close()
})

async function emptyDatabase(): Promise<string> {
  const name = `test_${Date.now()}_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(name)} template template1`.execute(city.db)
  extra.push(name)
  const url = new URL(city.databaseUrl)
  url.pathname = name
  return url.href
}

test('two servers starting at once: one migrates, the other waits and finds nothing to do', async () => {
  const url = await emptyDatabase()
  const servers = [connect(url, { max: 2 }), connect(url, { max: 2 })]
  try {
    const results = await Promise.all(servers.map((db) => migrate(db)))
    expect(results.map((result) => result.applied.length).sort((a, b) => a - b)).toEqual([
      0,
      Object.keys(migrations).length,
    ])
    const again = await migrate(servers[0]!)
    expect(again.applied).toEqual([])
  } finally {
    await Promise.all(servers.map((db) => db.destroy()))
  }
})

test('a database that knows more than this program is left alone', async () => {
  const db = connect(await emptyDatabase(), { max: 1 })
  try {
    await migrate(db)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2031-01-01')`.execute(db)
    await expect(migrate(db)).rejects.toMatchObject({
      key: 'database.newer-version',
      status: 503,
      params: { migration: '9999-from-the-future' },
    })
  } finally {
    await db.destroy()
  }
})
