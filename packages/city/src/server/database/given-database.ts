import pg from 'pg'
import { KnownError, Unavailable } from '../errors.ts'

/** The oldest PostgreSQL its makers still mend, and the oldest this program is tried with. */
const oldestMajor = 15
const connectMilliseconds = 10_000

interface Found {
  readonly version: number
  readonly encoding: string
  /** true where this program, or an earlier version of it, has been here */
  readonly isOurs: boolean
  /** tables and views in the schema `public` that no extension brought */
  readonly tables: string[]
}

/**
 * Looks at the PostgreSQL that DATABASE_URL names before anything is written to it.
 *
 * @throws Unavailable 'database.url-invalid', 'database.not-reachable', 'database.too-old', 'database.not-utf8',
 *   'database.not-empty', each with what to do
 */
export async function requireUsable(databaseUrl: string): Promise<void> {
  const { version, encoding, isOurs, tables } = await look(databaseUrl)
  const major = Math.floor(version / 10_000)
  if (major < oldestMajor) throw new Unavailable('database.too-old', { found: major, needed: oldestMajor })
  if (encoding !== 'UTF8') throw new Unavailable('database.not-utf8', { encoding })
  // a reset of the demo would delete them
  if (!isOurs && tables.length > 0) {
    throw new Unavailable('database.not-empty', { tables: tables.length, table: tables[0] })
  }
}

async function look(databaseUrl: string): Promise<Found> {
  const client = clientFor(databaseUrl)
  try {
    await client.connect()
    const { rows } = await client.query<Found>(`
      select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
        to_regclass('public.kysely_migration') is not null as "isOurs",
        array(
          select relname::text from pg_class
          where relnamespace = to_regnamespace('public') and relkind in ('r', 'p', 'v', 'm', 'f')
            and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
          order by relname
        ) as tables`)
    return rows[0]
  } catch (error) {
    throw notReachable(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function clientFor(databaseUrl: string): pg.Client {
  try {
    if (/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
      const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: connectMilliseconds })
      // what breaks while it is idle shows with the next query
      return client.on('error', () => undefined)
    }
  } catch {
    // said below, without the address: the password stands in it
  }
  throw new Unavailable('database.url-invalid')
}

function notReachable(error: unknown): Unavailable {
  const { message, code } = error as Error & { code?: string }
  const messages = error instanceof AggregateError ? error.errors.map(String).join('; ') : message
  return new Unavailable('database.not-reachable', { reason: messages || (code ?? '') })
}

/** What a database refused while it was set up, as a sentence; other errors come back as they are. */
export function setUpError(error: unknown): unknown {
  if (error instanceof KnownError) return error
  const { code = '', message: reason } = error as Error & { code?: string }
  if (code === '42501') return new Unavailable('database.no-rights', { reason })
  // "extension … is not available": 58P01 before PostgreSQL 15
  if (/^(?:0A000|58P01)$/.test(code) && /extension/i.test(reason))
    return new Unavailable('database.extension-missing', { reason })
  if (/^(?:ECONN|28\w{3}$|3D000$|08\w{3}$|53300$|57P0\d$)/.test(code)) return notReachable(error)
  return error
}
