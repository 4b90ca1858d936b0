import { DOMParser, type Element } from '@xmldom/xmldom'
import { Invalid } from '../../errors.ts'

/** Of an element either its text, or its children by name, in order. */
export type XmlValue = string | { readonly name: string; readonly value: XmlValue }[]

/**
 * Reads an XML document as it was meant: elements and text. Attributes, comments and namespaces say nothing in GeoReport v2.
 *
 * @throws Invalid 'open311.not-open311' for whatever is not well-formed; documents with a type declaration are not read: it
 *   could name other files, and entities that swell
 */
export function readXml(text: string): { readonly name: string; readonly value: XmlValue } {
  if (/<!DOCTYPE/i.test(text)) throw new Invalid('open311.not-open311')
  try {
    const { documentElement } = new DOMParser({ onError: refuseErrors }).parseFromString(text.trimStart(), 'text/xml')
    if (documentElement) return { name: nameOf(documentElement), value: valueOf(documentElement, 0) }
  } catch {
    // says no more than that it is not well-formed
  }
  throw new Invalid('open311.not-open311')
}

/** A document is nested four deep. */
const deepest = 20

function valueOf(element: Element, depth: number): XmlValue {
  if (depth > deepest) throw new Invalid('open311.not-open311')
  const children: Element[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(child as Element)
  }
  if (children.length === 0) return element.textContent ?? ''
  return children.map((child) => ({ name: nameOf(child), value: valueOf(child, depth + 1) }))
}

function nameOf(element: Element): string {
  return element.localName ?? element.tagName
}

function refuseErrors(level: 'warning' | 'error' | 'fatalError'): void {
  if (level !== 'warning') throw new Invalid('open311.not-open311')
}
