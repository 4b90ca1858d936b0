import { figureAttributes, type FigureAttributes } from '../../../newsroom/document/schema.ts'
import { attribute, isElement, textOf, type HtmlElement, type HtmlNode } from '../parse-html.ts'

/*
 * The forms `writeHtml` gives to blocks, told from what other systems write by having nothing beside: no class, no further element.
 */

/** A picture by itself, also where others stand beside it. */
export function isWrittenPicture(node: HtmlNode): boolean {
  if (!isElement(node) || node.tagName !== 'figure' || node.attrs.length > 0) return false
  const [image, caption, ...more] = partsOf(node)
  return isImage(image) && (caption === undefined || isBare(caption, 'figcaption')) && more.length === 0
}

function isImage(node: HtmlNode | undefined): node is HtmlElement {
  return isBare(node, 'img', ['alt', 'height', 'src', 'width'])
}

/** A gallery, even of one picture. */
export function isWrittenGallery(node: HtmlElement): boolean {
  if (!isBare(node, 'figure')) return false
  const parts = partsOf(node)
  const pictures = isBare(parts[0], 'figcaption') ? parts.slice(1) : parts
  return pictures.length > 0 && pictures.every(isWrittenPicture)
}

/** A video: a link, and what is said in it. `href` is as it is written. */
export function writtenVideo(node: HtmlElement): { href: string; title: string; transcript: string } | null {
  if (!isBare(node, 'figure')) return null
  const [link, caption, ...more] = partsOf(node)
  if (!isBare(link, 'a', ['href']) || !isText(link) || more.length > 0) return null
  if (caption !== undefined && !(isBare(caption, 'figcaption') && isText(caption, 'br'))) return null
  const { href, title } = linked(link)
  const transcript = caption ? linesOf(caption) : ''
  return title.length > 300 || transcript.length > 20_000 ? null : { href, title, transcript }
}

/** A file for download that an article of such a newsroom offers. */
export function writtenDownload(node: HtmlElement): { href: string; id: string; title: string } | null {
  const [link, ...more] = partsOf(node)
  if (!isBare(node, 'p') || !isBare(link, 'a', ['download', 'href']) || !isText(link) || more.length > 0) return null
  const { href, title } = linked(link)
  const id = /\/newsroom\/file\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(href)?.[1]
  return id === undefined || title.length > 300 ? null : { href, id, title }
}

/** Which figure a `data` element tells. */
export function writtenFigure(node: HtmlElement): FigureAttributes | null {
  try {
    return figureAttributes.safeParse(JSON.parse(attribute(node, 'data-figure'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Whether the first part of a box is its title. */
export function isWrittenTitle(node: HtmlNode): boolean {
  return isBare(node, 'header') && isText(node)
}

/** Whether a quote's footer tells in which function somebody spoke, and the quoted text who. */
export function tellsFunction(node: HtmlElement): boolean {
  return attribute(node, 'data-tells') === 'function'
}

/** Whom a quote's footer shows. */
export function writtenPortrait(footer: HtmlElement): HtmlElement | undefined {
  return footer.childNodes.find(isImage)
}

function linked(link: HtmlElement): { href: string; title: string } {
  const href = attribute(link, 'href')
  const text = textOf([link])
  // without a title its address stands there
  return { href, title: text === href ? '' : text }
}

function partsOf(node: HtmlElement): HtmlNode[] {
  return node.childNodes.filter((child) => isElement(child) || textOf([child]) !== '')
}

/** @param attributes names, in the order of the alphabet */
function isBare(node: HtmlNode | undefined, tagName: string, attributes: readonly string[] = []): node is HtmlElement {
  if (node === undefined || !isElement(node) || node.tagName !== tagName) return false
  return (
    node.attrs
      .map(({ name }) => name)
      .sort()
      .join(' ') === attributes.join(' ')
  )
}

function isText(node: HtmlElement, besides = ''): boolean {
  return node.childNodes.every((child) => (isElement(child) ? child.tagName === besides : child.nodeName === '#text'))
}

function linesOf(node: HtmlElement): string {
  const lines: HtmlNode[][] = [[]]
  for (const child of node.childNodes) {
    if (isElement(child)) lines.push([])
    else lines[lines.length - 1].push(child)
  }
  return lines.map(textOf).join('\n').trim()
}
