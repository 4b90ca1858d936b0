import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The search reads its words alone: the text they were made from is kept in the edition. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table article drop column search_text`.execute(db)
}
