import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'

/**
 * Which of these tags have live articles, in their order. One look into the index for each.
 *
 * @param keys of topics or districts
 */
export async function listUsedTags(
  { db }: Pick<City, 'db'>,
  kind: 'topic' | 'district',
  keys: readonly string[],
  language: ArticleLanguage,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select asked.key from unnest(${keys as string[]}::text[]) with ordinality as asked (key, position)
    where exists (
      select from article_tag tag join article on article.id = tag.article_id
      where tag.kind = ${kind} and tag.key = asked.key and article.visibility = 'live' and article.language = ${language}
    )
    order by asked.position`.execute(db)
  return rows.map(({ key }) => key)
}
