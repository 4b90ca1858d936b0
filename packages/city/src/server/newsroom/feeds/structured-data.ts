import { localise } from '../../../language/address.ts'
import { feedTexts } from '../../../language/newsroom-feeds.ts'
import { spokenLanguage } from '../../../language/spoken-language.ts'
import { translator } from '../../../language/translate.ts'
import { articlePath } from '../addresses.ts'
import type { LiveArticle } from '../articles/read-live.ts'
import { inlineText } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { instantOf, momentText } from '../moments.ts'
import { cropNames } from './crop-files.ts'
import { shorten } from './shorten.ts'

/** What structured data tells beside the article itself. */
export interface ArticleSurroundings {
  readonly origin: string
  readonly cityName: string
  readonly timeZone: string
  /** the city's own logo is set */
  readonly hasLogo: boolean
  readonly topics: readonly { readonly key: string; readonly name: string }[]
  /** names */
  readonly districts: readonly string[]
  /** whether the picture at the top may be shown */
  readonly hasPicture: boolean
}

/** Characters search engines show of a headline. */
const longestHeadline = 110

/**
 * schema.org data of an article: NewsArticle, the way there as BreadcrumbList, and the Event it tells of.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function structuredData(article: LiveArticle, around: ArticleSurroundings): object[] {
  const { content, language } = article
  const { origin, cityName, timeZone } = around
  const t = translator(spokenLanguage(language), feedTexts)
  const address = origin + articlePath(article)
  const home = localise('/newsroom', spokenLanguage(language))
  const publisher = {
    '@type': 'Organization',
    name: cityName,
    url: origin,
    logo: { '@type': 'ImageObject', url: `${origin}${around.hasLogo ? '/logo' : '/icon.svg'}` },
  }
  const image = [`${address}/share.png`, ...(around.hasPicture ? cropNames.map((name) => `${address}/${name}`) : [])]
  const description = inlineText(content.lead, wordingOf(article.figures, article.language)) || undefined
  const news = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    headline: shorten(content.headline, longestHeadline),
    ...{ description, image, inLanguage: language, isAccessibleForFree: true },
    datePublished: momentText(article.firstPublishedAt, timeZone),
    dateModified: momentText(article.publishedAt, timeZone),
    author: { '@type': 'Organization', name: content.author || t('press-office', { city: cityName }), url: origin },
    publisher,
    articleSection: around.topics.map(({ name }) => name),
    keywords: [...around.topics.map(({ name }) => name), ...around.districts],
    contentLocation: around.districts.map((name) => ({
      '@type': 'Place',
      name,
      address: { '@type': 'PostalAddress', addressLocality: cityName, addressCountry: 'DE' },
    })),
  }
  const [topic] = around.topics
  const steps = [
    { name: t('newsroom'), item: origin + home },
    ...(topic ? [{ name: topic.name, item: `${origin}${home}/topic/${topic.key}` }] : []),
    { name: content.headline, item: address },
  ]
  const breadcrumbs = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
  const { event } = content
  if (!event) return [news, breadcrumbs]
  const at = (localTime: string) => momentText(instantOf(localTime, timeZone), timeZone)
  return [
    news,
    breadcrumbs,
    {
      '@context': 'https://schema.org',
      '@type': 'Event',
      ...{ name: content.headline, description, image, url: address, inLanguage: language },
      startDate: at(event.startsAt),
      endDate: event.endsAt === null ? undefined : at(event.endsAt),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: event.place || cityName,
        address: {
          '@type': 'PostalAddress',
          streetAddress: event.address || undefined,
          addressLocality: cityName,
          addressCountry: 'DE',
        },
      },
      organizer: { '@type': 'Organization', name: cityName, url: origin },
    },
  ]
}

/**
 * The data as the inside of `<script type="application/ld+json">`: whatever it tells, it can neither end the element nor begin a
 * comment in it. Such a block is data, never run: no content security policy asks for its hash.
 */
export function scriptSafe(data: readonly object[]): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
