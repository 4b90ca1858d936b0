import { type ArticleItem, type FilePicture, Unreadable } from '../../exchange/articles/article-item.ts'
import { pictureMark } from '../../exchange/articles/html/pictures.ts'
import { readHtml } from '../../exchange/articles/read-html.ts'
import { sameWords, wordsOf } from '../../exchange/articles/words.ts'
import { contentSchema, type ArticleContent } from '../content.ts'
import { inlineText, type FigureWording } from '../document/plain-text.ts'
import { leadSchema, type Block, type Inline } from '../document/schema.ts'

/** An item's words in their places; pictures by mark, topics and districts are the importer's to find. */
export interface ItemContent {
  readonly content: ArticleContent
  readonly pictures: ReadonlyMap<string, FilePicture>
  /** what the file says for a figure */
  readonly wording: FigureWording
  /** addresses of files for download, by id */
  readonly files: ReadonlyMap<string, string>
}

/**
 * The content of an article from what a file says of it.
 *
 * The lead is the summary. Where the summary repeats the beginning of the text, or is cut from it, the text's first paragraph is
 * the lead, and nothing stands twice; without a summary it is the first paragraph if all of it is bold. The picture at the top is
 * the one the file names, else the text's first; it does not stand in the text again.
 *
 * @throws Unreadable
 */
export function contentOfItem(item: ArticleItem, base: string | null): ItemContent {
  if (item.title === '') throw new Unreadable('no-title')
  const read = readHtml(item.html, base)
  const pictures = new Map(read.pictures)
  const { blocks, lead } = withLead(read.document.content, item.summary, read.wording)
  const top = placePictures(blocks, pictures, item)
  const parsed = contentSchema.safeParse({
    ...{ kicker: item.kicker, headline: item.title, lead, body: { type: 'doc', content: top.blocks } },
    ...{ picture: top.picture, author: item.author, series: item.series },
    ...{ event: item.event, warnUntil: item.warnUntil, contact: item.contact },
  })
  if (!parsed.success) {
    const field = parsed.error.issues[0].path[0]
    throw new Unreadable('field', field === 'headline' ? 'title' : String(field))
  }
  const { headline, body, lead: words } = parsed.data
  if (headline === '') throw new Unreadable('no-title')
  if (body.content.length === 0 && words.length === 0) throw new Unreadable('no-text')
  return { content: parsed.data, pictures, wording: read.wording, files: read.files }
}

/** How excerpts end that a system cut from the text. */
const cut =
  /\s*(?:\[?(?:…|\.\.\.)\]?|\[&hellip;\]|(?:Weiterlesen|Mehr lesen|Read more|Continue reading)\b.*)+\s*[→»]?\s*$/iu

function withLead(
  blocks: readonly Block[],
  summary: string,
  wording: FigureWording,
): { lead: Inline[]; blocks: Block[] } {
  const index = blocks.findIndex((block) => block.type === 'paragraph')
  const first = blocks.slice(0, index + 1).every((block) => block.type === 'paragraph' || block.type === 'picture')
    ? blocks[index]
    : undefined
  const line = first?.type === 'paragraph' ? asLead(first.content ?? []) : null
  const whole = [...blocks]
  if (summary === '') {
    const isBold = line?.length === 1 && first?.type === 'paragraph' && isStrong(first.content ?? [])
    return isBold ? { lead: line, blocks: whole.toSpliced(index, 1) } : { lead: [], blocks: whole }
  }
  if (line && first?.type === 'paragraph') {
    const text = inlineText(first.content, wording)
    const excerpt = wordsOf(summary.replace(cut, ''))
    const start = wordsOf(
      blocks.flatMap((block) => (block.type === 'paragraph' ? inlineText(block.content, wording) : [])).join(' '),
    ).slice(0, excerpt.length)
    const isCut = cut.test(summary) && excerpt.length > 3 && excerpt.join(' ') === start.join(' ')
    if (isCut || sameWords(text, summary)) return { lead: line, blocks: whole.toSpliced(index, 1) }
  }
  return { lead: [{ type: 'text', text: summary }], blocks: whole }
}

/** The lead is one line, set larger: without bold and without ends of lines. Null where it is too long to be one. */
function asLead(inlines: readonly Inline[]): Inline[] | null {
  const line: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'figure') line.push(inline)
    else if (inline.type === 'hardBreak') line.push({ type: 'text', text: ' ' })
    else {
      const { marks: _, ...plain } = inline
      const marks = (inline.marks ?? []).filter(({ type }) => type !== 'strong')
      line.push(marks.length > 0 ? { ...plain, marks } : plain)
    }
  }
  return leadSchema.safeParse(line).success && inlineText(line).length < 2000 ? line : null
}

function isStrong(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.type === 'text' && inline.marks?.some(({ type }) => type === 'strong'))
}

/** Brings together what the text shows and what the file says of its pictures. */
function placePictures(
  blocks: readonly Block[],
  pictures: Map<string, FilePicture>,
  item: ArticleItem,
): { picture: string | null; blocks: Block[] } {
  const markOf = (address: string) => [...pictures].find(([, one]) => isSameAddress(one.address, address))?.[0]
  const besides: string[] = []
  for (const told of item.pictures) {
    const mark = markOf(told.address)
    if (mark !== undefined) {
      const { alt, caption, credit, address } = pictures.get(mark)!
      pictures.set(mark, {
        ...{ ...told, address, alt: told.alt || alt },
        ...{ caption: told.caption || caption, credit: told.credit || credit },
      })
    } else {
      const fresh = pictureMark(pictures.size + 1)
      pictures.set(fresh, told)
      besides.push(fresh)
    }
  }
  if (item.picture !== null && markOf(item.picture) === undefined) {
    const fresh = pictureMark(pictures.size + 1)
    pictures.set(fresh, { address: item.picture, alt: '', caption: '', credit: '' })
    besides.unshift(fresh)
  }
  const portraits = new Set(blocks.map((block) => (block.type === 'quote' ? block.attrs.portrait : null)))
  const named = item.picture === null ? undefined : markOf(item.picture)
  const picture = named ?? besides[0] ?? pictures.keys().find((mark) => !portraits.has(mark)) ?? null
  // at the top once, not again where the text shows it by itself
  const text = blocks.filter((block) => block.type !== 'picture' || block.attrs.id !== picture)
  const rest = besides.filter((mark) => mark !== picture).slice(0, 100)
  if (rest.length === 1) text.push({ type: 'picture', attrs: { id: rest[0] } })
  else if (rest.length > 1) text.push({ type: 'gallery', attrs: { title: '', ids: rest } })
  return { picture, blocks: text }
}

/** The same address, or the same file where one of them is relative. */
function isSameAddress(a: string, b: string): boolean {
  if (a === b) return true
  const isRelative = !/^https?:/i.test(a) || !/^https?:/i.test(b)
  const end = (address: string) => address.replace(/[?#].*$/, '').replace(/^.*\//, '')
  return isRelative && end(a) !== '' && end(a) === end(b)
}
