import { figureAddress } from '../../../language/figure-address.ts'
import { pictureAddress } from '../../../language/picture-address.ts'
import { attributionBelow } from '../../../language/quotation.ts'
import { newsroomTexts } from '../../../language/newsroom.ts'
import { spokenLanguage } from '../../../language/spoken-language.ts'
import { translator } from '../../../language/translate.ts'
import { escapeAttribute, escapeXml } from '../../exchange/write-xml.ts'
import type { Figure } from '../../figure.ts'
import { wordingOf } from '../figures/wording.ts'
import type { ArticleLanguage } from '../content.ts'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import type { ArticleDocument, Block, FigureAttributes, Flow, Inline, Mark } from './schema.ts'

export interface HtmlContext {
  readonly language: ArticleLanguage
  /** what addresses of this site begin with, without trailing slash */
  readonly origin: string
  /** as they were frozen with the edition, by `figureAddress` */
  readonly figures: Readonly<Record<string, Figure>>
  /** those that may be shown; all others are left out */
  readonly pictures: ReadonlyMap<string, ShownPicture>
  /** where a picture lies, for whoever brings pictures with the text; else on this site */
  readonly addressOf?: (picture: ShownPicture) => string
  /** whether figures say what they answer, for whoever reads the text in again; it is not for the public, as it names operations */
  readonly namesFigures: boolean
}

/**
 * The text of an article as portable HTML, for feeds and export. Everything is escaped; there is no class, style or script. Each kind
 * of block has one form, by which a reader knows it again:
 *
 * | document | HTML |
 * | --- | --- |
 * | paragraph, heading 2 and 3, lists | `p`, `h2`, `h3`, `ul`, `ol` with `li` (paragraphs within stay `p`) |
 * | strong, em, link, line break | `strong`, `em`, `a[href]`, `br`; marks nested in their order |
 * | figure | `data`: `value` is the number (empty: cannot tell), `data-figure` the JSON of its attributes (`namesFigures`), the text its words |
 * | quote | `blockquote`, last in it `footer`: `cite` = speaker, after ", " the function; portrait `img` first in the footer; `footer[data-tells=function]` where the text itself says who speaks, and a footer tells the function alone |
 * | picture | `figure` > `img[src][alt][width][height]`, `figcaption` = caption and "Bild: credit" |
 * | gallery | `figure` > `figcaption` = title (if any), then a `figure` for each picture |
 * | box | `aside` > `header` = title (if any), then its text |
 * | video | `figure` > `a[href]` = title, `figcaption` = transcript (if any), a `br` for each line feed |
 * | download | `p` > `a[href][download]` = title |
 *
 * Not in it: who released a quotation (for the press office alone), and pictures that may not be shown. The id of a picture or
 * a download is the part of its address after `/newsroom/picture/` and `/newsroom/file/`.
 */
export function writeHtml(document: ArticleDocument, context: HtmlContext): string {
  return document.content.map((block) => writeBlock(block, context)).join('\n')
}

/** A line of text with its figures in words, as HTML: the lead. */
export function writeInlines(inlines: readonly Inline[] = [], context: HtmlContext): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'hardBreak') return '<br>'
      if (inline.type === 'text') return writeMarked(inline.text, inline.marks ?? [], context)
      return writeFigure(inline.attrs, context)
    })
    .join('')
}

