import { warns, type Finding } from './finding.ts'
import type { PlacedText } from './texts.ts'

const twice = /(?<![\p{L}\p{N}-])(\p{L}{2,})[ \u00a0\n]+\1(?![\p{L}\p{N}-])/giu

/** Words that stand twice in a row: some rightly ("die, die" without its comma), so that it is no more than a question. */
export function checkDoubledWords(texts: readonly PlacedText[]): Finding[] {
  return texts.flatMap(({ place, text }) =>
    [...text.matchAll(twice)].map(([, word]) => warns('word.twice', place, { word })),
  )
}
