import { sql, type RawBuilder } from 'kysely'

/**
 * Whether an article offers the row `file` for download: to the public now, or in what is being written. Read off the text
 * itself by an index (migration 0031).
 */
export function isOffered(where: 'live' | 'draft'): RawBuilder<boolean> {
  const downloads = (content: string) =>
    sql`jsonb_path_query_array(${sql.ref(content)}, '$.body.content[*] ? (@.type == "download").attrs.id')
      @> jsonb_build_array(file.id)`
  return where === 'draft'
    ? sql`exists (select from article where article.state <> 'discarded' and ${downloads('article.content')})`
    : sql`exists (select from article_edition as edition
        join article on article.id = edition.article_id and article.edition = edition.number
        where article.visibility = 'live' and ${downloads('edition.content')})`
}
