import { sql } from 'kysely'
import { feedTexts } from '../../../language/newsroom-feeds.ts'
import { translator, type Language } from '../../../language/translate.ts'
import { civilDate } from '../../../language/dates.ts'
import { listDistricts } from '../../city/districts.ts'
import type { Settings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { NotFound } from '../../errors.ts'
import type { LiveArticle } from '../articles/read-live.ts'
import { picturesIn } from '../document/parts.ts'
import { readPictures, type ShownPicture } from '../pictures/read-pictures.ts'
import { listTopics } from '../topics.ts'
import { liveEditions } from './live-editions.ts'

export interface Tag {
  readonly kind: 'topic' | 'district'
  readonly key: string
}

/** An article with everything a feed tells of it. */
export interface FeedEntry extends Omit<LiveArticle, 'visibility' | 'publicNote' | 'groupId'> {
  /** those that may be shown */
  readonly pictures: ReadonlyMap<string, ShownPicture>
  /** size of each picture's largest JPEG file, bytes, by id */
  readonly pictureBytes: ReadonlyMap<string, number>
  /** names in the feed's language */
  readonly topics: readonly string[]
  readonly districts: readonly string[]
}

export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: Language
  readonly cityName: string
  readonly timeZone: string
  /** public address of the city, without trailing slash */
  readonly origin: string
  /** newest first */
  readonly entries: readonly FeedEntry[]
}

/** More than anybody reads at once, and few enough for a phone. */
const mostEntries = 50

/**
 * The newest articles the public may read, of one language, all or those of a tag; a Stadtbezirk includes its parts.
 *
 * @throws NotFound for a tag there is none of
 */
export async function readFeed(
  city: City,
  settings: Pick<Settings, 'cityName' | 'timeZone'>,
  { language, tag }: { readonly language: Language; readonly tag: Tag | null },
): Promise<Feed> {
  const t = translator(language, feedTexts)
  const [topics, districts] = [await listTopics(city.db), await listDistricts(city.db)]
  const topicNames = new Map(topics.map((topic) => [topic.key, language === 'en' ? topic.nameEn : topic.nameDe]))
  const districtNames = new Map(districts.map((district) => [district.key, district.name]))
  const tagName = tag && (tag.kind === 'topic' ? topicNames : districtNames).get(tag.key)
  if (tag && tagName === undefined) throw new NotFound()
  const parts = districts.filter(({ parent }) => parent === tag?.key).map(({ key }) => key)
  const rows = await newestRows(city, language, tag && { kind: tag.kind, keys: [tag.key, ...parts] })
  const pictures = await readPictures(
    city.db,
    rows.flatMap(({ content }) => picturesIn(content)),
    { language, today: civilDate(city.clock.now(), settings.timeZone) },
  )
  const pictureBytes = await readSizes(city.db, [...pictures.keys()])
  return {
    title: tagName
      ? t('feed.title.tag', { city: settings.cityName, tag: tagName })
      : t('feed.title', { city: settings.cityName }),
    description: t('feed.description'),
    ...{ language, cityName: settings.cityName, timeZone: settings.timeZone, origin: city.origin },
    entries: rows.map((row) => ({
      ...{ id: row.id, slug: row.slug, type: row.type, language: row.language, edition: row.edition },
      ...{ content: row.content, figures: row.figures, pictures, pictureBytes },
      firstPublishedAt: row.first_published_at!.getTime(),
      publishedAt: row.published_at!.getTime(),
      topics: row.content.topics.flatMap((key) => topicNames.get(key) ?? []),
      districts: row.content.districts.flatMap((key) => districtNames.get(key) ?? []),
    })),
  }
}

async function readSizes(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('press_picture_file')
    .select(['picture_id', sql<number>`octet_length(bytes)`.as('bytes')])
    .distinctOn('picture_id')
    .where('picture_id', 'in', ids)
    .where('format', '=', 'jpeg')
    .orderBy('picture_id')
    .orderBy('width', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.picture_id, row.bytes]))
}

function newestRows(
  { db }: City,
  language: Language,
  tagged: { readonly kind: Tag['kind']; readonly keys: readonly string[] } | null,
) {
  let query = liveEditions(db).where('article.language', '=', language)
  if (tagged) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('article_tag as tag')
          .select('tag.key')
          .whereRef('tag.article_id', '=', 'article.id')
          .where('tag.kind', '=', tagged.kind)
          .where('tag.key', 'in', tagged.keys),
      ),
    )
  }
  return query.orderBy('article.first_published_at', 'desc').orderBy('article.id', 'desc').limit(mostEntries).execute()
}
