import type { ArticleContent } from '../content.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'
import { blocks, type Finding, type Place } from './finding.ts'

/** Every quotation says who spoke, as what, and who released it. */
export function checkQuotations({ body }: Pick<ArticleContent, 'body'>): Finding[] {
  return body.content.flatMap((block, index) => {
    if (block.type !== 'quote') return []
    const place = { part: 'body', block: index + 1 } as const
    const { speaker, function: office, releasedBy } = block.attrs
    const who = { speaker, named: speaker.trim() === '' ? 'no' : 'yes' }
    return [
      ...(speaker.trim() === '' ? [blocks('quote.no-speaker', place)] : []),
      ...(office.trim() === '' ? [blocks('quote.no-function', place, who)] : []),
      ...(releasedBy.trim() === '' ? [blocks('quote.not-released', place, who)] : []),
    ]
  })
}

const quotations = /[„“"»«]([^„“”"»«\n]{2,})[“”"«»]/g

/** What headline and headings put between quotation marks has to stand in the text, word for word. */
export function checkHeadingQuotes({ headline, lead, body }: ArticleContent): Finding[] {
  const text = wordsOf(
    [inlineText(lead), ...plainLines(body.content.filter(({ type }) => type !== 'heading'))].join('\n'),
  )
  const headings: { place: Place; words: string }[] = [{ place: { part: 'headline' }, words: headline }]
  body.content.forEach((block, index) => {
    if (block.type === 'heading')
      headings.push({ place: { part: 'body', block: index + 1 }, words: inlineText(block.content) })
  })
  return headings.flatMap(({ place, words }) =>
    [...words.matchAll(quotations)]
      .filter(([, quoted]) => !text.includes(wordsOf(quoted)))
      .map(([, quote]) => blocks('heading.quote-not-in-text', place, { quote })),
  )
}

/** Words alone, each between blanks: signs and line breaks differ between a heading and its text. */
function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}
