import type { Flow, Mark } from '../../../newsroom/document/schema.ts'
import { attribute, isBlock, isElement, isUnseen, textOf, type HtmlElement, type HtmlNode } from '../parse-html.ts'
import type { Reader } from './reader.ts'
import { inParts, mostFlows, Sink } from './sink.ts'
import { isWrittenTitle } from './written-forms.ts'

const mostItems = 500
const deepestList = 6

/** What stands in lines of its own. */
export function readBlock(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  sink.flush()
  reader.visitAll(node.childNodes, marks, sink)
  sink.flush()
}

/** Headings of two levels. */
export function readHeading(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  sink.flush()
  sink.heading = node.tagName === 'h1' || node.tagName === 'h2' ? 2 : 3
  reader.visitAll(node.childNodes, marks, sink)
  sink.flush()
  sink.heading = null
}

/** A list with the lists in it; what is nested too deep becomes paragraphs. */
export function readList(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  sink.flush()
  if (reader.listDepth === deepestList) return readBlock(reader, node, marks, sink)
  reader.listDepth++
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
    reader.visit(child, marks, flow)
    if (isItem) endItem()
  }
  endItem()
  reader.listDepth--
  const type = node.tagName === 'ol' ? ('orderedList' as const) : ('bulletList' as const)
  for (const part of inParts(items, mostItems))
    sink.emit({ type, content: part.map((content) => ({ type: 'listItem', content })) })
  sink.release()
}

/** A box with its title, if it has one. */
export function readBox(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  sink.flush()
  const first = node.childNodes.find((child) => isElement(child) || textOf([child]) !== '')
  const isTitle =
    first &&
    isElement(first) &&
    (/^h[1-6]$/.test(first.tagName) || attribute(first, 'class') === 'title' || isWrittenTitle(first))
  const title = isTitle ? textOf([first]) : ''
  const hasTitle = title !== '' && title.length <= 200 && sink.kind === 'top'
  const flow = new Sink('flow', sink.later)
  reader.visitAll(hasTitle ? node.childNodes.filter((child) => child !== first) : node.childNodes, marks, flow)
  flow.flush()
  if (sink.kind !== 'top' || flow.blocks.length === 0) {
    if (hasTitle) sink.paragraph(title)
    for (const block of flow.blocks) sink.emit(block)
    return sink.release()
  }
  inParts(flow.blocks as Flow[], mostFlows).forEach((content, index) => {
    sink.emit({ type: 'box', attrs: { title: hasTitle && index === 0 ? title : '' }, content })
  })
}

/** The cells of a row as one paragraph. */
export function readRow(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  sink.flush()
  const row = sink.kind === 'row' ? sink : new Sink('row', sink.later)
  let cells = 0
  for (const cell of node.childNodes) {
    if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
    if (cells++ > 0 && !row.line.isEmpty) row.line.text(' | ', [])
    reader.visitAll(cell.childNodes, marks, row)
  }
  if (row === sink) return
  for (const content of row.line.take()) sink.emit({ type: 'paragraph', content })
  sink.release()
}

/** Preformatted text keeps its lines. */
export function readLines(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
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
      else reader.visit(child, inner, sink)
    }
  }
  visit(node.childNodes, marks)
  sink.flush()
}
