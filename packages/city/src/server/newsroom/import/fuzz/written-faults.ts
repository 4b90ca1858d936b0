import { DOMParser, type Document } from '@xmldom/xmldom'
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type { FilePicture } from '../../../exchange/articles/article-item.ts'
import type { ArticleContent } from '../../content.ts'
import { picturesIn } from '../../document/parts.ts'
import { writeHtml } from '../../document/write-html.ts'
import { writeFeed, type FeedFile } from '../../feeds/write-feed.ts'
import type { Feed, FeedEntry } from '../../feeds/read-feed.ts'
import type { ShownPicture } from '../../pictures/read-pictures.ts'

const origin = 'https://stadt.example'
/** What `writeHtml` may write; everything else came from the text. */
const elements = new Set([
  ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br', 'data', 'blockquote', 'footer', 'cite', 'img'],
  ...['figure', 'figcaption', 'aside', 'header'],
])
const attributes = new Set([
  ...['href', 'download', 'src', 'alt', 'width', 'height', 'value', 'data-figure', 'data-tells'],
])
const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** What is wrong with an article where it leaves the house: as HTML, and in the documents of feeds. */
export function writtenFaults(content: ArticleContent, pictures: ReadonlyMap<string, FilePicture>): string[] {
  const shown = new Map(picturesIn(content).map((id) => [id, shownPicture(id, pictures.get(id))]))
  const html = writeHtml(content.body, { language: 'de', origin, figures: {}, pictures: shown, namesFigures: true })
  const feed = feedOf(content, shown)
  return [
    ...htmlFaults(html).map((fault) => `HTML: ${fault}`),
    ...['feed.xml' as const, 'atom.xml' as const].flatMap((file) => xmlFaults(feed, file)),
    ...jsonFaults(feed),
  ]
}

function htmlFaults(html: string): string[] {
  const faults: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text') return
    if (!defaultTreeAdapter.isElementNode(node)) return void faults.push(node.nodeName)
    if (!elements.has(node.tagName)) faults.push(`<${node.tagName}>`)
    for (const { name, value } of node.attrs) {
      if (!attributes.has(name)) faults.push(`${node.tagName}[${name}]`)
      if (name !== 'href' && name !== 'src') continue
      const address = URL.parse(value, origin)
      // what is no address leads nowhere
      if (address && !protocols.has(address.protocol)) faults.push(`${name} leads to ${value.slice(0, 80)}`)
    }
    for (const child of node.childNodes) visit(child)
  }
  for (const node of parseFragment(html).childNodes) visit(node)
  return faults
}

function xmlFaults(feed: Feed, file: Exclude<FeedFile, 'feed.json'>): string[] {
  const [entry, text] = file === 'feed.xml' ? ['item', 'content:encoded'] : ['entry', 'content']
  const faults: string[] = []
  let document: Document
  try {
    document = new DOMParser({
      onError: (level, message) => {
        // what we write ourselves for what XML cannot hold
        if (!message.startsWith('Unicode replacement character')) faults.push(`${file}: ${level} ${message}`)
      },
    }).parseFromString(writeFeed(feed, file, '/newsroom').body, 'text/xml')
  } catch (error) {
    return [...faults, `${file}: ${String(error)}`]
  }
  if (document.getElementsByTagName(entry).length !== 1) faults.push(`${file}: not one ${entry}`)
  const texts = [...document.getElementsByTagName(text)].map(({ textContent }) => textContent ?? '')
  return [...faults, ...texts.flatMap(htmlFaults).map((fault) => `${file}: ${fault}`)]
}

function jsonFaults(feed: Feed): string[] {
  const { items } = JSON.parse(writeFeed(feed, 'feed.json', '/newsroom').body) as { items: { content_html: string }[] }
  if (items.length !== 1) return ['feed.json: not one item']
  return htmlFaults(items[0].content_html).map((fault) => `feed.json: ${fault}`)
}

function shownPicture(id: string, picture: FilePicture | undefined): ShownPicture {
  return {
    ...{ id, version: 1, alt: picture?.alt ?? '', caption: picture?.caption ?? '', credit: picture?.credit ?? '' },
    ...{ width: 1280, height: 720, widths: [640, 1280], focal: { x: 0.5, y: 0.5 } },
  }
}

function feedOf(content: ArticleContent, pictures: ReadonlyMap<string, ShownPicture>): Feed {
  const article: FeedEntry = {
    type: 'news',
    language: 'de',
    ...{ id: '019a4a00-0000-7000-8000-000000000001', slug: 'x', edition: 1, firstPublishedAt: 0, publishedAt: 0 },
    ...{ content, figures: {}, pictures, pictureBytes: new Map<string, number>() },
    ...{ topics: [content.kicker], districts: [content.series] },
  }
  return {
    language: 'de',
    ...{ title: content.headline, description: content.kicker, cityName: content.author },
    ...{ timeZone: 'Europe/Berlin', origin, entries: [article] },
  }
}
