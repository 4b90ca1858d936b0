import type { ArticleLanguage } from '#server/newsroom/content.ts'

/** What a character typed after others becomes: so many of those before go, this stands there instead. */
export interface Correction {
  readonly remove: number
  readonly insert: string
}

const quotes = {
  de: { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' },
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
} as const

const apostrophe = '’'
/** behind nothing, a space, a bracket, a dash or another opening mark a quotation begins; \ufffc is a figure */
const beginning = /(?:^|[\s([{/–—„‚])$/

/**
 * Typographic marks for what a keyboard has: „…“ and ‚…‘ in German, “…” and ‘…’ in English, an apostrophe ’, a dash for a lone
 * hyphen or two, an ellipsis for three points.
 *
 * @param before what stands before the character in its paragraph
 * @returns null where the character stays
 */
export function correct(before: string, typed: string, language: ArticleLanguage): Correction | null {
  const marks = quotes[language === 'en' ? 'en' : 'de']
  const opens = beginning.test(before) || (language === 'en' && /[“‘]$/.test(before))
  switch (typed) {
    case '"':
      return { remove: 0, insert: opens ? marks.open : marks.close }
    case "'": {
      if (opens) return { remove: 0, insert: marks.innerOpen }
      const isInner = count(before, marks.innerOpen) > count(before, marks.innerClose)
      return { remove: 0, insert: isInner ? marks.innerClose : apostrophe }
    }
    case ' ':
      return / -$/.test(before) ? { remove: 1, insert: '– ' } : null
    case '-':
      return /(?:^|[^-])-$/.test(before) ? { remove: 1, insert: '–' } : null
    case '.':
      return /(?:^|[^.])\.\.$/.test(before) ? { remove: 2, insert: '…' } : null
    default:
      return null
  }
}

/** The same for text that comes as a whole. `before` is what it follows. */
export function correctAll(text: string, before: string, language: ArticleLanguage): string {
  let written = before
  // a German text quoted the English way: “…”
  const wanted = language === 'en' ? text : text.replaceAll(/“([^“”„]*)”/g, '„$1“')
  for (const character of wanted) {
    const correction = correct(written, character, language)
    written = correction
      ? written.slice(0, written.length - correction.remove) + correction.insert
      : written + character
  }
  return written.slice(before.length)
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
