import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { Caller, Role } from '../caller.ts'
import type { City, Clock, Database } from '../city.ts'
import { seedCatalogue } from '../city/catalogue.ts'
import { createLog } from '../log.ts'
import { connect } from './connect.ts'
import { useEmbeddedDatabase } from './embedded.ts'
import { migrate } from './migrate.ts'

/** A city for tests: real PostgreSQL, a database of its own, a clock that stands still until it is set. */
export interface TestCity extends City {
  readonly clock: Clock & { set(instant: number | string): void }
  close(): Promise<void>
}

/**
 * A fresh, migrated database with the catalogue of disturbance types and nothing else, on a PostgreSQL that all
 * tests running on this machine share.
 *
 * @param options.now the instant the clock shows, epoch ms or ISO; default Saturday 1 November 2025, 12:00 in Berlin
 */
export async function createTestCity(options: { now?: number | string } = {}): Promise<TestCity> {
  const embedded = await useEmbeddedDatabase(testFolder, { durable: false })
  const name = `test_${Date.now()}_${randomBytes(6).toString('hex')}`
  const admin = connect(embedded.url, { max: 1 })
  try {
    const template = await templateDatabase(admin, embedded.url)
    await sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(admin)
  } catch (error) {
    await admin.destroy()
    await embedded.release()
    throw error
  }
  const databaseUrl = withDatabase(embedded.url, name)
  const db = connect(databaseUrl, { max: 8 })
  let now = toInstant(options.now ?? '2025-11-01T12:00:00+01:00')
  return {
    db,
    databaseUrl,
    clock: { now: () => now, set: (instant) => (now = toInstant(instant)) },
    log: createLog({ level: 'silent' }),
    secret: 'secret-of-a-test-city-0123456789abcdef',
    origin: 'http://127.0.0.1:3000',
    dataFolder: testFolder,
    smtpUrl: null,
    close: async () => {
      await db.destroy()
      await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin)
      await admin.destroy()
      await embedded.release()
    },
  }
}

/** Somebody with these roles. */
export function callerWith(...roles: Role[]): Caller {
  return { id: `test-${roles.join('-') || 'nobody'}`, name: roles.join(', ') || 'nobody', roles }
}

const packageFolder = path.resolve(import.meta.dirname, '../../..')
const testFolder = path.join(
  tmpdir(),
  `augenmass-test-${userInfo().uid}-${createHash('sha256').update(packageFolder).digest('hex').slice(0, 12)}`,
)

const templateLock = 4_207_734_202
const leftoverMilliseconds = 3_600_000

/** The database the others are copied from, made once for each state of migrations and catalogue. */
async function templateDatabase(admin: Database, url: string): Promise<string> {
  const template = `template_${await schemaHash()}`
  await sql`select pg_advisory_lock(${templateLock})`.execute(admin)
  try {
    const databases = await sql<{ name: string }>`select datname as name from pg_database`.execute(admin)
    const names = databases.rows.map((row) => row.name)
    if (names.includes(template)) return template
    for (const leftover of names.filter(isLeftover)) {
      await sql`drop database if exists ${sql.id(leftover)} with (force)`.execute(admin)
    }
    const draft = `draft_${randomBytes(6).toString('hex')}`
    await sql`create database ${sql.id(draft)}`.execute(admin)
    const db = connect(withDatabase(url, draft), { max: 1 })
    try {
      await migrate(db)
      await seedCatalogue(db)
    } finally {
      await db.destroy()
    }
    await sql`alter database ${sql.id(draft)} rename to ${sql.id(template)}`.execute(admin)
    return template
  } finally {
    await sql`select pg_advisory_unlock(${templateLock})`.execute(admin)
  }
}

function isLeftover(name: string): boolean {
  const created = /^test_(\d+)_/.exec(name)?.[1]
  return (
    /^(draft|template)_/.test(name) || (created !== undefined && Number(created) < Date.now() - leftoverMilliseconds)
  )
}

async function schemaHash(): Promise<string> {
  const migrations = path.join(packageFolder, 'migrations')
  const files = (await readdir(migrations)).sort().map((file) => path.join(migrations, file))
  const hash = createHash('sha256')
  for (const file of [...files, path.join(import.meta.dirname, '../city/catalogue-data.ts')])
    hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

function toInstant(instant: number | string): number {
  return typeof instant === 'number' ? instant : Date.parse(instant)
}
