import { setImmediate as othersFirst } from 'node:timers/promises'
import { warns, type Finding } from '../finding.ts'
import type { PlacedText } from '../texts.ts'
import { dictionaryOf, type SpellingLanguage } from './dictionary.ts'

/** A text with more unknown words than this is in another language: more of them help nobody. */
const mostFindings = 60
/** Looking for what might be meant takes 50 ms a word. */
const mostSuggestions = 12
const wordsAtOnce = 40

const noWord = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|#\S+/giu
const word =
  /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}'’]*(?:[:*_](?:innen|in)(?!\p{L}))?(?:-\p{L}[\p{L}\p{M}'’]*)*(?![\p{L}\p{N}])/gu

/**
 * Words that are in no dictionary, each where it stands first.
 *
 * @param allowed words the city knows besides, in lower case
 */
export async function checkSpelling(
  texts: readonly PlacedText[],
  language: SpellingLanguage,
  allowed: ReadonlySet<string>,
): Promise<Finding[]> {
  const dictionary = await dictionaryOf(language)
  const spells = (text: string) => dictionary.testSpelling(text)
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const { place, text } of texts) {
    for (const found of text.replaceAll(noWord, ' ').match(word) ?? []) {
      if (seen.has(found) || findings.length === mostFindings) continue
      seen.add(found)
      // a worker has more to do than this
      if (seen.size % wordsAtOnce === 0) await othersFirst()
      if (isKnown(found, language, allowed, spells)) continue
      const suggestions =
        findings.length < mostSuggestions ? dictionary.getSpellingSuggestions(found).slice(0, 3).join(', ') : ''
      findings.push(warns('word.unknown', place, { word: found, suggestions }))
    }
  }
  return findings
}

function isKnown(
  written: string,
  language: SpellingLanguage,
  allowed: ReadonlySet<string>,
  spells: (text: string) => boolean,
): boolean {
  const plain = written.replaceAll('’', "'").replace(/[:*_](?=in)/, '')
  if (isAllowed(plain, allowed) || spells(plain)) return true
  const parts = plain.split('-')
  if (parts.length > 1) return parts.every((part) => isKnown(part, language, allowed, spells))
  // abbreviations, and single letters of names
  if (/^\p{Lu}+s?$/u.test(plain) || plain.length === 1) return true
  return language === 'de' && isCompound(plain, allowed, spells)
}

/** What is derived from a name is known with it: "Hördes", "Hörder". */
function isAllowed(plain: string, allowed: ReadonlySet<string>): boolean {
  const small = plain.toLowerCase()
  if (allowed.has(small)) return true
  const stem = /^(.{3,}?)(?:'?s|er|ern|ers|erin|erinnen)$/.exec(small)?.[1]
  return stem !== undefined && (allowed.has(stem) || allowed.has(`${stem}e`))
}

const shortestPart = 4

/**
 * German makes words of words, more than a dictionary's own rules foresee: what two nouns make together is one, with or without
 * an s between them.
 */
function isCompound(plain: string, allowed: ReadonlySet<string>, spells: (text: string) => boolean): boolean {
  if (!/^\p{L}\p{Ll}+$/u.test(plain)) return false
  const isNoun = (part: string) => {
    const capital = part[0].toUpperCase() + part.slice(1).toLowerCase()
    return isAllowed(capital, allowed) || spells(capital)
  }
  for (let at = shortestPart; at <= plain.length - shortestPart; at++) {
    const [first, second] = [plain.slice(0, at), plain.slice(at)]
    if (
      isNoun(second) &&
      (isNoun(first) || (first.length > shortestPart && first.endsWith('s') && isNoun(first.slice(0, -1))))
    )
      return true
  }
  return false
}
