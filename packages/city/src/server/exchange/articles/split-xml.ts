import { Unreadable } from './article-item.ts'

/** What a long XML document is cut into: each repeated element for itself, in the tags it stands in, and all around it. */
export type XmlPart =
  | { readonly kind: 'element'; readonly name: string; readonly text: string }
  /** an element that cannot be read: too long, too deep */
  | { readonly kind: 'refused'; readonly refused: Unreadable }
  /** the document without these elements: last of all */
  | { readonly kind: 'rest'; readonly text: string }

/** Longest element in characters: the longest article with room for comments and fields. */
const longestElement = 4_000_000
const longestRest = 8_000_000
const deepest = 100
const longestTag = 20_000

/**
 * Cuts a document of any length at its `item`s or `entry`s, so that it needs the memory of one of them. Nothing is resolved: a
 * document with a type declaration is refused, since it could name other files and entities that swell.
 *
 * @param chunks UTF-8
 * @throws Unreadable 'broken' where the whole cannot be read on
 */
export async function* splitXml(chunks: AsyncIterable<Buffer>, names: ReadonlySet<string>): AsyncIterable<XmlPart> {
  const splitter = new Splitter(names)
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunks) yield* splitter.write(decoder.decode(chunk, { stream: true }))
  yield* splitter.end()
}

interface OpenElement {
  readonly name: string
  text: string
  depth: number
  /** how often its own name is open: with tags that do not match, its end is found all the same */
  same: number
  refused: Unreadable | null
}

class Splitter {
  readonly #names: ReadonlySet<string>
  #buffer = ''
  #rest = ''
  /** start tags around the elements, with the names they declare */
  readonly #around: { readonly name: string; readonly tag: string }[] = []
  #element: OpenElement | null = null
  /** end of markup that is too long to be kept; null = none */
  #skipTo: string | null = null

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  *write(text: string): Iterable<XmlPart> {
    this.#buffer += text
    if (this.#skipTo !== null && !this.#skipped(this.#skipTo)) return
    let at = 0
    for (;;) {
      const open = this.#buffer.indexOf('<', at)
      if (open < 0) {
        this.#keep(this.#buffer.slice(at))
        at = this.#buffer.length
        break
      }
      const close = endOfMarkup(this.#buffer, open)
      if (close < 0) {
        this.#keep(this.#buffer.slice(at, open))
        at = open
        break
      }
      this.#keep(this.#buffer.slice(at, open))
      const part = this.#markup(this.#buffer.slice(open, close))
      at = close
      if (part) yield part
    }
    this.#buffer = this.#buffer.slice(at)
    if (this.#buffer.length > longestElement) this.#skip()
  }

  /** One text as long as that costs its article only; markup that is no text costs all that follows. */
  #skip(): void {
    const end = this.#buffer.startsWith('<![CDATA[') ? ']]>' : this.#buffer.startsWith('<!--') ? '-->' : null
    if (!this.#element || end === null) throw new Unreadable('broken')
    this.#element.refused ??= new Unreadable('too-long')
    this.#skipTo = end
    this.#skipped(end)
  }

  /** Lets go what was read up to this end. @returns whether it was there */
  #skipped(end: string): boolean {
    const found = this.#buffer.indexOf(end)
    this.#buffer = this.#buffer.slice(found < 0 ? 1 - end.length : found + end.length)
    if (found >= 0) this.#skipTo = null
    return found >= 0
  }

  *end(): Iterable<XmlPart> {
    if (this.#buffer.trim() !== '' || this.#element || this.#around.length > 0)
      yield { kind: 'refused', refused: new Unreadable('rest') }
    for (const { name } of this.#around.toReversed()) this.#rest += `</${name}>`
    yield { kind: 'rest', text: this.#rest }
  }

  #keep(text: string): void {
    const element = this.#element
    if (!element) this.#rest += text
    else if (element.refused === null) {
      if (element.text.length + text.length > longestElement) element.refused = new Unreadable('too-long')
      else element.text += text
    }
    if (this.#rest.length > longestRest) throw new Unreadable('broken')
  }

  #markup(tag: string): XmlPart | null {
    if (/^<!DOCTYPE/i.test(tag)) throw new Unreadable('broken')
    // the declaration tells an encoding the text no longer has
    if (tag.startsWith('<?')) return null
    if (tag.startsWith('<!')) {
      this.#keep(tag)
      return null
    }
    const name = /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? ''
    const isEnd = tag.startsWith('</')
    const isEmpty = tag.endsWith('/>')
    if (this.#element) return this.#within(this.#element, { name, tag, change: isEnd ? -1 : isEmpty ? 0 : 1 })
    if (!isEnd && !isEmpty && this.#names.has(name.replace(/^.*:/, '')) && this.#around.length > 0) {
      const around = this.#around.map((outer) => outer.tag).join('')
      this.#element = { name, text: around + tag, depth: 1, same: 1, refused: null }
      return null
    }
    if (isEnd) this.#around.pop()
    else if (!isEmpty) {
      if (this.#around.length > deepest || tag.length > longestTag) throw new Unreadable('broken')
      this.#around.push({ name, tag })
    }
    this.#keep(tag)
    return null
  }

  #within(
    element: OpenElement,
    { name, tag, change }: { readonly name: string; readonly tag: string; readonly change: -1 | 0 | 1 },
  ): XmlPart | null {
    this.#keep(tag)
    element.depth += change
    if (name === element.name) element.same += change
    if (element.depth > deepest) element.refused ??= new Unreadable('too-complicated')
    if (element.same > 0) return null
    this.#element = null
    if (element.refused) return { kind: 'refused', refused: element.refused }
    const closing = this.#around.toReversed().map((outer) => `</${outer.name}>`)
    return { kind: 'element', name: element.name, text: element.text + closing.join('') }
  }
}

/** Behind the markup that begins at `open`; −1 where its end is not there yet. */
function endOfMarkup(text: string, open: number): number {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (text.startsWith(start, open)) {
      const found = text.indexOf(end, open + start.length)
      return found < 0 ? -1 : found + end.length
    }
    // its beginning may stand at the end of what was read
    if (start.startsWith(text.slice(open, open + start.length)) && text.length - open < start.length) return -1
  }
  let quote = ''
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at]
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return -1
}
