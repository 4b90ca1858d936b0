import { sql, type Kysely } from 'kysely'

/**
 * What the public gets to know of reports: numbers of a whole month or week, decided once and kept as they were then, so that
 * asking again tomorrow shows no difference. `publication` remembers what was decided and up to which report.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publication (
      period text collate "C" not null check (period in ('month', 'week')),
      first_day date not null,
      type text collate "C" not null,
      last_report uuid not null,
      build bigint not null,
      primary key (period, first_day, type)
    )`.execute(db)
  await sql`
    create table published_unit (
      period text collate "C" not null check (period in ('month', 'week')),
      first_day date not null,
      type text collate "C" not null,
      level text collate "C" not null check (level in ('city', 'district', 'cell')),
      place text collate "C" not null,
      incidents integer not null check (incidents >= 5),
      open boolean not null,
      generated boolean not null,
      published_at timestamptz not null,
      primary key (period, first_day, type, level, place)
    )`.execute(db)
  await sql`
    create table published_request (
      public_id uuid primary key default gen_random_uuid(),
      report_id uuid not null unique,
      month date not null,
      type text collate "C" not null,
      cell text collate "C" not null
    )`.execute(db)
  await sql`create index published_request_order on published_request (month desc, type, cell, public_id)`.execute(db)
}
