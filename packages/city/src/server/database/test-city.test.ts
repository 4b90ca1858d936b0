import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from './test-city.ts'

let city: TestCity

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

test('every test city has a database of its own with the catalogue in it', async () => {
  const other = await createTestCity({ now: '2025-11-02T10:00:00Z' })
  try {
    await other.db.deleteFrom('disturbance_type').execute()
    const types = await city.db.selectFrom('disturbance_type').select('key').execute()
    expect(types.length).toBeGreaterThanOrEqual(16)
    expect(other.clock.now()).toBe(Date.UTC(2025, 10, 2, 10))
  } finally {
    await other.close()
  }
})

test('the database sorts and finds German words', async () => {
  const sorted = await sql<{ word: string }>`
    select word from (values ('Zebra'), ('Äpfel'), ('Apfel'), ('Öl'), ('Ofen')) words (word) order by word`.execute(
    city.db,
  )
  expect(sorted.rows.map((row) => row.word)).toEqual(['Apfel', 'Äpfel', 'Ofen', 'Öl', 'Zebra'])
  const found = await sql<{ found: boolean }>`
    select to_tsvector('german', 'Müllablagerungen vor Häusern') @@ to_tsquery('german', 'Haus') as found`.execute(
    city.db,
  )
  expect(found.rows[0]?.found).toBe(true)
  const zone = await sql<{ TimeZone: string }>`show timezone`.execute(city.db)
  expect(zone.rows[0]).toMatchObject({ TimeZone: 'UTC' })
})

test('ids are version 7 UUIDs that grow with time', async () => {
  const { rows } = await sql<{ id: string }>`select new_id()::text as id from generate_series(1, 50)`.execute(city.db)
  const ids = rows.map((row) => row.id)
  expect([...ids].sort()).toEqual(ids)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
})
