import { sql, type Kysely } from 'kysely'

/** What came with a key: the same key with something else is no repetition. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idempotency_key add column content text collate "C"`.execute(db)
}
