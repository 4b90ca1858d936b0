import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who writes an article at the moment, so that no two write at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table article_writer (
      article_id uuid primary key references article on delete cascade,
      account text collate "C" not null,
      name text not null,
      page text collate "C" not null,
      seen_at timestamptz,
      recorded boolean not null default false,
      save_id text collate "C",
      saved_version integer
    )`.execute(db)
}
