import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who gets the newsletter, and what was told in it already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table newsletter_subscriber (
      id uuid primary key default new_id(),
      address text not null,
      language text collate "C" not null check (language in ('de', 'en')),
      topics text[] not null,
      districts text[] not null,
      token_hash text collate "C",
      created_at timestamptz not null,
      confirmed_at timestamptz,
      check ((token_hash is null) = (confirmed_at is not null))
    )`.execute(db)
  await sql`create unique index newsletter_subscriber_address on newsletter_subscriber (lower(address)) where confirmed_at is not null`.execute(
    db,
  )
  await sql`create unique index newsletter_subscriber_token on newsletter_subscriber (token_hash)`.execute(db)

  // whoever writes the row sends the mails, in the same transaction: exactly once
  await sql`create table newsletter_day (day date primary key, sent_at timestamptz not null)`.execute(db)
  await sql`
    create table newsletter_told (
      article_id uuid primary key references article on delete cascade,
      told_at timestamptz not null
    )`.execute(db)

  await sql`alter table mail_outbox add column unsubscribe_address text`.execute(db)
}
