import type { PersonalDataKind } from './placeholders.ts'
import { findAppearances } from './rules/appearance.ts'
import { findBirthDates } from './rules/birth-date.ts'
import { findFlats } from './rules/flat.ts'
import { findHandles } from './rules/handle.ts'
import { findIbans } from './rules/iban.ts'
import { findIllnesses } from './rules/illness.ts'
import { findMails, findSpelledMails } from './rules/mail.ts'
import { findNames } from './rules/name.ts'
import { findOrigins } from './rules/origin.ts'
import { findPhones } from './rules/phone.ts'
import { findPlates } from './rules/plate.ts'
import { type Tokens, tokenise } from './tokens.ts'
import { Cue, Health, Looks } from './vocabulary/meaning.ts'

export { type PersonalDataKind, personalDataKinds } from './placeholders.ts'

/** UTF-16 offsets, end exclusive. */
export interface Finding {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

/** Looks that make a description; age and colour alone do not. */
const telling = Looks.adjective | Looks.size | Looks.clothes | Looks.mark | Looks.feature | Looks.decade | Looks.ageWord

/**
 * What in a resident's text points at a person: by lists of words and by rules for what stands around them. No list
 * knows every name: what is found is most, not all.
 *
 * Linear in the length of the text: one pass makes words, and each rule looks at a bounded number of words around one.
 *
 * @returns findings in the order of the text, none over another
 */
export function findPersonalData(text: string): Finding[] {
  const tokens = tokenise(text)
  const found: Finding[] = []
  runRules(tokens, (kind, start, end) => found.push({ kind, start, end }))
  return found.length < 2 ? found : withoutOverlaps(found, text)
}

/** In the order of precedence: where two findings meet, the earlier rule keeps its letters. */
function runRules(tokens: Tokens, report: (kind: PersonalDataKind, start: number, end: number) => void): void {
  const { any, hasDigit, hasAt } = tokens
  if (hasAt) findMails(tokens, report)
  if ((any.cue & Cue.at) !== 0) findSpelledMails(tokens, report)
  if (
    hasAt ||
    (any.cue & (Cue.handle | Cue.network)) !== 0 ||
    tokens.text.includes('_') ||
    tokens.text.includes('#') ||
    tokens.text.includes('u/') ||
    tokens.text.includes('.me/') ||
    tokens.text.includes('.com/')
  )
    findHandles(tokens, report)
  if (hasDigit) {
    findIbans(tokens, report)
    findBirthDates(tokens, report)
    findPlates(tokens, report)
    findPhones(tokens, report)
  } else if ((any.cue & Cue.plate) !== 0) findPlates(tokens, report)
  if ((any.cue & (Cue.flat | Cue.floor | Cue.floorName)) !== 0) findFlats(tokens, report)
  findNames(tokens, report)
  if (any.origin !== 0) findOrigins(tokens, report)
  if ((any.health & ~Health.suffers) !== 0) findIllnesses(tokens, report)
  if ((any.looks & telling) !== 0 || (hasDigit && any.looks !== 0)) findAppearances(tokens, report)
}

/** Later findings lose what earlier ones hold; what is left of them stays if a letter or digit is in it. */
function withoutOverlaps(found: readonly Finding[], text: string): Finding[] {
  const rank = new Map(found.map((finding, index) => [finding, index]))
  const sorted = [...found].sort((a, b) => a.start - b.start || rank.get(a)! - rank.get(b)!)
  const kept: Finding[] = []
  for (const finding of sorted) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= finding.start) kept.push(finding)
    else if (rank.get(last)! < rank.get(finding)!) {
      if (finding.end > last.end) keepRest(kept, { ...finding, start: last.end }, rank, finding, text)
    } else {
      kept.pop()
      if (finding.start > last.start) {
        const head = trimmed({ ...last, end: finding.start }, text)
        if (head !== null) kept.push(head)
      }
      kept.push(finding)
      if (last.end > finding.end) keepRest(kept, { ...last, start: finding.end }, rank, last, text)
    }
  }
  return kept
}

function keepRest(kept: Finding[], rest: Finding, rank: Map<Finding, number>, of: Finding, text: string): void {
  const tail = trimmed(rest, text)
  if (tail === null) return
  rank.set(tail, rank.get(of)!)
  kept.push(tail)
}

/** Without spaces, marks and linking words at its ends; null if nothing is left. */
function trimmed({ kind, start, end }: Finding, text: string): Finding | null {
  const rest = text.slice(start, end)
  const head = /^(?:[\s,.;:()/-]|(?:und|mit|and|with|a|in|der|ein|eine|einem|einer)\s){0,8}/i.exec(rest)![0].length
  let to = end
  while (to > start + head && /[\s,.;:(/-]/.test(text[to - 1]!)) to--
  const from = start + head
  return to - from > 2 && /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { kind, start: from, end: to } : null
}
