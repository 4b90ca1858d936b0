import {
  documentSchema,
  isLinkAddress,
  type ArticleDocument,
  type Block,
  type FigureAttributes,
  type Flow,
  type Mark,
} from '../../newsroom/document/schema.ts'
import { inlineText, plainLines, type FigureWording } from '../../newsroom/document/plain-text.ts'
import { isQuotation, speakerWithin } from '../../../language/quotation.ts'
import { Unreadable, type FilePicture } from './article-item.ts'
import { splitCredit } from './credit.ts'
import { InlineLine } from './inlines.ts'
import { attribute, elementsIn, isBlock, isElement, isUnseen, parseHtml, textOf } from './parse-html.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'
import { isVideoPage } from './video-pages.ts'
import {
  isWrittenGallery,
  isWrittenPicture,
  isWrittenTitle,
  tellsFunction,
  writtenDownload,
  writtenFigure,
  writtenPortrait,
  writtenVideo,
} from './written-forms.ts'

/** The text of an article as read from HTML; picture nodes carry marks instead of ids until the pictures are kept. */
export interface ReadHtml {
  readonly document: ArticleDocument
  /** by mark, in the order of the text */
  readonly pictures: ReadonlyMap<string, FilePicture>
  /** what stood in the text for a figure */
  readonly wording: FigureWording
  /** addresses of files for download, by id */
  readonly files: ReadonlyMap<string, string>
}

