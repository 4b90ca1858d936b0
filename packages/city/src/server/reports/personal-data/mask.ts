import { findPersonalData, type PersonalDataKind } from './find.ts'
import { placeholders } from './placeholders.ts'

/**
 * The text with a placeholder for everything `findPersonalData` finds, and how much that was by kind. Masking what is
 * masked changes nothing: what came to light only because its neighbours were masked is masked as well.
 *
 * @param language of the placeholders
 */
export function maskPersonalData(
  text: string,
  language: 'de' | 'en' = 'de',
): { text: string; found: Partial<Record<PersonalDataKind, number>> } {
  const found: Partial<Record<PersonalDataKind, number>> = {}
  let masked = text
  // each round takes letters away and placeholders are never found again, so there is a last round
  for (let findings = findPersonalData(masked); findings.length > 0; findings = findPersonalData(masked)) {
    let at = 0
    let next = ''
    for (const { kind, start, end } of findings) {
      next += masked.slice(at, start) + placeholders[language][kind]
      at = end
      found[kind] = (found[kind] ?? 0) + 1
    }
    masked = next + masked.slice(at)
  }
  return { text: masked, found }
}
