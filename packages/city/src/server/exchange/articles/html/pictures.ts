import type { Block, Mark } from '../../../newsroom/document/schema.ts'
import { splitCredit } from '../credit.ts'
import { attribute, elementsIn, isElement, textOf, type HtmlElement, type HtmlNode } from '../parse-html.ts'
import { readBlock } from './blocks.ts'
import type { Reader } from './reader.ts'
import { inParts, type Sink } from './sink.ts'

const mostPictures = 100

/** The mark of the nth picture of an item, in the shape of an id: content with marks passes the schema. */
export function pictureMark(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** A picture with its caption, or the caption alone. @param alone it joins no others beside it */
export function readImage(reader: Reader, node: HtmlElement, caption: string, sink: Sink, alone = false): void {
  if (isTracker(node) || addressOf(node) === '') {
    if (caption !== '') sink.paragraph(caption)
    return
  }
  const id = keepPicture(reader, node, caption)
  if (alone) reader.single.add(id)
  sink.emit({ type: 'picture', attrs: { id } })
}

/** Keeps a picture and what is told of it. @returns its mark */
export function keepPicture(reader: Reader, node: HtmlElement, caption: string): string {
  const mark = pictureMark(reader.pictures.size + 1)
  reader.pictures.set(mark, {
    address: addressOf(node),
    alt: attribute(node, 'alt').replaceAll(/\s+/g, ' ').trim(),
    ...splitCredit(caption),
  })
  return mark
}

/** Pictures that belong together, then what else stands between them. */
export function readGallery(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  const images = elementsIn([node], 'img').filter((image) => !isTracker(image) && addressOf(image) !== '')
  if (images.length === 0) return readBlock(reader, node, marks, sink)
  const own = node.childNodes.find((child) => isElement(child) && child.tagName === 'figcaption')
  const captionOf = new Map<HtmlElement, string>()
  const said = new Set<HtmlNode>([...(own ? [own] : []), ...images])
  for (const part of ['figure', 'li', 'dl'].flatMap((name) => elementsIn(node.childNodes, name))) {
    const [image, second] = elementsIn([part], 'img')
    if (!image || second || captionOf.has(image)) continue
    const captions = [...elementsIn([part], 'figcaption'), ...elementsIn([part], 'dd')]
    captionOf.set(image, textOf(captions))
    for (const caption of captions) said.add(caption)
  }
  const title = own ? textOf([own]) : ''
  const ids = images.map((image) => keepPicture(reader, image, captionOf.get(image) ?? ''))
  inParts(ids, mostPictures).forEach((part, index) =>
    sink.emit({
      type: 'gallery',
      attrs: { title: index === 0 && title.length <= 200 ? title : '', ids: part },
    }),
  )
  if (title.length > 200) sink.paragraph(title)
  const without = (child: HtmlNode): HtmlNode[] => {
    if (said.has(child)) return [gap]
    return isElement(child) ? [{ ...child, childNodes: child.childNodes.flatMap(without) }] : [child]
  }
  const rest = node.childNodes.flatMap(without)
  if (textOf(rest) !== '') {
    sink.flush()
    reader.visitAll(rest, marks, sink)
    sink.flush()
  }
}

/** Where something was taken out no words grow together. */
export const gap: HtmlNode = { nodeName: '#text', value: ' ', parentNode: null }

/** Whether its class says that it is one. */
export function isGallery(node: HtmlElement): boolean {
  return /(?:^|[\s_-])gallery(?:$|[\s_-])/i.test(attribute(node, 'class'))
}

/** A picture of one point counts readers. */
export function isTracker(image: HtmlElement): boolean {
  return ['width', 'height'].every((side) => /^[01]$/.test(attribute(image, side)))
}

/** Pages that load pictures late keep the address elsewhere. */
function addressOf(image: HtmlElement): string {
  const candidates = ['src', 'data-src', 'data-lazy-src', 'data-original'].map((name) => attribute(image, name).trim())
  const fromSet = (attribute(image, 'srcset') || attribute(image, 'data-srcset')).trim().split(/[\s,]/)[0]
  const address = [...candidates, fromSet].find((one) => one !== '' && !one.startsWith('data:'))
  return (address ?? candidates[0]).slice(0, 2000)
}

/** Several pictures in a row are a gallery. */
export function rowsOfPictures(blocks: readonly Block[], single: ReadonlySet<string>): Block[] {
  const joined: Block[] = []
  let row: string[] = []
  const end = () => {
    if (row.length === 1) joined.push({ type: 'picture', attrs: { id: row[0] } })
    else if (row.length > 1)
      for (const ids of inParts(row, mostPictures)) joined.push({ type: 'gallery', attrs: { title: '', ids } })
    row = []
  }
  for (const block of blocks) {
    if (block.type === 'picture' && !single.has(block.attrs.id)) row.push(block.attrs.id)
    else {
      end()
      joined.push(block)
    }
  }
  end()
  return joined
}
