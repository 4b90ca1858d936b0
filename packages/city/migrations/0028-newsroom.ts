import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Articles, their editions, pictures and tags, and what the press office does with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table article (
      id uuid primary key default new_id(),
      version integer not null default 1,
      type text collate "C" not null
        check (type in ('news', 'announcement', 'field-report', 'tally', 'event', 'warning')),
      language text collate "C" not null check (language in ('de', 'en', 'de-simple')),
      group_id uuid not null,
      state text collate "C" not null default 'draft',
      content jsonb not null,
      operation_id uuid,
      created_by text not null,
      created_at timestamptz not null,
      updated_by text not null,
      updated_at timestamptz not null,
      publish_at timestamptz,
      edition integer not null default 0,
      first_published_at timestamptz,
      published_at timestamptz,
      visibility text collate "C" not null default 'none' check (visibility in ('none', 'live', 'withdrawn', 'blocked')),
      public_note text,
      origin text,
      external_id text,
      generated boolean not null default false,
      search_text text not null default '',
      search_words tsvector not null default '',
      unique (group_id, language),
      unique (origin, external_id),
      check ((origin is null) = (external_id is null)),
      check ((visibility = 'none') = (edition = 0))
    )`.execute(db)
  await sql`create index article_live on article (language, first_published_at desc, id desc) where visibility = 'live'`.execute(
    db,
  )
  await sql`create index article_due on article (publish_at) where state = 'scheduled'`.execute(db)
  await sql`create index article_state on article (state, updated_at desc)`.execute(db)
  await sql`create index article_words on article using gin (search_words) where visibility = 'live'`.execute(db)

  // what was published stays as it was: the next edition is another row
  await sql`
    create table article_edition (
      article_id uuid not null references article,
      number integer not null check (number > 0),
      content jsonb not null,
      figures jsonb not null default '{}',
      correction text,
      published_at timestamptz not null,
      published_by text not null,
      primary key (article_id, number)
    )`.execute(db)

  // an address once given leads to its article for good
  await sql`
    create table article_address (
      slug text collate "C" primary key,
      article_id uuid not null references article on delete cascade,
      current boolean not null default true,
      created_at timestamptz not null
    )`.execute(db)
  await sql`create unique index article_address_current on article_address (article_id) where current`.execute(db)

  await sql`
    create table topic (
      key text collate "C" primary key,
      version integer not null default 1,
      name_de text not null,
      name_en text not null,
      position integer not null default 0
    )`.execute(db)

  // tags of the edition the public sees
  await sql`
    create table article_tag (
      article_id uuid not null references article on delete cascade,
      kind text collate "C" not null check (kind in ('topic', 'district')),
      key text collate "C" not null,
      primary key (kind, key, article_id)
    )`.execute(db)
  await sql`create index article_tag_article on article_tag (article_id)`.execute(db)

  await sql`
    create table article_event (
      id bigint generated always as identity primary key,
      article_id uuid not null references article on delete cascade,
      at timestamptz not null,
      actor text not null,
      action text collate "C" not null,
      from_state text collate "C",
      to_state text collate "C",
      note text
    )`.execute(db)
  await sql`create index article_event_article on article_event (article_id, id)`.execute(db)

  // who has to sign in a round of review, and what they said
  await sql`
    create table article_release (
      article_id uuid not null references article on delete cascade,
      round integer not null,
      part text collate "C" not null check (part in ('department', 'head', 'press', 'operations-lead')),
      due_at timestamptz not null,
      decision text collate "C" check (decision in ('released', 'refused', 'overridden')),
      decided_by text,
      decided_at timestamptz,
      note text,
      primary key (article_id, round, part)
    )`.execute(db)

  await sql`
    create table press_picture (
      id uuid primary key default new_id(),
      version integer not null default 1,
      alt_de text not null default '',
      alt_en text not null default '',
      caption_de text not null default '',
      caption_en text not null default '',
      credit text not null default '',
      rights text not null default '',
      rights_until date,
      persons text collate "C" not null default 'unknown'
        check (persons in ('unknown', 'none', 'public-figure', 'blacked-out', 'consent')),
      consent_until date,
      focal_x real not null default 0.5 check (focal_x between 0 and 1),
      focal_y real not null default 0.5 check (focal_y between 0 and 1),
      width integer not null check (width > 0),
      height integer not null check (height > 0),
      sha256 text collate "C" not null,
      likeness text collate "C" not null,
      source_url text,
      created_by text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      removed_at timestamptz,
      removed_why text
    )`.execute(db)
  await sql`create unique index press_picture_same on press_picture (sha256) where removed_at is null`.execute(db)

  // the picture in the sizes and formats it is sent in; the largest jpeg is the original made anew
  await sql`
    create table press_picture_file (
      picture_id uuid not null references press_picture on delete cascade,
      format text collate "C" not null check (format in ('avif', 'webp', 'jpeg')),
      width integer not null,
      height integer not null,
      bytes bytea not null,
      primary key (picture_id, format, width)
    )`.execute(db)
  await sql`alter table press_picture_file alter column bytes set storage external`.execute(db)

  // which article shows which picture: in the draft, to the public, or both
  await sql`
    create table article_picture (
      article_id uuid not null references article on delete cascade,
      picture_id uuid not null references press_picture,
      live boolean not null,
      primary key (article_id, picture_id, live)
    )`.execute(db)
  await sql`create index article_picture_picture on article_picture (picture_id)`.execute(db)

  await sql`
    create table press_file (
      id uuid primary key default new_id(),
      name text not null,
      type text collate "C" not null,
      bytes bytea not null,
      sha256 text collate "C" not null unique,
      created_by text not null,
      created_at timestamptz not null
    )`.execute(db)

  // counts what the public sees change: whoever has kept a page asks whether it is still the newest
  await sql`create table newsroom_revision (one boolean primary key default true check (one), number bigint not null default 0)`.execute(
    db,
  )
  await sql`insert into newsroom_revision default values`.execute(db)
}
