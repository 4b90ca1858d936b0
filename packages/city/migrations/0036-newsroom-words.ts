import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The words of published articles as the search compares them: how a typing error or a part of a compound finds its word. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table newsroom_word (
      language text collate "C" not null,
      word text collate "C" not null,
      spellings text[] not null,
      primary key (language, word)
    )`.execute(db)
  // a column and not an expression: the planner has to know that nearly all are German
  await sql`
    alter table article add column dictionary text collate "C"
      generated always as (case language when 'en' then 'english' else 'german' end) stored`.execute(db)
  // apart from the text: the planner cannot tell how often a word stands in headlines from how often it stands anywhere
  await sql`alter table article add column headline_words tsvector not null default ''`.execute(db)
  await sql`create index article_headline_words on article using gin (headline_words) where visibility = 'live'`.execute(
    db,
  )
  // of a word that most articles have, the newest are read in their order
  await sql`create index article_newest on article (dictionary, first_published_at desc) where visibility = 'live'`.execute(
    db,
  )
  await sql`create index newsroom_word_spellings on newsroom_word using gin (spellings)`.execute(db)
  await sql`create index newsroom_word_parts on newsroom_word using gin (word gin_trgm_ops)`.execute(db)
}
