import { element, xmlDocument, type Xml } from '../../exchange/write-xml.ts'
import { lastChange, type EntryImage } from './entry-parts.ts'
import type { FeedDocument } from './write-feed.ts'

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the whole text (content:encoded), every picture with its words (Media RSS),
 * who wrote it (Dublin Core) and its own address (Atom), as the RSS profile advises.
 */
export function writeRss({ feed, entries, self, home }: FeedDocument): string {
  const changed = lastChange(feed)
  const items = entries.map(({ entry, parts }) => {
    const [first] = parts.images
    return element(
      'item',
      {},
      element('title', {}, parts.title),
      element('link', {}, parts.address),
      element('guid', { isPermaLink: 'false' }, parts.guid),
      element('pubDate', {}, mailDate(entry.firstPublishedAt)),
      element('dc:creator', {}, parts.author),
      ...parts.tags.map((tag) => element('category', {}, tag)),
      parts.summary === '' ? null : element('description', {}, parts.summary),
      element('content:encoded', {}, [parts.leadHtml, parts.html].filter((html) => html !== '').join('\n')),
      first === undefined
        ? null
        : element('enclosure', { url: first.address, length: first.bytes, type: 'image/jpeg' }),
      ...parts.images.map(media),
    )
  })
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, home),
        element('description', {}, feed.description),
        element('language', {}, feed.language),
        changed === null ? null : element('lastBuildDate', {}, mailDate(changed)),
        element('generator', {}, 'Augenmaß'),
        element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
        ...items,
      ),
    ),
  )
}

function media({ picture, address, width, height, bytes }: EntryImage): Xml {
  return element(
    'media:content',
    { url: address, type: 'image/jpeg', medium: 'image', width, height, fileSize: bytes },
    picture.caption === '' ? null : element('media:title', { type: 'plain' }, picture.caption),
    picture.alt === '' ? null : element('media:description', { type: 'plain' }, picture.alt),
    picture.credit === '' ? null : element('media:credit', {}, picture.credit),
  )
}

/** "Fri, 07 Nov 2025 13:30:00 GMT" (RFC 822 with a year of four digits) */
function mailDate(instant: number): string {
  return new Date(instant).toUTCString()
}
