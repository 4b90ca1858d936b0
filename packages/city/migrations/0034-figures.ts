import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Published figures that read otherwise by now, one row for each change the press office was told of; areas with many reports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table article_figure_drift (
      id uuid primary key default new_id(),
      version integer not null default 1,
      article_id uuid not null,
      edition integer not null,
      address text collate "C" not null,
      frozen jsonb not null,
      now jsonb,
      told_at timestamptz not null,
      settled_at timestamptz,
      settled_by text,
      settled_how text collate "C" check (settled_how in ('corrected', 'stays', 'passed')),
      reason text,
      foreign key (article_id, edition) references article_edition,
      check ((settled_at is null) = (settled_how is null)),
      check ((settled_how = 'stays') = (settled_by is not null and reason is not null))
    )`.execute(db)
  await sql`create index article_figure_drift_article on article_figure_drift (article_id)`.execute(db)
  // of one figure there is one line on the list
  await sql`create unique index article_figure_drift_open on article_figure_drift (article_id, address) where settled_at is null`.execute(
    db,
  )

  // counted once a month: it takes seconds, and what was told stays
  await sql`
    create table public_area_count (
      month text collate "C" primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      areas integer not null check (areas >= 0),
      generated boolean not null,
      counted_at timestamptz not null
    )`.execute(db)
}
