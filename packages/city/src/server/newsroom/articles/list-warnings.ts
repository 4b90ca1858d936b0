import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'
import { readTeasers, type Teaser } from './read-teasers.ts'

/**
 * Warnings that stand on top now: those whose last moment (`warnUntil`) has not passed, the newest first.
 *
 * @param now.local civil date and time in the city's zone, "2025-11-06T18:00"
 */
export async function listWarnings(
  city: City,
  language: ArticleLanguage,
  { local }: { readonly local: string },
): Promise<Teaser[]> {
  const rows = await city.db
    .selectFrom('article')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .select('article.id')
    .where('article.visibility', '=', 'live')
    .where('article.type', '=', 'warning')
    .where('article.language', '=', language)
    .where(sql<string>`edition.content ->> 'warnUntil'`, '>=', local)
    .orderBy('article.first_published_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(10)
    .execute()
  const ids = rows.map(({ id }) => id)
  return readTeasers(city, ids, { language, today: local.slice(0, 10) })
}
