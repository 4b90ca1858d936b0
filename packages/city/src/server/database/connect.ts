import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../city.ts'
import type { Tables } from './tables.ts'

const dateOid = 1082
const bigintOid = 20

/**
 * How values come out of the database: `date` as an ISO string (a civil date has no zone), `bigint` as a number,
 * everything else as `pg` gives it (timestamptz as Date, numeric as text).
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return pg.types.getTypeParser(oid, format)
    if (oid === dateOid) return (text: string) => text
    if (oid === bigintOid) return exactNumber
    return pg.types.getTypeParser(oid, format)
  },
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number exactly`)
  return value
}

/**
 * A pool of connections to the database, UTC throughout. Close it with `destroy()`.
 *
 * @param onError told of connections that broke while idle (the pool replaces them)
 */
export function connect(
  databaseUrl: string,
  options: { max?: number; applicationName?: string; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.max ?? 10,
    // an error after a while instead of a server that answers nobody any more
    connectionTimeoutMillis: 30_000,
    application_name: options.applicationName ?? 'augenmass',
    options: '-c timezone=UTC',
    types: columnTypes,
    keepAlive: true,
  })
  pool.on('error', (error) => options.onError?.(error))
  // the pool listens to idle connections only: one that breaks between two statements of a transaction would end the
  // process, where it is enough that the next statement fails
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** A transaction of its own, or part of the one `db` already is: so a use case can be called within another. */
export function transact<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
