import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../database/test-city.ts'
import { copyText, createInstantWriter, withBulkConnection } from './bulk-connection.ts'

let city: TestCity
beforeAll(async () => void (city = await createTestCity()))
afterAll(() => city.close())

test('whatever text, number, truth and instant goes in by COPY comes out the same', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\\', 'N', '\t', '\n', '\r', 'ä', '€', '"', '.'), maxLength: 8 })
  const instant = fc.integer({ min: 0, max: 4_102_444_800_000 })
  const row = fc.tuple(fc.option(text), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), instant)
  await withBulkConnection(city, async ({ db, copy }) => {
    await sql`create temporary table seen (n serial, t text, x double precision, b boolean, i timestamptz)`.execute(db)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 50 }), async (rows) => {
        await sql`truncate seen restart identity`.execute(db)
        const instantText = createInstantWriter()
        await copy(
          'copy seen (t, x, b, i) from stdin',
          rows.map(([t, x, b, i]) => `${copyText(t)}\t${x}\t${copyText(b)}\t${instantText(i)}\n`),
        )
        const back = await sql<{ t: string | null; x: number; b: boolean; i: Date }>`
          select t, x, b, i from seen order by n`.execute(db)
        expect(back.rows.map(({ t, x, b, i }) => [t, x + 0, b, i.getTime()])).toEqual(
          rows.map(([t, x, b, i]) => [t, x + 0, b, i]),
        )
      }),
      { numRuns: 60 },
    )
  })
})

test('what fails within a transaction leaves nothing behind, and the connection is closed', async () => {
  const failing = withBulkConnection(city, ({ db, copy }) =>
    db.transaction().execute(async () => {
      await copy('copy setting (key, value) from stdin', ['bulk.test\t1\n'])
      throw new RangeError('halfway')
    }),
  )
  await expect(failing).rejects.toThrow('halfway')
  const left = await city.db.selectFrom('setting').select('key').where('key', '=', 'bulk.test').execute()
  expect(left).toEqual([])
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where application_name = 'augenmass bulk' and datname = current_database()`.execute(city.db)
  expect(rows[0].count).toBe(0)
})