/** The mark of the nth picture of an item, in the shape of an id: content with marks passes the schema. */
export function pictureMark(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/**
 * HTML as structured text: every word a reader sees becomes part of a node, or of a picture's caption and credit, in the order it
 * is read. What has no node of its own becomes paragraphs: cells of tables row by row, boxes within boxes, lists deeper
 * than six. The forms of `writeHtml` become the blocks they were. Scripts, styles and forms' fields are left out.
 *
 * @param base address of the page, for links and pictures given relative to it
 * @throws Unreadable 'too-long' | 'too-complicated'
 */
export function readHtml(html: string, base: string | null = null): ReadHtml {
  const reader = new Reader(base)
  const top = new Sink('top', [])
  reader.visitAll(parseHtml(html), [], top)
  top.flush()
  const document = { type: 'doc', content: quotesOf(rowsOfPictures(top.blocks, reader.single)) }
  const parsed = documentSchema.safeParse(document)
  if (!parsed.success) throw new Unreadable(document.content.length > mostBlocks ? 'too-long' : 'too-complicated')
  return {
    ...{ document: parsed.data, pictures: reader.pictures, files: reader.files },
    wording: (attributes) => reader.figures.get(JSON.stringify(attributes)) ?? '',
  }
}

const mostBlocks = 2000
const mostFlows = 200
const mostItems = 500
const deepestList = 6

/** Where blocks are collected: the text itself, a part that holds paragraphs and lists only, or a row of a table. */
class Sink {
  readonly kind: 'top' | 'flow' | 'row'
  readonly blocks: Block[] = []
  readonly line = new InlineLine()
  /** what may stand in the text itself only waits until the part it was found in is done */
  readonly later: Block[]
  heading: 2 | 3 | null = null

  constructor(kind: Sink['kind'], later: Block[]) {
    this.kind = kind
    this.later = later
  }

  flush(): void {
    if (this.kind === 'row') return this.line.text(' ', [])
    for (const content of this.line.take())
      this.blocks.push(
        this.heading === null || this.kind !== 'top'
          ? { type: 'paragraph', content }
          : { type: 'heading', attrs: { level: this.heading }, content },
      )
  }

  emit(block: Block): void {
    this.flush()
    if (this.kind === 'top') this.blocks.push(block, ...this.later.splice(0))
    else if (isFlow(block) && this.kind === 'flow') this.blocks.push(block)
    else this.later.push(block)
  }

  /** Lets those go that waited for the end of a part which became no block. */
  release(): void {
    if (this.kind === 'top') this.blocks.push(...this.later.splice(0))
  }
}

function isFlow(block: Block): block is Flow {
  return block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList'
}

class Reader {
  readonly pictures = new Map<string, FilePicture>()
  /** marks of pictures that stand alone although others are beside them */
  readonly single = new Set<string>()
  /** words of figures, by the JSON of their attributes */
  readonly figures = new Map<string, string>()
  readonly files = new Map<string, string>()
  readonly #base: string | null
  #listDepth = 0

  constructor(base: string | null) {
    this.#base = base
  }

  visitAll(nodes: readonly HtmlNode[], marks: readonly Mark[], sink: Sink): void {
    for (const node of nodes) this.#visit(node, marks, sink)
  }

  #visit(node: HtmlNode, marks: readonly Mark[], sink: Sink): void {
    if (node.nodeName === '#text' && 'value' in node) return sink.line.text(node.value, marks)
    if (!isElement(node)) return
    switch (node.tagName) {
      case 'br':
        return sink.kind === 'row' ? sink.line.text(' ', marks) : sink.line.break()
      case 'strong':
      case 'b':
        return this.visitAll(node.childNodes, withMark(marks, { type: 'strong' }), sink)
      case 'em':
      case 'i':
        return this.visitAll(node.childNodes, withMark(marks, { type: 'em' }), sink)
      case 'a':
        return this.#link(node, marks, sink)
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(node, marks, sink)
      case 'ul':
      case 'ol':
        if (isGallery(node)) return this.#gallery(node, marks, sink)
        return sink.kind === 'row' ? this.#block(node, marks, sink) : this.#list(node, marks, sink)
      case 'blockquote':
        return sink.kind === 'row' ? this.#block(node, marks, sink) : this.#quote(node.childNodes, marks, sink)
      case 'aside':
        return sink.kind === 'row' ? this.#block(node, marks, sink) : this.#box(node, marks, sink)
      case 'tr':
        return this.#row(node, marks, sink)
      case 'img':
        return this.#image(node, '', sink)
      case 'figure':
        return this.#figure(node, marks, sink)
      case 'iframe':
      case 'video':
      case 'audio':
      case 'embed':
      case 'object':
        return this.#player(node, '', sink)
      case 'pre':
        return this.#lines(node, marks, sink)
      case 'data': {
        const attributes = writtenFigure(node)
        if (attributes) return this.#told(node, attributes, sink)
        break
      }
      case 'p': {
        const file = writtenDownload(node)
        if (file && sink.kind === 'top') return this.#download(file, sink)
      }
    }
    if (isUnseen(node)) return
    if (isGallery(node)) return this.#gallery(node, marks, sink)
    if (isBlock(node)) this.#block(node, marks, sink)
    else this.visitAll(node.childNodes, marks, sink)
  }

  #told(node: HtmlElement, attributes: FigureAttributes, sink: Sink): void {
    this.figures.set(JSON.stringify(attributes), textOf([node]))
    sink.line.figure(attributes)
  }

  #download({ href, id, title }: { href: string; id: string; title: string }, sink: Sink): void {
    this.files.set(id, this.#linkTo(href) ?? '')
    sink.emit({ type: 'download', attrs: { id, title } })
  }

  #block(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    sink.flush()
    this.visitAll(node.childNodes, marks, sink)
    sink.flush()
  }

  #link(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const href = this.#linkTo(attribute(node, 'href'))
    this.visitAll(node.childNodes, href === null ? marks : withMark(marks, { type: 'link', attrs: { href } }), sink)
  }

  /** Where a link may lead; null where it becomes plain text. */
  #linkTo(href: string): string | null {
    const trimmed = href.trim()
    if (trimmed === '') return null
    const whole = this.#base === null || trimmed.startsWith('#') ? trimmed : URL.parse(trimmed, this.#base)?.href
    const address = [trimmed, whole ?? ''].findLast((one) => isLinkAddress(one) && one.length <= 2000)
    // a path of another site is no path of this one
    if (address?.startsWith('/') && this.#base !== null) return null
    return address ?? null
  }

  #heading(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    sink.flush()
    sink.heading = node.tagName === 'h1' || node.tagName === 'h2' ? 2 : 3
    this.visitAll(node.childNodes, marks, sink)
    sink.flush()
    sink.heading = null
  }

  #list(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    sink.flush()
    if (this.#listDepth === deepestList) return this.#block(node, marks, sink)
    this.#listDepth++
    const items: Flow[][] = []
    let flow = new Sink('flow', sink.later)
    const endItem = () => {
      flow.flush()
      items.push(...inParts(flow.blocks as Flow[], mostFlows))
      flow = new Sink('flow', sink.later)
    }
    for (const child of node.childNodes) {
      const isItem = isElement(child) && child.tagName === 'li'
      // what stands between the items is an item
      if (isItem) endItem()
      this.#visit(child, marks, flow)
      if (isItem) endItem()
    }
    endItem()
    this.#listDepth--
    const type = node.tagName === 'ol' ? ('orderedList' as const) : ('bulletList' as const)
    for (const part of inParts(items, mostItems))
      sink.emit({ type, content: part.map((content) => ({ type: 'listItem', content })) })
    sink.release()
  }

  /** @param said who says it is told behind the quote, in its `footer`, `cite` or the figure's caption */
  #quote(nodes: readonly HtmlNode[], marks: readonly Mark[], sink: Sink, said = ''): void {
    sink.flush()
    const last = nodes.findLast((child) => isElement(child) || textOf([child]) !== '')
    const named = said === '' && last && isElement(last) && (last.tagName === 'footer' || last.tagName === 'cite')
    const source = named ? textOf([last]).replace(/^[–—-]\s*/, '') : said
    const image = named ? writtenPortrait(last) : undefined
    const flow = new Sink('flow', sink.later)
    const before = named ? nodes.filter((child) => child !== last) : nodes
    const role =
      named && tellsFunction(last) && source.length <= 300
        ? { ...speakerWithin(textOf(before)), function: source }
        : speakerOf(source)
    const isTold = role !== null || (image !== undefined && source === '')
    this.visitAll(isTold ? before : nodes, marks, flow)
    flow.flush()
    if (sink.kind !== 'top' || flow.blocks.length === 0) {
      for (const block of flow.blocks) sink.emit(block)
      if (source !== '' && (role || !named)) this.#paragraph(source, sink)
      if (image && isTold) this.#image(image, '', sink)
      return sink.release()
    }
    const portrait = image && isTold ? this.#keep(image, '') : null
    const attrs = { ...(role ?? speakerWithin(textOf(isTold ? before : nodes))), releasedBy: '', portrait }
    const parts = inParts(flow.blocks as Flow[], mostFlows)
    parts.forEach((content, index) => {
      // who it was stands below the end
      const isLast = index === parts.length - 1
      const unsaid = { ...attrs, speaker: '', function: '', portrait: null }
      sink.emit({ type: 'quote', attrs: isLast ? attrs : unsaid, content })
    })
    if (source !== '' && role === null && !named) this.#paragraph(source, sink)
  }

  #paragraph(text: string, sink: Sink): void {
    sink.flush()
    sink.line.text(text, [])
    sink.flush()
  }

  #box(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    sink.flush()
    const first = node.childNodes.find((child) => isElement(child) || textOf([child]) !== '')
    const isTitle =
      first &&
      isElement(first) &&
      (/^h[1-6]$/.test(first.tagName) || attribute(first, 'class') === 'title' || isWrittenTitle(first))
    const title = isTitle ? textOf([first]) : ''
    const hasTitle = title !== '' && title.length <= 200 && sink.kind === 'top'
    const flow = new Sink('flow', sink.later)
    this.visitAll(hasTitle ? node.childNodes.filter((child) => child !== first) : node.childNodes, marks, flow)
    flow.flush()
    if (sink.kind !== 'top' || flow.blocks.length === 0) {
      if (hasTitle) this.#paragraph(title, sink)
      for (const block of flow.blocks) sink.emit(block)
      return sink.release()
    }
    inParts(flow.blocks as Flow[], mostFlows).forEach((content, index) => {
      sink.emit({ type: 'box', attrs: { title: hasTitle && index === 0 ? title : '' }, content })
    })
  }

  #row(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    sink.flush()
    const row = sink.kind === 'row' ? sink : new Sink('row', sink.later)
    let cells = 0
    for (const cell of node.childNodes) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
      if (cells++ > 0 && !row.line.isEmpty) row.line.text(' | ', [])
      this.visitAll(cell.childNodes, marks, row)
    }
    if (row === sink) return
    for (const content of row.line.take()) sink.emit({ type: 'paragraph', content })
    sink.release()
  }

  /** Preformatted text keeps its lines. */
  #lines(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    sink.flush()
    const visit = (nodes: readonly HtmlNode[], inner: readonly Mark[]) => {
      for (const child of nodes) {
        if (child.nodeName === '#text' && 'value' in child)
          child.value.split('\n').forEach((line, index) => {
            if (index > 0) sink.line.break()
            sink.line.text(line, inner)
          })
        else if (isElement(child) && !isUnseen(child) && !isBlock(child) && child.childNodes.length > 0)
          visit(child.childNodes, inner)
        else this.#visit(child, inner, sink)
      }
    }
    visit(node.childNodes, marks)
    sink.flush()
  }

  #figure(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const images = elementsIn([node], 'img').filter((image) => !isTracker(image))
    const captions = elementsIn([node], 'figcaption')
    const [quote] = elementsIn([node], 'blockquote')
    const players = ['iframe', 'video'].flatMap((name) => elementsIn([node], name))
    if (isGallery(node) || images.length > 1 || isWrittenGallery(node)) return this.#gallery(node, marks, sink)
    if (images.length === 1 && !quote) {
      const isAlone = attribute(node, 'class').split(/\s+/).includes('picture') || isWrittenPicture(node)
      this.#image(images[0], textOf(captions), sink, isAlone)
      return this.#besides(node.childNodes, marks, sink)
    }
    if (quote && captions.length === 1 && node.childNodes.includes(quote)) {
      const [portrait] = images
      this.#quote(quote.childNodes, marks, sink, textOf(captions))
      if (portrait) this.#image(portrait, '', sink)
      return this.#besides(
        node.childNodes.filter((child) => child !== quote),
        marks,
        sink,
      )
    }
    if (players.length === 1) {
      this.#player(players[0], textOf(captions), sink)
      return this.#besides(node.childNodes, marks, sink)
    }
    const video = writtenVideo(node)
    const link = this.#linkTo(video?.href ?? '')
    if (video && link !== null) {
      const { title, transcript } = video
      return sink.emit({ type: 'video', attrs: { address: link, title, transcript } })
    }
    const address = textOf(node.childNodes.filter((child) => !captions.includes(child as HtmlElement)))
    if (/\bembed\b/.test(attribute(node, 'class')) && isLinkAddress(address) && isVideoPage(address)) {
      const title = textOf(captions)
      return sink.emit({ type: 'video', attrs: { address, title: title.slice(0, 300), transcript: '' } })
    }
    this.#block(node, marks, sink)
  }

  /** Words of a figure beside its picture and caption. */
  #besides(nodes: readonly HtmlNode[], marks: readonly Mark[], sink: Sink): void {
    const without = (node: HtmlNode): HtmlNode[] => {
      if (!isElement(node)) return [node]
      if (['img', 'figcaption', 'iframe', 'video'].includes(node.tagName)) return [gap]
      return [{ ...node, childNodes: node.childNodes.flatMap(without) }]
    }
    sink.flush()
    this.visitAll(nodes.flatMap(without), marks, sink)
    sink.flush()
  }

  #gallery(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const images = elementsIn([node], 'img').filter((image) => !isTracker(image) && addressOf(image) !== '')
    if (images.length === 0) return this.#block(node, marks, sink)
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
    const ids = images.map((image) => this.#keep(image, captionOf.get(image) ?? ''))
    inParts(ids, 100).forEach((part, index) =>
      sink.emit({
        type: 'gallery',
        attrs: { title: index === 0 && title.length <= 200 ? title : '', ids: part },
      }),
    )
    if (title.length > 200) this.#paragraph(title, sink)
    const without = (child: HtmlNode): HtmlNode[] => {
      if (said.has(child)) return [gap]
      return isElement(child) ? [{ ...child, childNodes: child.childNodes.flatMap(without) }] : [child]
    }
    const rest = node.childNodes.flatMap(without)
    if (textOf(rest) !== '') {
      sink.flush()
      this.visitAll(rest, marks, sink)
      sink.flush()
    }
  }

  #image(node: HtmlElement, caption: string, sink: Sink, alone = false): void {
    if (isTracker(node) || addressOf(node) === '') {
      if (caption !== '') this.#paragraph(caption, sink)
      return
    }
    const id = this.#keep(node, caption)
    if (alone) this.single.add(id)
    sink.emit({ type: 'picture', attrs: { id } })
  }

  #keep(node: HtmlElement, caption: string): string {
    const mark = pictureMark(this.pictures.size + 1)
    this.pictures.set(mark, {
      address: addressOf(node),
      alt: attribute(node, 'alt').replaceAll(/\s+/g, ' ').trim(),
      ...splitCredit(caption),
    })
    return mark
  }

  #player(node: HtmlElement, caption: string, sink: Sink): void {
    const named = attribute(node, 'src') || attribute(node, 'data-src') || attribute(node, 'data')
    const [source] = elementsIn(node.childNodes, 'source')
    const address = this.#linkTo(named || (source ? attribute(source, 'src') : ''))
    const title = caption || attribute(node, 'title') || attribute(node, 'aria-label')
    if (address !== null && (node.tagName === 'video' || isVideoPage(address))) {
      sink.emit({ type: 'video', attrs: { address, title: title.slice(0, 300), transcript: '' } })
      if (title.length > 300) this.#paragraph(title, sink)
    } else if (address !== null && /^https?:/i.test(address)) {
      sink.flush()
      sink.line.text(title || address, [{ type: 'link', attrs: { href: address } }])
      sink.flush()
    } else if (caption !== '') this.#paragraph(caption, sink)
  }
}

