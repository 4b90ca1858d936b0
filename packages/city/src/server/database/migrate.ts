import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../../../migrations/all.ts'
import type { Database } from '../city.ts'
import { Unavailable } from '../errors.ts'
import { installQueue } from '../jobs/boss.ts'

/** One number for this program's migrations in the server-wide space of advisory locks. */
const lockKey = 4_207_734_201

/**
 * Brings the database to this program's schema. Two servers that start at once: one migrates, the other waits for it.
 *
 * @returns the migrations applied, in order; empty where nothing was to do
 * @throws Unavailable 'database.newer-version' where the database knows migrations this program does not
 */
export async function migrate(db: Database): Promise<{ applied: string[] }> {
  if (isComplete(await executedMigrations(db))) return { applied: [] }
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockKey})`.execute(connection)
    try {
      if (isComplete(await executedMigrations(connection))) return { applied: [] }
      const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => ({ ...migrations }) } })
      const { error, results = [] } = await migrator.migrateToLatest()
      if (error) throw error
      await installQueue(connection)
      return { applied: results.map((result) => result.migrationName) }
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(connection)
    }
  })
}

async function executedMigrations(db: Database): Promise<string[]> {
  const exists = await sql<{ table: string | null }>`select to_regclass('kysely_migration')::text as table`.execute(db)
  if (exists.rows[0]?.table == null) return []
  // Kysely's own table is none of ours, hence not in Tables
  const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return rows.map((row) => row.name)
}

function isComplete(executed: readonly string[]): boolean {
  const unknown = executed.filter((name) => !Object.hasOwn(migrations, name)).sort()
  if (unknown.length > 0) throw new Unavailable('database.newer-version', { migration: unknown.at(-1)! })
  return executed.length === Object.keys(migrations).length
}
