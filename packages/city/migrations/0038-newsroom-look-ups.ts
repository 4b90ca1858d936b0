import { sql, type Kysely } from 'kysely'

/** What an import asks for with every article and picture: found by an index, not by looking at all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // also addresses an article had before
  await sql`create index article_address_article on article_address (article_id)`.execute(db)
  // also pictures that were removed: they do not come back
  await sql`create index press_picture_file_sum on press_picture (sha256)`.execute(db)
  await sql`create index press_picture_source on press_picture (source_url) where source_url is not null`.execute(db)
}
