import type { ArticleContent } from '../content.ts'
import { inlineText, plainLines, type FigureWording } from '../document/plain-text.ts'
import type { Block } from '../document/schema.ts'
import type { Place } from './finding.ts'

/** A piece of text and where it stands. */
export interface PlacedText {
  readonly place: Place
  readonly text: string
}

/** Stands where a figure does, so that its neighbours are no neighbours of each other and no digits of the text. */
const figureGap: FigureWording = () => '\uFFFC'

/** What somebody wrote, a piece for each line of the head and each block of the body; empty ones are left out. */
export function textsOf(content: ArticleContent): PlacedText[] {
  const head: PlacedText[] = [
    { place: { part: 'kicker' }, text: content.kicker },
    { place: { part: 'headline' }, text: content.headline },
    { place: { part: 'lead' }, text: inlineText(content.lead, figureGap) },
  ]
  return [...head, ...bodyTexts(content.body.content)].filter(({ text }) => text.trim() !== '')
}

function bodyTexts(blocks: readonly Block[]): PlacedText[] {
  return blocks.map((block, index) => ({
    place: { part: 'body', block: index + 1 },
    text: plainLines([block], figureGap).join('\n'),
  }))
}
