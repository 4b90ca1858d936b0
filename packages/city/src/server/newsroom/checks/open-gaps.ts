import { findGaps } from '../../../language/draft-gaps.ts'
import { blocks, type Finding } from './finding.ts'
import type { PlacedText } from './texts.ts'

/** What a draft from an operation left to whoever knows it, and nobody has filled in. */
export function checkGaps(texts: readonly PlacedText[]): Finding[] {
  return texts.flatMap(({ place, text }) => findGaps(text).map(({ text: gap }) => blocks('gap.open', place, { gap })))
}
