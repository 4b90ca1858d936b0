import type { ArticleItem, FilePicture } from './article-item.ts'
import { splitCredit } from './credit.ts'
import { blankItem } from './blank-item.ts'
import { htmlText } from './parse-html.ts'
import { readMoment } from './read-moment.ts'
import type { XmlElement } from './read-xml.ts'

/** An `item` of RSS 2.0 (or 1.0). Content is `content:encoded`, without it the description. */
export function readRssItem(item: XmlElement, zone: string): ArticleItem {
  const encoded = item.textOf('content:encoded')
  const description = item.textOf('description')
  const link = item.textOf('link') || permalinkOf(item)
  const title = htmlText(item.textOf('title', 'media:title'))
  const published = item.textOf('pubDate', 'dc:date')
  return {
    ...blankItem(item.textOf('guid') || link || `${title} ${published}`),
    title,
    summary: encoded === '' ? '' : htmlText(description),
    html: encoded || description,
    publishedAt: readMoment(published, zone),
    modifiedAt: readMoment(item.textOf('atom:updated'), zone),
    url: link || null,
    language: item.textOf('dc:language') || null,
    topics: categories(item.children('category').map((category) => category.text)),
    mixedTags: true,
    author: htmlText(item.textOf('dc:creator', 'author')),
    ...picturesOf(item),
  }
}

/** An `entry` of Atom (RFC 4287). */
export function readAtomEntry(entry: XmlElement, zone: string): ArticleItem {
  const content = entry.child('atom:content')
  const summary = entry.child('atom:summary')
  const links = entry.children('atom:link')
  const link = links.find((one) => ['', 'alternate'].includes(one.attribute('rel')))?.attribute('href') ?? ''
  const authors = entry.children('atom:author').map((author) => author.textOf('atom:name'))
  const html = content ? constructOf(content) : ''
  return {
    ...blankItem(entry.textOf('atom:id') || link),
    title: htmlText(constructOf(entry.child('atom:title'))),
    summary: html === '' ? '' : htmlText(constructOf(summary)),
    html: html || constructOf(summary),
    publishedAt: readMoment(entry.textOf('atom:published'), zone) ?? readMoment(entry.textOf('atom:updated'), zone),
    modifiedAt: readMoment(entry.textOf('atom:updated'), zone),
    url: link || null,
    language: entry.attribute('xml:lang') || null,
    topics: categories(
      entry.children('atom:category').map((category) => category.attribute('label') || category.attribute('term')),
    ),
    mixedTags: true,
    author: authors.filter((name) => name !== '').join(', '),
    ...picturesOf(entry),
  }
}

/** A text construct of Atom as HTML. */
function constructOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const type = element.attribute('type')
  if (type === 'xhtml') return element.markup
  if (type === 'html' || type === 'text/html') return element.text
  if (element.attribute('src') !== '') return ''
  return element.text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\n\s*\n/g, '<p>')
}

function permalinkOf(item: XmlElement): string {
  const guid = item.child('guid')
  return guid && guid.attribute('isPermaLink') !== 'false' && /^https?:/.test(guid.text) ? guid.text : ''
}

/** `media:content`, `media:thumbnail` where there is nothing larger, `enclosure`, links to an enclosure: pictures only. */
function picturesOf(item: XmlElement): Pick<ArticleItem, 'picture' | 'pictures'> {
  const media = item.below('media:content').filter(isImage)
  const enclosures = [
    ...item.children('enclosure'),
    ...item.children('atom:link').filter((link) => link.attribute('rel') === 'enclosure'),
  ].filter(isImage)
  const found = [...media, ...enclosures]
  const shown = found.length > 0 ? found : item.below('media:thumbnail').slice(0, 1)
  const byAddress = new Map<string, FilePicture>()
  for (const element of shown) {
    const address = element.attribute('url') || element.attribute('href')
    if (address === '' || byAddress.has(address)) continue
    // the words may stand in the element, or beside it for all
    const said = (name: string) => htmlText(element.textOf(name) || (media.length === 1 ? item.textOf(name) : ''))
    const alt = element.child('media:description') ? '' : htmlText(element.textOf('media:title'))
    byAddress.set(address, {
      address,
      alt,
      ...splitCredit(said('media:description') || (alt === '' ? said('media:text') : ''), said('media:credit')),
    })
  }
  const pictures = [...byAddress.values()]
  return { picture: pictures[0]?.address ?? null, pictures }
}

function isImage(element: XmlElement): boolean {
  const type = element.attribute('type')
  if (type !== '') return type.startsWith('image/')
  const medium = element.attribute('medium')
  if (medium !== '') return medium === 'image'
  return /\.(?:jpe?g|png|webp|avif)(?:$|\?)/i.test(element.attribute('url') || element.attribute('href'))
}

/** Categories as tags, each once. */
export function categories(names: readonly string[]): { de: string }[] {
  const plain = names.map((name) => htmlText(name)).filter((name) => name !== '')
  return [...new Set(plain)].map((de) => ({ de }))
}
