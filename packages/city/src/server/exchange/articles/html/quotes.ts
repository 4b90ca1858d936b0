import { isQuotation, speakerWithin } from '../../../../language/quotation.ts'
import { inlineText } from '../../../newsroom/document/plain-text.ts'
import type { Block, Flow, Mark } from '../../../newsroom/document/schema.ts'
import { isElement, textOf, type HtmlNode } from '../parse-html.ts'
import { keepPicture, readImage } from './pictures.ts'
import type { Reader } from './reader.ts'
import { inParts, mostFlows, Sink } from './sink.ts'
import { tellsFunction, writtenPortrait } from './written-forms.ts'

/**
 * A quote, with whoever said it told below or in it.
 *
 * @param said who says it is told behind the quote, in its `footer`, `cite` or the figure's caption
 */
export function readQuote(
  reader: Reader,
  nodes: readonly HtmlNode[],
  marks: readonly Mark[],
  sink: Sink,
  said = '',
): void {
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
  reader.visitAll(isTold ? before : nodes, marks, flow)
  flow.flush()
  if (sink.kind !== 'top' || flow.blocks.length === 0) {
    for (const block of flow.blocks) sink.emit(block)
    if (source !== '' && (role || !named)) sink.paragraph(source)
    if (image && isTold) readImage(reader, image, '', sink)
    return sink.release()
  }
  const portrait = image && isTold ? keepPicture(reader, image, '') : null
  const attrs = { ...(role ?? speakerWithin(textOf(isTold ? before : nodes))), releasedBy: '', portrait }
  const parts = inParts(flow.blocks as Flow[], mostFlows)
  parts.forEach((content, index) => {
    // who it was stands below the end
    const isLast = index === parts.length - 1
    const unsaid = { ...attrs, speaker: '', function: '', portrait: null }
    sink.emit({ type: 'quote', attrs: isLast ? attrs : unsaid, content })
  })
  if (source !== '' && role === null && !named) sink.paragraph(source)
}

/** "N. N., Leiter des Amtes"; null where it is too long for a name and an office. */
function speakerOf(source: string): { speaker: string; function: string } | null {
  const comma = source.indexOf(',')
  const speaker = (comma < 0 ? source : source.slice(0, comma)).trim()
  const role = comma < 0 ? '' : source.slice(comma + 1).trim()
  return speaker === '' || speaker.length > 200 || role.length > 300 ? null : { speaker, function: role }
}

/** Paragraphs within quotation marks are quotes; the words stay as they are. */
export function quotesOf(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block
    const text = inlineText(block.content)
    if (!isQuotation(text)) return block
    return { type: 'quote', attrs: { ...speakerWithin(text), releasedBy: '', portrait: null }, content: [block] }
  })
}
