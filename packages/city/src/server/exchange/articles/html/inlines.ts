import { storableText } from '../../../newsroom/document/storable-text.ts'
import type { FigureAttributes, Inline, Mark } from '../../../newsroom/document/schema.ts'

/** The schema's limits, with room to spare. */
const longestText = 60_000
const mostInlines = 2000

/**
 * Collects a line of text as a browser lays it out: white space becomes one space, none at its ends, and text of the same
 * marks is one piece.
 */
export class InlineLine {
  #inlines: Inline[] = []

  get isEmpty(): boolean {
    return this.#inlines.length === 0
  }

  text(raw: string, marks: readonly Mark[]): void {
    const text = storableText(raw.replaceAll('\f', ' ')).replaceAll(/[ \t\n]+/g, ' ')
    const last = this.#inlines.at(-1)
    const afterSpace =
      last === undefined || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '))
    const added = afterSpace ? text.replace(/^ /, '') : text
    if (added === '') return
    if (last?.type === 'text' && isSame(last.marks ?? [], marks) && last.text.length + added.length <= longestText)
      this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + added }
    else
      for (let from = 0; from < added.length; from += longestText)
        this.#inlines.push({
          type: 'text',
          text: added.slice(from, from + longestText),
          ...(marks.length > 0 && { marks: [...marks] }),
        })
  }

  break(): void {
    if (!this.isEmpty) this.#inlines.push({ type: 'hardBreak' })
  }

  figure(attrs: FigureAttributes): void {
    this.#inlines.push({ type: 'figure', attrs })
  }

  /** The line, and begins a new one. Lines of more pieces than a paragraph takes come as several. */
  take(): Inline[][] {
    const inlines = this.#inlines
    this.#inlines = []
    while (inlines.length > 0) {
      const last = inlines[inlines.length - 1]
      if (last.type === 'figure') break
      if (last.type === 'text') {
        const text = last.text.replace(/ $/, '')
        if (text !== '') {
          inlines[inlines.length - 1] = { ...last, text }
          break
        }
      }
      inlines.pop()
    }
    const lines: Inline[][] = []
    for (let from = 0; from < inlines.length;) {
      const to = cutBefore(inlines, from)
      lines.push(inlines.slice(from, to))
      from = to
    }
    return lines
  }
}

/** Where a line ends: at its end, or where it is too long behind the last space, so that no word is cut. */
function cutBefore(inlines: readonly Inline[], from: number): number {
  if (inlines.length - from <= mostInlines) return inlines.length
  for (let at = from + mostInlines; at > from; at--) {
    const before = inlines[at - 1]
    if (before.type === 'hardBreak' || (before.type === 'text' && before.text.endsWith(' '))) return at
  }
  return from + mostInlines
}

function isSame(a: readonly Mark[], b: readonly Mark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
