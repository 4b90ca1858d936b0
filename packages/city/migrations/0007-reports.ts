import { sql, type Kysely } from 'kysely'

/**
 * Technical text is collated "C": indexes over it compare bytes. No foreign keys: each costs a query a row (20 µs
 * measured, four of them a report: more than all the rest of an import of a million rows). The room that owns these
 * tables writes them in sets and keeps them whole itself: types are checked before they are written, members go with
 * their report or incident.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report (
      id uuid primary key default new_id(),
      version integer not null default 1,
      origin text collate "C" not null,
      identity text collate "C" not null,
      type text collate "C" not null,
      source text collate "C" not null check (source in ('resident', 'trader', 'patrol', 'partner', 'enforcement')),
      reported_at timestamptz not null,
      precision text collate "C" not null check (precision in ('minute', 'day')),
      lat double precision not null check (lat between -90 and 90),
      lon double precision not null check (lon between -180 and 180),
      cell text collate "C" not null,
      reporter text collate "C",
      source_updated_at timestamptz,
      imported_at timestamptz not null default now(),
      generated boolean not null default false,
      unique (origin, identity)
    )`.execute(db)
  await sql`create index report_reported_at on report (reported_at)`.execute(db)
  await sql`
    create table incident (
      id uuid primary key default new_id(),
      version integer not null default 1,
      type text collate "C" not null,
      lat double precision not null,
      lon double precision not null,
      cell text collate "C" not null,
      occurred_at timestamptz not null,
      precision text collate "C" not null check (precision in ('minute', 'day')),
      reports integer not null check (reports > 0),
      reporters integer not null check (reporters > 0),
      sources text[] not null,
      generated boolean not null default false
    )`.execute(db)
  await sql`create index incident_occurred_at on incident (occurred_at)`.execute(db)
  await sql`create index incident_cell on incident (cell, occurred_at)`.execute(db)
  await sql`
    create table incident_report (
      report_id uuid primary key,
      incident_id uuid not null
    )`.execute(db)
  await sql`create index incident_report_incident on incident_report (incident_id)`.execute(db)
  await sql`
    create table import_run (
      id uuid primary key default new_id(),
      origin text not null,
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      mapping jsonb not null,
      rows_read integer not null default 0,
      rows_new integer not null default 0,
      rows_updated integer not null default 0,
      rows_unchanged integer not null default 0,
      rows_refused integer not null default 0
    )`.execute(db)
}