/** Where something was taken out no words grow together. */
const gap: HtmlNode = { nodeName: '#text', value: ' ', parentNode: null }

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark]
}

function isGallery(node: HtmlElement): boolean {
  return /(?:^|[\s_-])gallery(?:$|[\s_-])/i.test(attribute(node, 'class'))
}

/** A picture of one point counts readers. */
function isTracker(image: HtmlElement): boolean {
  return ['width', 'height'].every((side) => /^[01]$/.test(attribute(image, side)))
}

/** Pages that load pictures late keep the address elsewhere. */
function addressOf(image: HtmlElement): string {
  const candidates = ['src', 'data-src', 'data-lazy-src', 'data-original'].map((name) => attribute(image, name).trim())
  const fromSet = (attribute(image, 'srcset') || attribute(image, 'data-srcset')).trim().split(/[\s,]/)[0]
  const address = [...candidates, fromSet].find((one) => one !== '' && !one.startsWith('data:'))
  return (address ?? candidates[0]).slice(0, 2000)
}

/** "N. N., Leiter des Amtes"; null where it is too long for a name and an office. */
function speakerOf(source: string): { speaker: string; function: string } | null {
  const comma = source.indexOf(',')
  const speaker = (comma < 0 ? source : source.slice(0, comma)).trim()
  const role = comma < 0 ? '' : source.slice(comma + 1).trim()
  return speaker === '' || speaker.length > 200 || role.length > 300 ? null : { speaker, function: role }
}

/** Several pictures in a row are a gallery. */
function rowsOfPictures(blocks: readonly Block[], single: ReadonlySet<string>): Block[] {
  const joined: Block[] = []
  let row: string[] = []
  const end = () => {
    if (row.length === 1) joined.push({ type: 'picture', attrs: { id: row[0] } })
    else if (row.length > 1)
      for (const ids of inParts(row, 100)) joined.push({ type: 'gallery', attrs: { title: '', ids } })
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

/** Paragraphs within quotation marks are quotes; the words stay as they are. */
function quotesOf(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block
    const text = inlineText(block.content)
    if (!isQuotation(text)) return block
    return { type: 'quote', attrs: { ...speakerWithin(text), releasedBy: '', portrait: null }, content: [block] }
  })
}

function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most))
  return parts
}

/** Whether two texts say the same, whatever stands between the words. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}

/** The words of a text, small: letters and digits with what binds them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a document in the order they are read. */
export function wordsOfDocument(document: ArticleDocument): string[] {
  return plainLines(document.content).flatMap(wordsOf)
}
