import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { City, Database } from '../city.ts'
import { columnTypes } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'

/** One connection for much data: what Kysely and what COPY do on it is in the same transaction. */
export interface BulkConnection {
  readonly db: Database
  /** Runs `copy … from stdin` with lines in the text format of COPY (`copyText`). */
  copy(statement: string, lines: Iterable<string>): Promise<void>
  /** Rows as arrays of text, for reading a million of them: nothing is parsed. */
  readText(statement: string): Promise<readonly (readonly (string | null)[])[]>
}

/** Characters sent at once. */
const CHUNK = 65_536

/**
 * Opens a connection of its own, and closes it when the work is done or has failed. Work at hand within somebody
 * else's transaction is not seen by it.
 */
export async function withBulkConnection<T>(city: City, work: (connection: BulkConnection) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: city.databaseUrl,
    application_name: 'augenmass bulk',
    options: '-c timezone=UTC',
    types: columnTypes,
    keepAlive: true,
  })
  // without a listener a connection lost between two statements would end the process
  client.on('error', () => undefined)
  await client.connect()
  const pooled = Object.assign(client, { release: () => undefined })
  const dialect = new PostgresDialect({
    pool: { options: {}, connect: () => Promise.resolve(pooled), end: () => client.end() },
  })
  const db = new Kysely<Tables>({ dialect })
  try {
    return await work({
      db,
      copy: (statement, lines) => pipeline(Readable.from(chunksOf(lines)), client.query(copyFrom(statement))),
      readText: async (statement) => {
        const result = await client.query<string[]>({ text: statement, rowMode: 'array', types: asText })
        return result.rows
      },
    })
  } finally {
    await client.end()
  }
}

const asText: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text }

function* chunksOf(lines: Iterable<string>): Iterable<Buffer> {
  let text = ''
  for (const line of lines) {
    text += line
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

/**
 * A value in a line of COPY's text format (https://www.postgresql.org/docs/current/sql-copy.html): values are parted by
 * tabs, lines end with a line feed, null = NULL. Numbers, ids, keys and instants may stand there as they are.
 */
export function copyText(value: string | number | boolean | null): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, escape) : value
  if (typeof value === 'number') return String(value)
  return value ? 't' : 'f'
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escape = (character: string) => escapes[character]

/**
 * Writes instants (epoch ms) for COPY. Remembers the days: a million instants take a fraction of the time that
 * `toISOString` needs.
 */
export function createInstantWriter(): (instant: number) => string {
  const days = new Map<number, string>()
  return (instant) => {
    const day = Math.floor(instant / 86_400_000)
    let date = days.get(day)
    if (date === undefined) days.set(day, (date = new Date(day * 86_400_000).toISOString().slice(0, 11)))
    const millis = instant - day * 86_400_000
    const minutes = Math.floor(millis / 60_000)
    return `${date}${Math.floor(minutes / 60)}:${minutes % 60}:${(millis - minutes * 60_000) / 1000}Z`
  }
}
