import { sql, type Kysely } from 'kysely'

/**
 * Search for words in the reports that are handled here. The expression is the one of `inbox-conditions.ts`, letter by
 * letter: the index serves no other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index report_words on report using gin (
      replace(lower(coalesce(text, '') || ' ' || coalesce(place_text, '')), 'ß', 'ss') gin_trgm_ops
    ) where state is not null`.execute(db)
}
