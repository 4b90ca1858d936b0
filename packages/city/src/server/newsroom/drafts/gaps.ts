import type { ArticleContent } from '../content.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'

/** How a gap begins in a draft: something only a person can know. */
const marks = { de: '[Ergänzen:', en: '[Add:' } as const

/** The mark of a gap; no bracket within it, so that it ends where it ends. */
export function gapMark(what: string, language: 'de' | 'en'): string {
  return `${marks[language]} ${what.replaceAll('[', '(').replaceAll(']', ')')}]`
}

/** Every gap that still stands in an article, in the order it is read; nothing with one may be published. */
export function findGaps(content: ArticleContent): string[] {
  const { kicker, headline, lead, body } = content
  return [kicker, headline, inlineText(lead), ...plainLines(body.content)].flatMap((line) =>
    [...line.matchAll(/\[(?:Ergänzen|Add):[^\]]*\]?/g)].map(([gap]) => gap),
  )
}
