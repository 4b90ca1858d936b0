import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who signs what and by when, words the spelling knows, what the workers found, and which part a line of the history is about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // a round keeps the list it was asked with, whatever the settings become
  await sql`
    alter table article_release
      add column role text collate "C" not null,
      add column substitute text collate "C"`.execute(db)
  await sql`create index article_release_open on article_release (article_id) where decision is null`.execute(db)
  await sql`alter table article_event add column part text collate "C"`.execute(db)

  // the list of an article type where the city has changed it
  await sql`
    create table press_release_rule (
      type text collate "C" primary key
        check (type in ('news', 'announcement', 'field-report', 'tally', 'event', 'warning')),
      version integer not null default 1,
      parts jsonb not null
    )`.execute(db)

  await sql`
    create table press_word (
      word text primary key,
      added_by text not null,
      added_at timestamptz not null
    )`.execute(db)

  // spelling and addresses elsewhere: too slow for a page, so workers look them up
  await sql`
    create table article_check (
      article_id uuid primary key references article on delete cascade,
      checked_text text collate "C" not null,
      checked_at timestamptz not null,
      findings jsonb not null
    )`.execute(db)
}
