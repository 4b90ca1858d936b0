import { sql } from 'kysely'
import type { City, Database } from '../../city.ts'
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
  const rows = await standing(city.db, local)
    .select('article.id')
    .where('article.language', '=', language)
    .orderBy('article.first_published_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(10)
    .execute()
  const ids = rows.map(({ id }) => id)
  return readTeasers(city, ids, { language, today: local.slice(0, 10) })
}

/** The last moment of the warning that ends first, in any language; null where none stands. Written as `local` is. */
export async function nextWarningEnd(db: Database, local: string): Promise<string | null> {
  const { first } = await standing(db, local)
    .select(sql<string | null>`min(${until})`.as('first'))
    .executeTakeFirstOrThrow()
  return first
}

const until = sql<string>`edition.content ->> 'warnUntil'`

function standing(db: Database, local: string) {
  return db
    .selectFrom('article')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .where('article.visibility', '=', 'live')
    .where('article.type', '=', 'warning')
    .where(until, '>=', local)
}
