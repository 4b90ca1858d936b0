import { readableText } from '../../exchange/write-xml.ts'
import { momentText } from '../moments.ts'
import type { FeedDocument } from './write-feed.ts'

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): `summary` is the lead, `content_html` the text below it. Its
 * extension `_newsroom` holds per item the kicker, the districts, and of each picture address, alternative text, caption and credit.
 */
export function writeJsonFeed({ feed, entries, self, home }: FeedDocument): string {
  const at = (instant: number) => momentText(instant, feed.timeZone)
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: home,
    feed_url: self,
    language: feed.language,
    items: entries.map(({ entry, parts }) => ({
      id: parts.guid,
      url: parts.address,
      title: parts.title,
      summary: parts.summary || undefined,
      content_html: parts.html,
      image: parts.images[0]?.address,
      date_published: at(entry.firstPublishedAt),
      date_modified: at(entry.publishedAt),
      authors: [{ name: parts.author }],
      tags: entry.topics,
      language: entry.language,
      _newsroom: {
        kicker: entry.content.kicker,
        districts: entry.districts,
        images: parts.images.map(({ picture, address }) => ({
          url: address,
          alt: picture.alt,
          caption: picture.caption,
          credit: picture.credit,
        })),
      },
    })),
  }
  return JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? readableText(value) : value))
}
