import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'
import { readTeasers, type Teaser } from './read-teasers.ts'

export interface LiveFilter {
  readonly language: ArticleLanguage
  readonly topic?: string
  /** keys; an article of any of them is found */
  readonly districts?: readonly string[]
  /** epoch ms, the end not included */
  readonly span?: { readonly from: number; readonly to: number }
}

export interface LivePage {
  readonly teasers: readonly Teaser[]
  /** whether older ones follow */
  readonly hasOlder: boolean
}

/** Beyond it nobody pages; older articles are found by month, topic and search. */
export const lastPage = 5000

/**
 * Live articles, the newest first, by pages.
 *
 * @param page.number 1…`lastPage`
 * @param page.today civil date
 */
export async function listLive(
  city: City,
  filter: LiveFilter,
  { number, size, today }: { readonly number: number; readonly size: number; readonly today: string },
): Promise<LivePage> {
  const { language, topic, districts, span } = filter
  let query = city.db
    .selectFrom('article')
    .select('article.id')
    .where('visibility', '=', 'live')
    .where('language', '=', language)
  if (span)
    query = query
      .where('first_published_at', '>=', new Date(span.from))
      .where('first_published_at', '<', new Date(span.to))
  const tagged = [
    ...(topic === undefined ? [] : [{ kind: 'topic' as const, keys: [topic] }]),
    ...(districts === undefined ? [] : [{ kind: 'district' as const, keys: districts }]),
  ]
  for (const { kind, keys } of tagged)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('article_tag as tag')
          .select('tag.key')
          .whereRef('tag.article_id', '=', 'article.id')
          .where('tag.kind', '=', kind)
          .where('tag.key', '=', sql<string>`any(${keys as string[]})`),
      ),
    )
  const rows = await query
    .orderBy('first_published_at', 'desc')
    .orderBy('id', 'desc')
    .offset((number - 1) * size)
    .limit(size + 1)
    .execute()
  const ids = rows.slice(0, size).map(({ id }) => id)
  return { teasers: await readTeasers(city, ids, { language, today }), hasOlder: rows.length > size }
}
