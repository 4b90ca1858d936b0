import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { Unreadable } from './article-item.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Sixty times a long article. */
const mostCharacters = 400_000
const mostElements = 50_000
/** No page is nested deeper than some dozens. */
const deepest = 300
/** A tag longer than this holds thousands of attributes, which the parser compares one with another. */
const longestTag = /<[a-z][^>]{65536}/i
/** Pictures written into the text: nobody reads their letters. */
const dataAddress = /\bdata:[^"'\s<>]{100,}/gi

/**
 * Parses a piece of HTML as a browser would. Few characters can make a parser write millions of elements or go through
 * its open ones again and again, so that both are bounded.
 *
 * @throws Unreadable 'too-long' | 'too-complicated'
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  const text = html.replaceAll(dataAddress, 'data:,')
  if (text.length > mostCharacters) throw new Unreadable('too-long')
  if (longestTag.test(text)) throw new Unreadable('too-complicated')
  let elements = 0
  let depth = 0
  return parseFragment(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...element) {
        if (++elements > mostElements) throw new Unreadable('too-complicated')
        return defaultTreeAdapter.createElement(...element)
      },
      onItemPush() {
        if (++depth > deepest) throw new Unreadable('too-complicated')
      },
      onItemPop() {
        depth--
      },
    },
  }).childNodes
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** Value of an attribute, '' where it is missing. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
}

/** What a browser never shows as words. */
const unseen = new Set([
  ...['script', 'style', 'template', 'title', 'head', 'noscript', 'iframe', 'noembed', 'noframes', 'object', 'embed'],
  ...['audio', 'video', 'canvas', 'datalist', 'map', 'link', 'meta', 'base'],
])

export function isUnseen({ tagName }: HtmlElement): boolean {
  return unseen.has(tagName)
}

const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
    'dl',
    'dt',
  ],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
  ],
  ...['legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p', 'plaintext', 'pre', 'search'],
  ...['section', 'summary', 'table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'ul', 'xmp'],
])

/** Whether it stands in lines of its own. */
export function isBlock({ tagName }: HtmlElement): boolean {
  return blocks.has(tagName)
}

/** The visible words below some nodes, in one line. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return words(nodes).replaceAll(/\s+/g, ' ').trim()
}

function words(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
      if (!isElement(node) || isUnseen(node)) return ''
      const inner = words(node.childNodes)
      return isBlock(node) || node.tagName === 'br' || node.tagName === 'img' ? ` ${inner} ` : inner
    })
    .join('')
}

/** All elements of a kind below some nodes, in order. */
export function elementsIn(nodes: readonly HtmlNode[], tagName: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return []
    const below = elementsIn(node.childNodes, tagName)
    return node.tagName === tagName ? [node, ...below] : below
  })
}

/** Plain text of what may hold markup: titles and summaries of feeds. */
export function htmlText(html: string): string {
  return textOf(parseHtml(html))
}
