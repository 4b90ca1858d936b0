import { sql, type Kysely } from 'kysely'

/**
 * Search for words: kept as they are compared, as lower case by the rules of Unicode costs more than all the rest of a
 * search, and with an index for the reports the inbox shows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table report add column words text collate "C"
      generated always as (replace(lower(coalesce(text, '') || ' ' || coalesce(place_text, '')), 'ß', 'ss')) stored`.execute(
    db,
  )
  await sql`create index report_words on report using gin (words gin_trgm_ops) where state is not null`.execute(db)
}
