import type { ArticleItem, FilePicture } from './article-item.ts'
import { blankItem } from './blank-item.ts'
import { splitCredit } from './credit.ts'
import { htmlText } from './parse-html.ts'
import { categories } from './read-rss.ts'
import { readMoment } from './read-moment.ts'
import type { XmlElement } from './read-xml.ts'

/** A picture of the media library of a WordPress file, by the number of its post. */
export type Attachments = ReadonlyMap<string, FilePicture>

/** What an item of a WordPress file (WXR) is. */
export function postTypeOf(item: XmlElement): string {
  return item.textOf('wp:post_type')
}

/** @returns null where it is no picture */
export function readAttachment(item: XmlElement): readonly [string, FilePicture] | null {
  const address = item.textOf('wp:attachment_url', 'guid')
  const id = item.textOf('wp:post_id')
  if (id === '' || !/\.(?:jpe?g|png|webp|avif)$/i.test(address)) return null
  const caption = htmlText(item.textOf('excerpt:encoded'))
  return [id, { address, alt: metaOf(item, '_wp_attachment_image_alt'), ...splitCredit(caption) }]
}

/**
 * A post of WordPress: published ones with their date, whatever waits as draft.
 *
 * @returns null for what was thrown away or is no text of anybody: trash, revisions, automatic drafts
 */
export function readPost(item: XmlElement, attachments: Attachments): ArticleItem | null {
  const status = item.textOf('wp:status')
  if (['trash', 'auto-draft', 'inherit'].includes(status)) return null
  const link = item.textOf('link')
  const featured = attachments.get(metaOf(item, '_thumbnail_id'))
  const named = item.children('category').filter((category) => category.attribute('domain') === 'category')
  const date = item.textOf('wp:post_date_gmt')
  const zero = date.startsWith('0000')
  return {
    ...blankItem(item.textOf('guid') || item.textOf('wp:post_id') || link),
    title: htmlText(item.textOf('title')),
    summary: htmlText(item.textOf('excerpt:encoded')),
    html: contentOf(item.textOf('content:encoded'), attachments),
    publishedAt: status === 'publish' ? readMoment(zero || date === '' ? item.textOf('pubDate') : date, 'UTC') : null,
    modifiedAt: readMoment(item.textOf('wp:post_modified_gmt'), 'UTC'),
    url: link || null,
    topics: categories(
      named.filter((category) => category.attribute('nicename') !== 'uncategorized').map((category) => category.text),
    ),
    mixedTags: true,
    author: htmlText(item.textOf('dc:creator')),
    picture: featured?.address ?? null,
    pictures: featured ? [featured] : [],
  }
}

function metaOf(item: XmlElement, key: string): string {
  const meta = item.children('wp:postmeta').find((one) => one.textOf('wp:meta_key') === key)
  return meta?.textOf('wp:meta_value') ?? ''
}

/** The text as WordPress shows it: shortcodes of pictures written out, lines of the old editor as paragraphs. */
function contentOf(content: string, attachments: Attachments): string {
  const written = content
    .replaceAll(/\[caption\b[^\]]*\]([\s\S]*?)\[\/caption\]/gi, (_, inner: string) => {
      const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0]
      if (picture === undefined) return inner
      return `<figure>${picture}<figcaption>${inner.slice(picture.length)}</figcaption></figure>`
    })
    .replaceAll(/\[gallery\b[^\]]*?\bids=["']?([\d,\s]+)["']?[^\]]*\]/gi, (_, ids: string) => {
      const known = ids.split(',').flatMap((id) => attachments.get(id.trim()) ?? [])
      return `<div class="gallery">${known.map(figureOf).join('')}</div>`
    })
    .replaceAll(
      /\[embed\b[^\]]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/gi,
      (_, address: string) => `<figure class="embed">${escaped(address)}</figure>`,
    )
  const numbered = written.replaceAll(/<img\b[^>]*\bwp-image-(\d+)\b[^>]*>/gi, (image, id: string) => {
    const known = attachments.get(id)
    if (!known) return image
    // the library's file is the whole picture, the text often shows a small one
    const alt = /\balt=(["'])(.+?)\1/i.exec(image)?.[2].replaceAll('"', '&quot;') ?? escaped(known.alt)
    return `<img src="${escaped(known.address)}" alt="${alt}">`
  })
  return /<!--\s*wp:/.test(numbered) ? numbered : withParagraphs(numbered)
}

function figureOf({ address, alt, caption, credit }: FilePicture): string {
  const words = [caption, ...(credit === '' ? [] : [`Bild: ${credit}`])].filter((part) => part !== '').join(' ')
  return `<figure><img src="${escaped(address)}" alt="${escaped(alt)}"><figcaption>${escaped(words)}</figcaption></figure>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const blockTag =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|tbody|thead|blockquote|figure|hr|pre|iframe|section|aside)\b/i

/** The old editor keeps no paragraphs: an empty line divides them, a line's end is one on the page. */
function withParagraphs(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => (blockTag.test(part) ? part : `<p>${part.trim().replaceAll('\n', '<br>')}</p>`))
    .join('\n')
}
