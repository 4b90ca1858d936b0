import type { City } from '../../city.ts'
import { Gone, LegallyBlocked, NotFound } from '../../errors.ts'
import { readLiveArticle, type LiveArticle } from './read-live.ts'

/**
 * The article at an address, as the public finds it; its `slug` may be a newer one than asked for.
 *
 * @param sayDay the day something was taken away, in the reader's words
 * @throws NotFound 'article.not-found', Gone 'article.withdrawn', LegallyBlocked 'article.blocked'
 */
export async function findArticle(
  { db }: Pick<City, 'db'>,
  slug: string,
  sayDay: (instant: number) => string,
): Promise<LiveArticle> {
  const article = await readLiveArticle(db, slug)
  if (!article) throw new NotFound('article.not-found')
  if (article.visibility === 'live') return article
  const { at } = await db
    .selectFrom('article_event')
    .select('at')
    .where('article_id', '=', article.id)
    .where('action', 'in', ['withdraw', 'block'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const params = { day: sayDay(at.getTime()), note: article.publicNote ?? '' }
  throw article.visibility === 'blocked'
    ? new LegallyBlocked('article.blocked', params)
    : new Gone('article.withdrawn', params)
}
