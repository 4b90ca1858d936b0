import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Of imported articles: what came in last, so that the same again changes nothing, and what was changed here stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table article_import (
      article_id uuid primary key references article on delete cascade,
      item_sha256 text collate "C" not null,
      article_version integer not null,
      missing_pictures integer not null check (missing_pictures >= 0),
      imported_at timestamptz not null
    )`.execute(db)
}
