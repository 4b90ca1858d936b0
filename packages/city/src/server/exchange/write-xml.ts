/** A piece of XML that is written already: only `element` makes it, everything else is text and gets escaped. */
export class Xml {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type XmlAttributes = Readonly<Record<string, string | number | null>>

/**
 * One element. Text and attributes are escaped, and hold only what XML 1.0 can hold (`readableText`); attributes that are null are
 * left out.
 *
 * @param name written by us, with its prefix: it is not checked
 */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly (Xml | string | null)[]
): Xml {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('')
  const inner = children
    .map((child) => (child === null ? '' : child instanceof Xml ? child.source : escapeXml(child)))
    .join('')
  return new Xml(inner === '' ? `<${name}${head}/>` : `<${name}${head}>${inner}</${name}>`)
}

/** The whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.source}\n`
}

/**
 * Text as XML 1.0 can hold it (https://www.w3.org/TR/xml/#charsets): control characters, halves of characters and
 * non-characters become another one. Nothing else is changed.
 *
 * @param instead what stands in their place, U+FFFD shows that something is missing
 */
export function readableText(text: string, instead = '\uFFFD'): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, instead)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // a parser would make a line feed of it, in attributes blanks of all three
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Text between tags. */
export function escapeXml(text: string): string {
  return readableText(text).replaceAll(/[&<>\r]/g, (character) => escapes[character])
}

/** Text between double quotes, also in HTML. */
export function escapeAttribute(text: string): string {
  return readableText(text).replaceAll(/[&<>"\r\n\t]/g, (character) => escapes[character])
}
