import { sql, type Kysely } from 'kysely'

/** Other servers whose reports are fetched over Open311, and how far that has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table open311_source (
      id uuid primary key default new_id(),
      version integer not null default 1,
      url text collate "C" not null unique,
      jurisdiction text,
      api_key text,
      every_minutes integer not null check (every_minutes between 5 and 10080),
      types jsonb not null default '{}',
      since date not null,
      allow_private boolean not null default false,
      watermark timestamptz,
      last_run timestamptz,
      last_error jsonb,
      active boolean not null default true
    )`.execute(db)
  // "what changed since": events are only ever added, so that their rows lie in the order of their time
  await sql`create index report_event_at on report_event using brin (at)`.execute(db)
}
