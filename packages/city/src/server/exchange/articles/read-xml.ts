import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom'
import { readableText } from '../write-xml.ts'
import { Unreadable } from './article-item.ts'
import { htmlText } from './parse-html.ts'

/** The vocabularies of feeds under the prefixes everybody knows them by, whatever the file calls them. */
const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//, 'content:'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/, 'media:'],
  [/^http:\/\/purl\.org\/dc\/elements\//, 'dc:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\//, 'excerpt:'],
  [/^http:\/\/wordpress\.org\/export\//, 'wp:'],
  [/^http:\/\/www\.w3\.org\/2005\/Atom/, 'atom:'],
]

/** An element of a feed; names carry the prefix of their vocabulary, "media:content". */
export class XmlElement {
  readonly #element: Element

  constructor(element: Element) {
    this.#element = element
  }

  get name(): string {
    const space = this.#element.namespaceURI ?? ''
    const known = vocabularies.find(([pattern]) => pattern.test(space))
    return `${known?.[1] ?? ''}${this.#element.localName ?? this.#element.tagName}`
  }

  get text(): string {
    return (this.#element.textContent ?? '').trim()
  }

  /** '' where it is missing */
  attribute(name: string): string {
    return (this.#element.getAttribute(name) ?? '').trim()
  }

  children(name?: string): XmlElement[] {
    const found: XmlElement[] = []
    for (let child = this.#element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue
      const element = new XmlElement(child as Element)
      if (name === undefined || element.name === name) found.push(element)
    }
    return found
  }

  child(name: string): XmlElement | undefined {
    return this.children(name)[0]
  }

  /** Text of the first child of one of these names that has some. */
  textOf(...names: readonly string[]): string {
    for (const name of names) {
      const text = this.children(name).find((child) => child.text !== '')?.text
      if (text !== undefined) return text
    }
    return ''
  }

  /** The elements of a name anywhere below. */
  below(name: string): XmlElement[] {
    return this.children().flatMap((child) => (child.name === name ? [child, ...child.below(name)] : child.below(name)))
  }

  /** What stands in it, as markup. */
  get markup(): string {
    const serializer = new XMLSerializer()
    let written = ''
    for (let child = this.#element.firstChild; child; child = child.nextSibling)
      written += serializer.serializeToString(child)
    return written
  }
}

/** @throws Unreadable 'broken' for what is not well-formed */
export function readXml(text: string): XmlElement {
  // some systems write what XML cannot hold all the same
  const mended = withoutNamedEntities(readableText(text, '').trimStart())
  try {
    const { documentElement } = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw new Unreadable('broken')
      },
    }).parseFromString(mended, 'text/xml')
    if (documentElement) return new XmlElement(documentElement)
  } catch {
    // says no more than that it is not well-formed
  }
  throw new Unreadable('broken')
}

/** HTML's names of characters (`&nbsp;`) mean nothing in XML, and stand in feeds all the same. */
function withoutNamedEntities(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(/&(?!(?:amp|lt|gt|quot|apos);)[a-z]{2,10}\d{0,2};/gi, (entity) => {
            const character = entity === '&nbsp;' ? '\u00a0' : htmlText(entity)
            return character === entity || /[<>&]/.test(character) ? `&amp;${entity.slice(1)}` : character
          }),
    )
    .join('')
}
