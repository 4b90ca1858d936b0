import type { Kysely } from 'kysely'
import type { Tables } from './database/tables.ts'

/** The one handle to the database; transactions have the same type. */
export type Database = Kysely<Tables>

/** Where now comes from; passed in everywhere so that tests and the demo can set it. */
export interface Clock {
  /** instant, epoch ms */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** One line of JSON each; no personal data, ever. `requestId` binds the lines of one request together. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
  error(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
}

/**
 * What every use case is given: one city's running installation. Made once by the process (CLI command, server, test)
 * and passed as an argument; never module state.
 */
export interface City {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  /** signs and encrypts; from AUGENMASS_SECRET or made on first start */
  readonly secret: string
  /** public address without trailing slash, e.g. "http://127.0.0.1:3000" */
  readonly origin: string
  /** data folder (AUGENMASS_DATA), absolute */
  readonly dataFolder: string
  /** connection string, for LISTEN, COPY and pg-boss */
  readonly databaseUrl: string
  /** mail goes out here; null = no mail is sent, and pages say so */
  readonly smtpUrl: string | null
}