function writeBlock(block: Block, context: HtmlContext): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.attrs.level}>${writeInlines(block.content, context)}</h${block.attrs.level}>`
    case 'quote':
      return `<blockquote>${writeFlows(block.content, context)}${quoteFooter(block, context)}</blockquote>`
    case 'picture':
      return writePicture(block.attrs.id, context)
    case 'gallery': {
      const pictures = block.attrs.ids.map((id) => writePicture(id, context)).join('')
      const title = block.attrs.title === '' ? '' : `<figcaption>${escapeXml(block.attrs.title)}</figcaption>`
      return pictures === '' ? '' : `<figure>${title}${pictures}</figure>`
    }
    case 'box': {
      const title = block.attrs.title === '' ? '' : `<header>${escapeXml(block.attrs.title)}</header>`
      return `<aside>${title}${writeFlows(block.content, context)}</aside>`
    }
    case 'video': {
      const { address, title, transcript } = block.attrs
      const lines = transcript.split('\n').map(escapeXml).join('<br>')
      const shown = title || absolute(address, context)
      const link = `<a href="${hrefOf(address, context)}">${escapeXml(shown)}</a>`
      return `<figure>${link}${lines === '' ? '' : `<figcaption>${lines}</figcaption>`}</figure>`
    }
    case 'download': {
      const address = `${context.origin}/newsroom/file/${block.attrs.id}`
      return `<p><a href="${escapeAttribute(address)}" download>${escapeXml(block.attrs.title || address)}</a></p>`
    }
    default:
      return writeFlows([block], context)
  }
}

function writeFlows(flows: readonly Flow[], context: HtmlContext): string {
  return flows
    .map((flow) => {
      if (flow.type === 'paragraph') return `<p>${writeInlines(flow.content, context)}</p>`
      const items = flow.content.map((item) => `<li>${writeFlows(item.content, context)}</li>`).join('')
      return flow.type === 'bulletList' ? `<ul>${items}</ul>` : `<ol>${items}</ol>`
    })
    .join('')
}

function quoteFooter(quote: Extract<Block, { type: 'quote' }>, context: HtmlContext): string {
  const portrait = quote.attrs.portrait === null ? undefined : context.pictures.get(quote.attrs.portrait)
  const image = portrait ? writeImage(portrait, context) : ''
  const { speaker, function: role } = attributionBelow(quote)
  if (speaker === '' && role !== '') return `<footer data-tells="function">${image}${escapeXml(role)}</footer>`
  const cite = speaker === '' ? '' : `<cite>${escapeXml(speaker)}</cite>`
  const inner = image + [cite, escapeXml(role)].filter((part) => part !== '').join(', ')
  return inner === '' ? '' : `<footer>${inner}</footer>`
}

function writePicture(id: string, context: HtmlContext): string {
  const picture = context.pictures.get(id)
  if (!picture) return ''
  const caption = captionOf(picture, context.language)
  const below = caption === '' ? '' : `<figcaption>${escapeXml(caption)}</figcaption>`
  return `<figure>${writeImage(picture, context)}${below}</figure>`
}

/** What stands below a picture: "Caption. Bild: credit". */
export function captionOf(picture: ShownPicture, language: ArticleLanguage): string {
  return [picture.caption, creditOf(picture, language)].filter((part) => part !== '').join(' ')
}

/** "Bild: Photographer / organisation"; nothing where none is named. */
export function creditOf({ credit }: ShownPicture, language: ArticleLanguage): string {
  return credit === '' ? '' : translator(spokenLanguage(language), newsroomTexts)('credit', { credit })
}

function writeImage(picture: ShownPicture, { origin, addressOf }: HtmlContext): string {
  const source = escapeAttribute(addressOf?.(picture) ?? origin + pictureAddress(picture, middleWidth(picture), 'jpeg'))
  const height = Math.round((picture.height * middleWidth(picture)) / picture.width)
  return `<img src="${source}" alt="${escapeAttribute(picture.alt)}" width="${middleWidth(picture)}" height="${height}">`
}

/** Wide enough for a reader of feeds, small enough for a phone. */
function middleWidth({ widths }: ShownPicture): number {
  return widths.find((width) => width >= 1280) ?? widths[widths.length - 1]
}

function writeMarked(text: string, marks: readonly Mark[], context: HtmlContext): string {
  const [mark, ...rest] = marks
  if (mark === undefined) return escapeXml(text)
  const inner = writeMarked(text, rest, context)
  if (mark.type === 'link') return `<a href="${hrefOf(mark.attrs.href, context)}">${inner}</a>`
  return `<${mark.type}>${inner}</${mark.type}>`
}

function hrefOf(address: string, context: HtmlContext): string {
  return escapeAttribute(absolute(address, context))
}

function absolute(address: string, { origin }: HtmlContext): string {
  return address.startsWith('/') ? origin + address : address
}

function writeFigure(attributes: FigureAttributes, context: HtmlContext): string {
  const figure = context.figures[figureAddress(attributes)]
  const value = figure?.value ?? ''
  const question = context.namesFigures ? ` data-figure="${escapeAttribute(JSON.stringify(attributes))}"` : ''
  const words = wordingOf(context.figures, context.language)(attributes)
  return `<data value="${value}"${question}>${escapeXml(words)}</data>`
}
