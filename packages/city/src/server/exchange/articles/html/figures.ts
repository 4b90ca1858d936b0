import { isLinkAddress, type Mark } from '../../../newsroom/document/schema.ts'
import { attribute, elementsIn, isElement, textOf, type HtmlElement, type HtmlNode } from '../parse-html.ts'
import { isVideoPage } from './video-pages.ts'
import { readBlock } from './blocks.ts'
import { gap, isGallery, isTracker, readGallery, readImage } from './pictures.ts'
import { readPlayer } from './players.ts'
import { readQuote } from './quotes.ts'
import type { Reader } from './reader.ts'
import type { Sink } from './sink.ts'
import { isWrittenGallery, isWrittenPicture, writtenVideo } from './written-forms.ts'

/** The element `figure`: whatever it holds, pictures, a quote, a video, and the words beside it. */
export function readFigure(reader: Reader, node: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  const images = elementsIn([node], 'img').filter((image) => !isTracker(image))
  const captions = elementsIn([node], 'figcaption')
  const [quote] = elementsIn([node], 'blockquote')
  const players = ['iframe', 'video'].flatMap((name) => elementsIn([node], name))
  if (isGallery(node) || images.length > 1 || isWrittenGallery(node)) return readGallery(reader, node, marks, sink)
  if (images.length === 1 && !quote) {
    const isAlone = attribute(node, 'class').split(/\s+/).includes('picture') || isWrittenPicture(node)
    readImage(reader, images[0], textOf(captions), sink, isAlone)
    return readBesides(reader, node.childNodes, marks, sink)
  }
  if (quote && captions.length === 1 && node.childNodes.includes(quote)) {
    const [portrait] = images
    readQuote(reader, quote.childNodes, marks, sink, textOf(captions))
    if (portrait) readImage(reader, portrait, '', sink)
    return readBesides(
      reader,
      node.childNodes.filter((child) => child !== quote),
      marks,
      sink,
    )
  }
  if (players.length === 1) {
    readPlayer(reader, players[0], textOf(captions), sink)
    return readBesides(reader, node.childNodes, marks, sink)
  }
  const video = writtenVideo(node)
  const link = reader.linkTo(video?.href ?? '')
  if (video && link !== null) {
    const { title, transcript } = video
    return sink.emit({ type: 'video', attrs: { address: link, title, transcript } })
  }
  const address = textOf(node.childNodes.filter((child) => !captions.includes(child as HtmlElement)))
  if (/\bembed\b/.test(attribute(node, 'class')) && isLinkAddress(address) && isVideoPage(address)) {
    const title = textOf(captions)
    return sink.emit({ type: 'video', attrs: { address, title: title.slice(0, 300), transcript: '' } })
  }
  readBlock(reader, node, marks, sink)
}

/** Words of a figure beside its picture and caption. */
function readBesides(reader: Reader, nodes: readonly HtmlNode[], marks: readonly Mark[], sink: Sink): void {
  const without = (node: HtmlNode): HtmlNode[] => {
    if (!isElement(node)) return [node]
    if (['img', 'figcaption', 'iframe', 'video'].includes(node.tagName)) return [gap]
    return [{ ...node, childNodes: node.childNodes.flatMap(without) }]
  }
  sink.flush()
  reader.visitAll(nodes.flatMap(without), marks, sink)
  sink.flush()
}
