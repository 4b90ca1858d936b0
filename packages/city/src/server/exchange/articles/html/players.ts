import { attribute, elementsIn, type HtmlElement } from '../parse-html.ts'
import { isVideoPage } from './video-pages.ts'
import type { Reader } from './reader.ts'
import type { Sink } from './sink.ts'

/** A video, or a link to what else can be played. */
export function readPlayer(reader: Reader, node: HtmlElement, caption: string, sink: Sink): void {
  const named = attribute(node, 'src') || attribute(node, 'data-src') || attribute(node, 'data')
  const [source] = elementsIn(node.childNodes, 'source')
  const address = reader.linkTo(named || (source ? attribute(source, 'src') : ''))
  const title = caption || attribute(node, 'title') || attribute(node, 'aria-label')
  if (address !== null && (node.tagName === 'video' || isVideoPage(address))) {
    sink.emit({ type: 'video', attrs: { address, title: title.slice(0, 300), transcript: '' } })
    if (title.length > 300) sink.paragraph(title)
  } else if (address !== null && /^https?:/i.test(address)) {
    sink.flush()
    sink.line.text(title || address, [{ type: 'link', attrs: { href: address } }])
    sink.flush()
  } else if (caption !== '') sink.paragraph(caption)
}
