import { pictureAddress } from '../../../language/picture-address.ts'
import { articlePath } from '../addresses.ts'
import { captionOf, writeHtml, writeInlines, type HtmlContext } from '../document/write-html.ts'
import { inlineText } from '../document/plain-text.ts'
import { picturesIn } from '../document/parts.ts'
import { wordingOf } from '../figures/wording.ts'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import type { Feed, FeedEntry } from './read-feed.ts'

/** What all formats tell of an article, in the same words. */
export interface EntryParts {
  /** for good the same: made of the article's id, never of its address */
  readonly guid: string
  readonly address: string
  readonly title: string
  /** plain text */
  readonly summary: string
  readonly html: string
  /** the lead as HTML; empty where there is none */
  readonly leadHtml: string
  /** office that wrote it */
  readonly author: string
  readonly tags: readonly string[]
  /** the one at the top first */
  readonly images: readonly EntryImage[]
}

export interface EntryImage {
  readonly picture: ShownPicture
  readonly address: string
  /** caption and credit as they stand below it */
  readonly caption: string
  readonly width: number
  readonly height: number
  /** size of the file behind the address */
  readonly bytes: number
}

/** Parts of an entry, made for any format. @param pressOffice who wrote what names nobody else */
export function entryParts(entry: FeedEntry, { origin }: Pick<Feed, 'origin'>, pressOffice: string): EntryParts {
  const { content } = entry
  const context: HtmlContext = { ...entry, origin, namesFigures: false }
  return {
    guid: `urn:uuid:${entry.id}`,
    address: origin + articlePath(entry),
    title: content.headline,
    summary: inlineText(content.lead, wordingOf(entry.figures, entry.language)),
    html: writeHtml(content.body, context),
    leadHtml: content.lead.length === 0 ? '' : `<p><strong>${writeInlines(content.lead, context)}</strong></p>`,
    author: content.author || pressOffice,
    tags: [...entry.topics, ...entry.districts],
    images: picturesIn(content).flatMap((id) => {
      const picture = entry.pictures.get(id)
      return picture ? imageOf(picture, entry, origin) : []
    }),
  }
}

function imageOf(picture: ShownPicture, { language, pictureBytes }: FeedEntry, origin: string): EntryImage {
  const width = picture.widths[picture.widths.length - 1]
  return {
    picture,
    address: origin + pictureAddress(picture, width, 'jpeg'),
    caption: captionOf(picture, language),
    width,
    height: Math.round((picture.height * width) / picture.width),
    bytes: pictureBytes.get(picture.id) ?? 0,
  }
}

/** When the feed last changed, epoch ms; null where it holds nothing. */
export function lastChange({ entries }: Pick<Feed, 'entries'>): number | null {
  return entries.length === 0 ? null : Math.max(...entries.map(({ publishedAt }) => publishedAt))
}
