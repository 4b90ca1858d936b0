import { findGaps } from '../drafts/gaps.ts'
import { blocks, type Finding } from './finding.ts'
import type { PlacedText } from './texts.ts'

/** Marks of a draft from an operation that nobody has filled in yet. */
export function checkOpenGaps(texts: readonly PlacedText[]): Finding[] {
  return texts.flatMap(({ place, text }) => findGaps(text).map((gap) => blocks('gap.open', place, { gap })))
}
