import { sql } from 'kysely'
import type { City, Database } from '../city.ts'
import { getSettings } from '../city/settings.ts'
import { buildIncidents } from './incidents/build.ts'
import { withBulkConnection, type BulkConnection } from './bulk-connection.ts'
import { hasReportsOf, prepareWriting, writeReports, type ReportToStore, type WriteCounts } from './write-reports.ts'

/** Rows written in one transaction. */
export const ROWS_PER_TRANSACTION = 10_000

export interface StoreOptions {
  readonly origin: string
  /** true = made by the generator of the demo, and shown as such everywhere */
  readonly generated: boolean
  /** 0…1 over both steps; writing is told only where `rows` has a length */
  readonly onProgress?: (share: number) => void
}

/**
 * Stores reports whose types exist, in bulk, and builds their incidents. Reports known by origin and identity are
 * changed where they differ; the same ones again change nothing. On a connection of its own: nothing of a transaction
 * at hand is seen, and a failure halfway keeps the transactions before it, which the same call completes later.
 */
export async function storeReports(
  city: City,
  rows: readonly ReportToStore[],
  { origin, generated, onProgress = () => undefined }: StoreOptions,
): Promise<WriteCounts> {
  const { timeZone } = await getSettings(city.db)
  return withBulkConnection(city, async (connection) => {
    await prepareWriting(connection)
    return withOriginLocked(connection, origin, async () => {
      const mayBeKnown = await hasReportsOf(connection.db, origin)
      const counts = { added: 0, updated: 0, unchanged: 0 }
      for (let at = 0; at < rows.length; at += ROWS_PER_TRANSACTION) {
        const batch = rows.slice(at, at + ROWS_PER_TRANSACTION)
        const written = await connection.db
          .transaction()
          .execute((trx) =>
            writeReports(connection, trx, batch, { origin, generated, now: city.clock.now(), mayBeKnown }),
          )
        addCounts(counts, written)
        onProgress((at + batch.length) / rows.length / 2)
      }
      await completeIncidents(connection, timeZone, (share) => onProgress(0.5 + share / 2))
      return counts
    })
  })
}

export function addCounts(sum: { -readonly [K in keyof WriteCounts]: number }, counts: WriteCounts): void {
  sum.added += counts.added
  sum.updated += counts.updated
  sum.unchanged += counts.unchanged
}

/** Builds the incidents; the database looks at what its tables have become, so that queries from here on are planned well. */
export async function completeIncidents(
  connection: BulkConnection,
  timeZone: string,
  onProgress?: (share: number) => void,
): Promise<number> {
  await sql`analyze report`.execute(connection.db)
  const built = await buildIncidents(connection, timeZone, onProgress)
  if (built > 0) await sql`analyze incident, incident_report`.execute(connection.db)
  return built
}

/**
 * Lets one connection at a time write reports of an origin: of two imports of the same file the second waits, and then
 * finds everything there.
 *
 * @param onWait called if somebody else is at it
 */
export async function withOriginLocked<T>(
  { db }: { readonly db: Database },
  origin: string,
  work: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  const key = sql`hashtextextended(${`reports of ${origin}`}, 0)`
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_lock(${key}) as locked`.execute(db)
  if (!rows[0].locked) {
    onWait()
    await sql`select pg_advisory_lock(${key})`.execute(db)
  }
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock(${key})`.execute(db)
  }
}
