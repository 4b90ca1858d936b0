import { spokenLanguage } from '../../../language/spoken-language.ts'
import { listDistricts } from '../../city/districts.ts'
import type { Settings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { articlePath } from '../addresses.ts'
import type { LiveArticle } from '../articles/read-live.ts'
import { inlineText } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { momentText } from '../moments.ts'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import { listTopics } from '../topics.ts'
import { shareSize } from './share-size.ts'
import { scriptSafe, structuredData } from './structured-data.ts'

/** What an article's page tells machines beside title, canonical address and languages: search engines, and who shows a shared link. */
export interface ArticleHead {
  /** Open Graph in its order: property and content */
  readonly openGraph: readonly (readonly [property: string, content: string])[]
  /** inside of a script of type application/ld+json */
  readonly structuredData: string
}

/** @param pictures of the article, those that may be shown */
export async function readArticleHead(
  city: City,
  settings: Pick<Settings, 'cityName' | 'timeZone' | 'logo'>,
  article: LiveArticle,
  pictures: ReadonlyMap<string, ShownPicture>,
): Promise<ArticleHead> {
  const { content } = article
  const spoken = spokenLanguage(article.language)
  const { origin } = city
  const canonical = origin + articlePath(article)
  const topics = await listTopics(city.db)
  const districts = await listDistricts(city.db)
  const around = {
    ...{ origin, cityName: settings.cityName, timeZone: settings.timeZone, hasLogo: settings.logo !== null },
    topics: content.topics.flatMap((key) => {
      const topic = topics.find((candidate) => candidate.key === key)
      return topic ? { key, name: spoken === 'en' ? topic.nameEn : topic.nameDe } : []
    }),
    districts: content.districts.flatMap((key) => districts.find((candidate) => candidate.key === key)?.name ?? []),
    hasPicture: content.picture !== null && pictures.has(content.picture),
  }
  const description = inlineText(content.lead, wordingOf(article.figures, article.language))
  const at = (instant: number) => momentText(instant, settings.timeZone)
  return {
    openGraph: [
      ['og:type', 'article'],
      ['og:site_name', settings.cityName],
      ['og:locale', spoken === 'en' ? 'en_GB' : 'de_DE'],
      ['og:title', content.headline],
      ['og:url', canonical],
      ...(description === '' ? [] : [['og:description', description] as const]),
      ['og:image', `${canonical}/share.png`],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(shareSize.width)],
      ['og:image:height', String(shareSize.height)],
      ['og:image:alt', content.headline],
      ['article:published_time', at(article.firstPublishedAt)],
      ['article:modified_time', at(article.publishedAt)],
      ...around.topics.map(({ name }) => ['article:section', name] as const),
      ...around.districts.map((name) => ['article:tag', name] as const),
    ],
    structuredData: scriptSafe(structuredData(article, around)),
  }
}
