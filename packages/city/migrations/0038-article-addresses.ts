import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // an article's own addresses, also those it had before: found by the article, not by looking at all
  await sql`create index article_address_article on article_address (article_id)`.execute(db)
}
