import { findPersonalData } from '../find.ts'
import { type PersonalDataKind, personalDataKinds } from '../placeholders.ts'

/** A stretch of a labelled text that an annotator marked. */
export interface Mark {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

export interface Count {
  /** what annotators marked, and how much of it was found */
  readonly marked: number
  readonly covered: number
  /** what the scanner found, and how much of it an annotator marked */
  readonly found: number
  readonly right: number
  /** shares, 1 where there is nothing to find or nothing found */
  readonly recall: number
  readonly precision: number
}

export interface Score {
  readonly all: Count
  readonly byKind: Readonly<Record<PersonalDataKind, Count>>
  /** for reading: marks not found and findings nobody marked, in their texts */
  readonly missed: readonly { readonly text: string; readonly mark: Mark }[]
  readonly wrong: readonly { readonly text: string; readonly finding: Mark }[]
}

/** This share of a mark's letters and digits must be covered. */
const enoughCovered = 0.8

const markup = /\{([a-z-]+):([^{}]*)\}/g

/**
 * Reads `Ruf {name:Tyler} an`: the bare text and where the marks are in it.
 *
 * @throws RangeError if a kind is unknown
 */
export function parseLabelled(labelled: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of labelled.matchAll(markup)) {
    const [whole, kind, words] = match as unknown as [string, string, string]
    if (!(personalDataKinds as readonly string[]).includes(kind)) throw new RangeError(`no such kind: ${kind}`)
    text += labelled.slice(at, match.index)
    marks.push({ kind: kind as PersonalDataKind, start: text.length, end: text.length + words.length })
    text += words
    at = match.index + whole.length
  }
  return { text: text + labelled.slice(at), marks }
}

/** Findings against marks; a mark counts as found whatever kind the findings over it have. */
export function score(labelledTexts: readonly string[]): Score {
  const counts = new Map(personalDataKinds.map((kind) => [kind, { marked: 0, covered: 0, found: 0, right: 0 }]))
  const missed: { text: string; mark: Mark }[] = []
  const wrong: { text: string; finding: Mark }[] = []
  for (const labelled of labelledTexts) {
    const { text, marks } = parseLabelled(labelled)
    const findings = findPersonalData(text)
    for (const mark of marks) {
      const count = counts.get(mark.kind)!
      count.marked++
      if (isCovered(text, mark, findings)) count.covered++
      else missed.push({ text, mark })
    }
    for (const finding of findings) {
      const count = counts.get(finding.kind)!
      count.found++
      if (marks.some(({ start, end }) => start < finding.end && finding.start < end)) count.right++
      else wrong.push({ text, finding })
    }
  }
  const sum = { marked: 0, covered: 0, found: 0, right: 0 }
  for (const count of counts.values()) {
    for (const key of ['marked', 'covered', 'found', 'right'] as const) sum[key] += count[key]
  }
  const byKind = Object.fromEntries([...counts].map(([kind, count]) => [kind, withShares(count)]))
  return { all: withShares(sum), byKind: byKind as Record<PersonalDataKind, Count>, missed, wrong }
}

function isCovered(text: string, mark: Mark, findings: readonly Mark[]): boolean {
  let letters = 0
  let covered = 0
  for (let at = mark.start; at < mark.end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue
    letters++
    if (findings.some(({ start, end }) => start <= at && at < end)) covered++
  }
  return covered >= letters * enoughCovered
}

function withShares(count: Omit<Count, 'recall' | 'precision'>): Count {
  const { marked, covered, found, right } = count
  return { ...count, recall: marked === 0 ? 1 : covered / marked, precision: found === 0 ? 1 : right / found }
}
