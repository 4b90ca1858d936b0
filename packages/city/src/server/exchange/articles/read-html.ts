import {
  documentSchema,
  isLinkAddress,
  type ArticleDocument,
  type FigureAttributes,
  type Mark,
} from '../../newsroom/document/schema.ts'
import type { FigureWording } from '../../newsroom/document/plain-text.ts'
import { Unreadable, type FilePicture } from './article-item.ts'
import { readBlock, readBox, readHeading, readLines, readList, readRow } from './html/blocks.ts'
import { readFigure } from './html/figures.ts'
import { isGallery, readGallery, readImage, rowsOfPictures } from './html/pictures.ts'
import { readPlayer } from './html/players.ts'
import { quotesOf, readQuote } from './html/quotes.ts'
import type { Reader } from './html/reader.ts'
import { Sink } from './html/sink.ts'
import { writtenDownload, writtenFigure } from './html/written-forms.ts'
import {
  attribute,
  isBlock,
  isElement,
  isUnseen,
  parseHtml,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from './parse-html.ts'

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

/**
 * HTML as structured text: every word a reader sees becomes part of a node, or of a picture's caption and credit, in the order it
 * is read. What has no node of its own becomes paragraphs: cells of tables row by row, boxes within boxes, lists deeper
 * than six. The forms of `writeHtml` become the blocks they were. Scripts, styles and forms' fields are left out.
 *
 * @param base address of the page, for links and pictures given relative to it
 * @throws Unreadable 'too-long' | 'too-complicated'
 */
export function readHtml(html: string, base: string | null = null): ReadHtml {
  const reader = new Visitor(base)
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

class Visitor implements Reader {
  readonly pictures = new Map<string, FilePicture>()
  /** marks of pictures that stand alone although others are beside them */
  readonly single = new Set<string>()
  /** words of figures, by the JSON of their attributes */
  readonly figures = new Map<string, string>()
  readonly files = new Map<string, string>()
  readonly #base: string | null
  listDepth = 0

  constructor(base: string | null) {
    this.#base = base
  }

  visitAll(nodes: readonly HtmlNode[], marks: readonly Mark[], sink: Sink): void {
    for (const node of nodes) this.visit(node, marks, sink)
  }

  visit(node: HtmlNode, marks: readonly Mark[], sink: Sink): void {
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
        return readHeading(this, node, marks, sink)
      case 'ul':
      case 'ol':
        if (isGallery(node)) return readGallery(this, node, marks, sink)
        return sink.kind === 'row' ? readBlock(this, node, marks, sink) : readList(this, node, marks, sink)
      case 'blockquote':
        return sink.kind === 'row' ? readBlock(this, node, marks, sink) : readQuote(this, node.childNodes, marks, sink)
      case 'aside':
        return sink.kind === 'row' ? readBlock(this, node, marks, sink) : readBox(this, node, marks, sink)
      case 'tr':
        return readRow(this, node, marks, sink)
      case 'img':
        return readImage(this, node, '', sink)
      case 'figure':
        return readFigure(this, node, marks, sink)
      case 'iframe':
      case 'video':
      case 'audio':
      case 'embed':
      case 'object':
        return readPlayer(this, node, '', sink)
      case 'pre':
        return readLines(this, node, marks, sink)
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
    if (isGallery(node)) return readGallery(this, node, marks, sink)
    if (isBlock(node)) readBlock(this, node, marks, sink)
    else this.visitAll(node.childNodes, marks, sink)
  }

  #told(node: HtmlElement, attributes: FigureAttributes, sink: Sink): void {
    this.figures.set(JSON.stringify(attributes), textOf([node]))
    sink.line.figure(attributes)
  }

  #download({ href, id, title }: { href: string; id: string; title: string }, sink: Sink): void {
    this.files.set(id, this.linkTo(href) ?? '')
    sink.emit({ type: 'download', attrs: { id, title } })
  }

  #link(node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
    const href = this.linkTo(attribute(node, 'href'))
    this.visitAll(node.childNodes, href === null ? marks : withMark(marks, { type: 'link', attrs: { href } }), sink)
  }

  /** Where a link may lead; null where it becomes plain text. */
  linkTo(href: string): string | null {
    const trimmed = href.trim()
    if (trimmed === '') return null
    const whole = this.#base === null || trimmed.startsWith('#') ? trimmed : URL.parse(trimmed, this.#base)?.href
    const address = [trimmed, whole ?? ''].findLast((one) => isLinkAddress(one) && one.length <= 2000)
    // a path of another site is no path of this one
    if (address?.startsWith('/') && this.#base !== null) return null
    return address ?? null
  }
}

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark]
}
