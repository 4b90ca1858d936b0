import { spokenLanguage } from '../../../language/spoken-language.ts'
import { sql } from 'kysely'
import { element, xmlDocument, type Xml } from '../../exchange/write-xml.ts'
import type { Settings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { articlePath } from '../addresses.ts'
import type { ArticleContent, ArticleLanguage } from '../content.ts'
import { momentText } from '../moments.ts'

/** Articles on one page; the protocol allows 50,000, a page of that would be built for seconds. */
const pageSize = 5000
/** What the news protocol counts as news. */
const newsHours = 48

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The index of sitemaps (https://www.sitemaps.org/protocol.html): the news, and all articles in pages. */
export async function writeSitemapIndex(city: City): Promise<string> {
  const { count } = await city.db
    .selectFrom('article')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('visibility', '=', 'live')
    .executeTakeFirstOrThrow()
  const pages = Array.from({ length: Math.ceil(count / pageSize) }, (_, index) => `articles-${index + 1}.xml`)
  const maps = ['news.xml', ...pages].map((file) =>
    element('sitemap', {}, element('loc', {}, `${city.origin}/sitemap/${file}`)),
  )
  return xmlDocument(element('sitemapindex', { xmlns: sitemapSpace }, ...maps))
}

/** Articles of the last two days by the Google News protocol. */
export async function writeNewsSitemap(
  city: City,
  { cityName, timeZone }: Pick<Settings, 'cityName' | 'timeZone'>,
): Promise<string> {
  const since = new Date(city.clock.now() - newsHours * 3_600_000)
  const rows = await liveArticles(city)
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .select(sql<ArticleContent['headline']>`edition.content ->> 'headline'`.as('headline'))
    .where('article.first_published_at', '>=', since)
    .orderBy('article.first_published_at', 'desc')
    .orderBy('article.id')
    // as many as the protocol takes
    .limit(1000)
    .execute()
  const urls = rows.map((row) =>
    element(
      'url',
      {},
      element('loc', {}, city.origin + articlePath(row)),
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          element('news:name', {}, cityName),
          element('news:language', {}, spokenLanguage(row.language)),
        ),
        element('news:publication_date', {}, momentText(row.first_published_at!.getTime(), timeZone)),
        element('news:title', {}, row.headline),
      ),
    ),
  )
  const space = { xmlns: sitemapSpace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
  return xmlDocument(element('urlset', space, ...urls))
}

/**
 * One page of all articles, the oldest first so that pages once full stay as they are; each with its other languages.
 *
 * @param page from 1
 * @returns null where there is no such page
 */
export async function writeArticleSitemap(
  city: City,
  { timeZone }: Pick<Settings, 'timeZone'>,
  page: number,
): Promise<string | null> {
  const rows = await liveArticles(city)
    .orderBy('article.first_published_at')
    .orderBy('article.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  if (rows.length === 0) return null
  const groups = await liveArticles(city)
    .where(
      'article.group_id',
      'in',
      rows.map((row) => row.group_id),
    )
    .orderBy('article.language')
    .execute()
  const versions = Map.groupBy(groups, (row) => row.group_id)
  const urls = rows.map((row) =>
    element(
      'url',
      {},
      element('loc', {}, city.origin + articlePath(row)),
      element('lastmod', {}, momentText(row.published_at!.getTime(), timeZone)),
      ...alternates(city, versions.get(row.group_id) ?? []),
    ),
  )
  const space = { xmlns: sitemapSpace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlDocument(element('urlset', space, ...urls))
}

/** Every version names all of them, itself too, as search engines ask; one alone needs none. */
function alternates(
  { origin }: City,
  versions: readonly { readonly slug: string; readonly language: ArticleLanguage }[],
): Xml[] {
  if (versions.length < 2) return []
  return versions.map((version) =>
    element('xhtml:link', { rel: 'alternate', hreflang: version.language, href: origin + articlePath(version) }),
  )
}

function liveArticles({ db }: City) {
  return db
    .selectFrom('article')
    .innerJoin('article_address as address', (join) =>
      join.onRef('address.article_id', '=', 'article.id').on('address.current', '=', true),
    )
    .select([
      'article.group_id',
      'article.language',
      'article.first_published_at',
      'article.published_at',
      'address.slug',
    ])
    .where('article.visibility', '=', 'live')
}
