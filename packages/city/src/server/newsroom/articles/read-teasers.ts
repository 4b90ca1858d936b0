import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import type { ArticleContent, ArticleLanguage, ArticleType } from '../content.ts'
import { readPictures, type ShownPicture } from '../pictures/read-pictures.ts'

/** What of a live article stands in a list that leads to it. */
export interface Teaser {
  readonly id: string
  readonly slug: string
  readonly type: ArticleType
  readonly language: ArticleLanguage
  readonly kicker: string
  readonly headline: string
  readonly lead: ArticleContent['lead']
  /** by `figureAddress`, for the lead */
  readonly figures: Readonly<Record<string, Figure>>
  /** epoch ms */
  readonly firstPublishedAt: number
  /** keys */
  readonly districts: readonly string[]
  readonly picture: ShownPicture | null
}

/**
 * The teasers of live articles, in the order of their ids, in two queries.
 *
 * @param today civil date: pictures whose rights have run out are left out
 */
export async function readTeasers(
  { db }: Pick<City, 'db'>,
  ids: readonly string[],
  { language, today }: { readonly language: ArticleLanguage; readonly today: string },
): Promise<Teaser[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .innerJoin('article_address as address', (join) =>
      join.onRef('address.article_id', '=', 'article.id').on('address.current', '=', true),
    )
    .select(['article.id', 'article.type', 'article.language', 'article.first_published_at', 'address.slug'])
    .select(['edition.content', 'edition.figures'])
    .where('article.id', 'in', ids)
    .execute()
  const asked = rows.flatMap(({ content }) => content.picture ?? [])
  const pictures = await readPictures(db, [...new Set(asked)], { language, today })
  const byId = new Map(
    rows.map(({ id, slug, type, language: own, first_published_at: at, content, figures }): [string, Teaser] => [
      id,
      {
        ...{ id, slug, type, language: own, figures, firstPublishedAt: at!.getTime() },
        ...{ kicker: content.kicker, headline: content.headline, lead: content.lead, districts: content.districts },
        picture: (content.picture && pictures.get(content.picture)) || null,
      },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
