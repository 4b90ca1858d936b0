import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'
import { listRelated } from './list-related.ts'
import type { LiveArticle } from './read-live.ts'
import { readTeasers, type Teaser } from './read-teasers.ts'

/** What stands around an article: nothing of it is written in the article itself. */
export interface Surroundings {
  /** the same in other languages, as far as the public may read them */
  readonly versions: readonly { readonly language: ArticleLanguage; readonly slug: string }[]
  /** what was corrected, the newest first */
  readonly corrections: readonly { readonly at: number; readonly text: string }[]
  /** all parts of its series in their order, itself among them; none where it is alone */
  readonly series: readonly { readonly id: string; readonly slug: string; readonly headline: string }[]
  readonly more: readonly Teaser[]
}

/** A series longer than this shows its newest parts. */
const longestSeries = 30

/** @param today civil date */
export async function readSurroundings(city: City, article: LiveArticle, today: string): Promise<Surroundings> {
  const { language } = article
  const [versions, corrections, series] = await Promise.all([
    liveVersions(city, article.groupId),
    article.edition > 1 ? correctionsOf(city, article.id) : [],
    article.content.series === '' ? [] : seriesOf(city, article.content.series, language),
  ])
  const except = series.map(({ id }) => id)
  const ids = await listRelated(city, article, { except, related: 3, most: 6 })
  return {
    versions: versions.filter((version) => version.language !== language),
    ...{ corrections, series: series.length > 1 ? series : [] },
    more: await readTeasers(city, ids, { language, today }),
  }
}

function liveVersions({ db }: City, groupId: string) {
  return db
    .selectFrom('article')
    .innerJoin('article_address as address', (join) =>
      join.onRef('address.article_id', '=', 'article.id').on('address.current', '=', true),
    )
    .select(['article.language', 'address.slug'])
    .where('article.group_id', '=', groupId)
    .where('article.visibility', '=', 'live')
    .orderBy('article.language')
    .execute()
}

async function correctionsOf({ db }: City, id: string) {
  const rows = await db
    .selectFrom('article_edition')
    .select(['published_at', 'correction'])
    .where('article_id', '=', id)
    .where('correction', 'is not', null)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ at: row.published_at.getTime(), text: row.correction ?? '' }))
}

async function seriesOf({ db }: City, name: string, language: ArticleLanguage) {
  const rows = await db
    .selectFrom('article_edition as edition')
    .innerJoin('article', (join) =>
      join.onRef('article.id', '=', 'edition.article_id').onRef('article.edition', '=', 'edition.number'),
    )
    .innerJoin('article_address as address', (join) =>
      join.onRef('address.article_id', '=', 'article.id').on('address.current', '=', true),
    )
    .select(['article.id', 'address.slug', sql<string>`edition.content ->> 'headline'`.as('headline')])
    .where(sql`edition.content ->> 'series'`, '=', name)
    .where('article.visibility', '=', 'live')
    .where('article.language', '=', language)
    .orderBy('article.first_published_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(longestSeries)
    .execute()
  return rows.reverse()
}
