import { sql, type Kysely } from 'kysely'

/** Barriers people tell of; a message goes when it is seen to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accessibility_message (
      id uuid primary key default new_id(),
      text text not null,
      mail text,
      created_at timestamptz not null
    )`.execute(db)
}
