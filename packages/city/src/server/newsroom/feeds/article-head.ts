import { spokenLanguage } from '../../../language/spoken-language.ts'
import type { Settings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { articlePath } from '../addresses.ts'
import type { LiveArticle } from '../articles/read-live.ts'
import { inlineText } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { momentText } from '../moments.ts'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import type { Topic } from '../topics.ts'
import { shareSize } from './share-size.ts'
import { scriptSafe, structuredData } from './structured-data.ts'

/** What an article's page tells machines beside title, canonical address and languages: search engines, and who shows a shared link. */
export interface ArticleHead {
  /** Open Graph in its order: property and content */
  readonly openGraph: readonly (readonly [property: string, content: string])[]
  /** inside of a script of type application/ld+json */
  readonly structuredData: string
}

/** @param around.pictures of the article, those that may be shown */
export function articleHead(
  { origin }: Pick<City, 'origin'>,
  settings: Pick<Settings, 'cityName' | 'timeZone' | 'logo'>,
  article: LiveArticle,
  {
    pictures,
    topics,
    districtNames,
  }: {
    readonly pictures: ReadonlyMap<string, ShownPicture>
    readonly topics: readonly Topic[]
    readonly districtNames: ReadonlyMap<string, { readonly name: string }>
  },
): ArticleHead {
  const { content } = article
  const spoken = spokenLanguage(article.language)
  const canonical = origin + articlePath(article)
  const around = {
    ...{ origin, cityName: settings.cityName, timeZone: settings.timeZone, hasLogo: settings.logo !== null },
    topics: content.topics.flatMap((key) => {
      const topic = topics.find((candidate) => candidate.key === key)
      return topic ? { key, name: spoken === 'en' ? topic.nameEn : topic.nameDe } : []
    }),
    districts: content.districts.flatMap((key) => districtNames.get(key)?.name ?? []),
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
