import { feedTexts } from '../../../language/newsroom-feeds.ts'
import { translator } from '../../../language/translate.ts'
import { writeAtom } from './write-atom.ts'
import { entryParts, type EntryParts } from './entry-parts.ts'
import { writeJsonFeed } from './write-json-feed.ts'
import type { Feed, FeedEntry } from './read-feed.ts'
import { writeRss } from './write-rss.ts'

/** What a format is given beside the feed. */
export interface FeedDocument {
  readonly feed: Feed
  readonly entries: readonly { readonly entry: FeedEntry; readonly parts: EntryParts }[]
  /** address of this very document */
  readonly self: string
  /** page that tells the same to people */
  readonly home: string
}

const formats = {
  'feed.xml': { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
} as const satisfies Record<string, { type: string; write: (document: FeedDocument) => string }>

export type FeedFile = keyof typeof formats

/**
 * A feed as one of its files.
 *
 * @param path of the page the feed belongs to, with its language: "/en/newsroom/topic/order"
 * @returns the document and its content type
 */
export function writeFeed(feed: Feed, file: FeedFile, path: string): { readonly body: string; readonly type: string } {
  const pressOffice = translator(feed.language, feedTexts)('press-office', { city: feed.cityName })
  const { type, write } = formats[file]
  const body = write({
    feed,
    entries: feed.entries.map((entry) => ({ entry, parts: entryParts(entry, feed, pressOffice) })),
    self: `${feed.origin}${path}/${file}`,
    home: feed.origin + path,
  })
  return { body, type }
}
