import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../server/database/test-city.ts'
import { countIncidents } from '../server/reports/incidents/read.ts'
import { countReports } from '../server/reports/reports.ts'

const total = 25_000

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await createTestCity()
  folder = await mkdtemp(join(tmpdir(), 'augenmass-killed-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

function start(file: string): ChildProcess {
  const command = join(import.meta.dirname, '..', '..', 'bin', 'augenmass.js')
  return spawn(process.execPath, [command, 'import', 'reports', file], {
    env: { ...process.env, DATABASE_URL: city.databaseUrl, AUGENMASS_DATA: join(folder, 'data'), LANG: 'en' },
    stdio: 'ignore',
  })
}

const gate = 4_207_734_299

/** Whoever writes reports when there are some already waits until the gate is open: the import stands still in the middle. */
async function stopAfterFirstRows(): Promise<() => Promise<void>> {
  await sql`
    create function wait_at_gate() returns trigger language plpgsql as $$
    begin
      if exists (select from report) then perform pg_advisory_xact_lock_shared(${sql.lit(gate)}); end if;
      return null;
    end $$`.execute(city.db)
  await sql`create trigger gate before insert on report execute function wait_at_gate()`.execute(city.db)
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const { promise: closed, resolve: close } = Promise.withResolvers<void>()
  const holding = city.db.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${sql.lit(gate)})`.execute(db)
    close()
    await opened
    await sql`select pg_advisory_unlock(${sql.lit(gate)})`.execute(db)
  })
  await closed
  return async () => {
    open()
    await holding
  }
}

/** Of the killed process: the database may need a moment to notice. */
async function openConnections(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where application_name = 'augenmass bulk' and datname = current_database()`.execute(city.db)
  return rows[0].count
}

test('killed in the middle and started again: every report once, every incident whole', async () => {
  const lines = Array.from(
    { length: total },
    (_, i) => `2025-10-${10 + (i % 20)} ${10 + (i % 13)}:${10 + (i % 50)};${(51.5 + i / 1e6).toFixed(6)};7.46;Lärm\n`,
  )
  const file = join(folder, 'reports.csv')
  await writeFile(file, `datum;lat;lon;kategorie\n${lines.join('')}`)

  const openGate = await stopAfterFirstRows()
  const killed = start(file)
  const exited = once(killed, 'exit')
  while ((await countReports(city.db)) === 0 && killed.exitCode === null) await wait(5)
  killed.kill('SIGKILL')
  await exited
  await openGate()
  while ((await openConnections()) > 0) await wait(5)
  const left = await countReports(city.db)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(total)

  const [code] = (await once(start(file), 'exit')) as [number]
  expect(code).toBe(0)
  expect(await countReports(city.db)).toBe(total)
  expect((await countIncidents(city.db)).reports).toBe(total)
  const { rows: members } = await sql<{ count: number }>`select count(*) as count from incident_report`.execute(city.db)
  expect(members).toEqual([{ count: total }])
  const runs = await city.db
    .selectFrom('import_run')
    .select(['rows_new', 'rows_unchanged', 'finished_at'])
    .orderBy('id')
    .execute()
  expect(runs).toMatchObject([
    { rows_new: left, finished_at: null },
    { rows_new: total - left, rows_unchanged: left },
  ])
})
