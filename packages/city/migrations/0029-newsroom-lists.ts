import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What the newsroom's pages ask for beside the newest articles: warnings, and the parts of a series. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index article_warning on article (language, first_published_at desc)
      where visibility = 'live' and type = 'warning'`.execute(db)
  await sql`
    create index article_edition_series on article_edition ((content ->> 'series'))
      where content ->> 'series' <> ''`.execute(db)
}
