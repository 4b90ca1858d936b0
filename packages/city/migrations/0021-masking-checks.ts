import { sql, type Kysely } from 'kysely'

/** The monthly sample of stored texts that somebody reads to see what the scanner for personal data overlooked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table masking_check (
      id uuid primary key default new_id(),
      version integer not null default 1,
      month date not null,
      report_id uuid not null,
      found integer not null check (found >= 0),
      missed integer check (missed >= 0),
      checked_by text collate "C",
      checked_at timestamptz,
      unique (month, report_id)
    )`.execute(db)
}
