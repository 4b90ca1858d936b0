import { element, xmlDocument } from '../../exchange/write-xml.ts'
import { momentText } from '../moments.ts'
import { lastChange } from './entry-parts.ts'
import type { FeedDocument } from './write-feed.ts'

/** Atom (RFC 4287). */
export function writeAtom({ feed, entries, self, home }: FeedDocument): string {
  const at = (instant: number) => momentText(instant, feed.timeZone)
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('id', {}, self),
      element('updated', {}, at(lastChange(feed) ?? 0)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: home }),
      element('generator', {}, 'Augenmaß'),
      ...entries.map(({ entry, parts }) =>
        element(
          'entry',
          {},
          element('title', {}, parts.title),
          element('id', {}, parts.guid),
          element('link', { rel: 'alternate', type: 'text/html', href: parts.address }),
          ...parts.images
            .slice(0, 1)
            .map(({ address, bytes }) =>
              element('link', { rel: 'enclosure', type: 'image/jpeg', length: bytes, href: address }),
            ),
          element('published', {}, at(entry.firstPublishedAt)),
          element('updated', {}, at(entry.publishedAt)),
          element('author', {}, element('name', {}, parts.author)),
          ...parts.tags.map((tag) => element('category', { term: tag })),
          parts.summary === '' ? null : element('summary', {}, parts.summary),
          element('content', { type: 'html' }, [parts.leadHtml, parts.html].filter((html) => html !== '').join('\n')),
        ),
      ),
    ),
  )
}
