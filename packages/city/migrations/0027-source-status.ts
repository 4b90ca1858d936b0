import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What a server that reports are fetched from says of each: an office key is told it, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report add source_status text check (source_status in ('open', 'closed'))`.execute(db)
}
