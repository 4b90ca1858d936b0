import type { ArticleLanguage } from '../content.ts'

/** How easily a text reads. */
export interface Readability {
  readonly words: number
  /** whole minutes, at least 1 where there is a word */
  readonly minutes: number
  /** LIX; null where there is no sentence */
  readonly lix: number | null
  readonly level: 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard' | null
  /** words a sentence may have */
  readonly limit: number
  /** sentences of more, as they stand, in their order */
  readonly longSentences: readonly string[]
  /** words too long for Leichte Sprache, each once; empty in other languages */
  readonly longWords: readonly string[]
}

/** Words a minute read by adults: Trauzettel-Klosinski & Dietz (2012), IOVS 53(9), table 2. Leichte Sprache is read slower. */
const wordsPerMinute = { de: 179, en: 228, 'de-simple': 120 } as const satisfies Record<ArticleLanguage, number>

/** A sentence of more words is listed. Leichte Sprache: Netzwerk Leichte Sprache, "Die Regeln" (2022), short sentences, one statement each. */
const sentenceLimit = { de: 25, en: 25, 'de-simple': 12 } as const satisfies Record<ArticleLanguage, number>

/** Letters from which on a word of Leichte Sprache without a hyphen or a middle dot is listed. */
const longWordLetters = 14

/**
 * LIX (Läsbarhetsindex): words a sentence + 100 × words of more than six letters / words. It needs no syllables, so it is exact, and
 * the same for German and English.
 *
 * Source: Björnsson (1968), Läsbarhet; bounds of the levels after Björnsson (1983), Reading Research Quarterly 18(4).
 *
 * @param lines paragraphs, headings, list items: each ends a sentence
 */
export function readability(lines: readonly string[], language: ArticleLanguage): Readability {
  const sentences = lines.flatMap(sentencesOf)
  const counted = sentences
    .map((sentence) => ({ sentence, words: wordsOf(sentence) }))
    .filter(({ words }) => words.length)
  const words = counted.flatMap((one) => one.words)
  const long = words.filter((word) => lettersOf(word) > 6).length
  const lix = words.length === 0 ? null : words.length / counted.length + (100 * long) / words.length
  const tooLong =
    language === 'de-simple'
      ? words.filter((word) => lettersOf(word) >= longWordLetters && !/[-‐‑·•\u00ad]/.test(word))
      : []
  return {
    words: words.length,
    minutes: Math.ceil(words.length / wordsPerMinute[language]),
    lix,
    level: lix === null ? null : levelOf(lix),
    limit: sentenceLimit[language],
    longSentences: counted.filter((one) => one.words.length > sentenceLimit[language]).map(({ sentence }) => sentence),
    longWords: [...new Set(tooLong)],
  }
}

function levelOf(lix: number): NonNullable<Readability['level']> {
  if (lix < 30) return 'very-easy'
  if (lix < 40) return 'easy'
  if (lix < 50) return 'medium'
  return lix < 60 ? 'hard' : 'very-hard'
}

/** A point behind these, a number or a single letter ends no sentence: "am 2. November", "z. B.", "Dr. Muster". */
const abbreviation =
  /(?:^|[\s(„“"])(?:\p{L}|\d+|Abs|Art|Nr|Dr|Prof|Str|St|bzw|ca|usw|vgl|inkl|Tel|Mio|Mrd|No|Mr|Mrs|Ms|etc|approx)\.$/u

function sentencesOf(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: end } of line.matchAll(/[.!?…]+["”“‘’»)]*(?=\s+["„“‚‘«»(]*[\p{Lu}\d])/gu)) {
    const stop = index + end.length
    if (end === '.' && abbreviation.test(line.slice(start, stop))) continue
    sentences.push(line.slice(start, stop).trim())
    start = stop
  }
  return [...sentences, line.slice(start).trim()].filter((sentence) => sentence !== '')
}

/** "Schritt-für-Schritt", "1.234,5" and "10–12" are one word each. */
function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,:/·•\u00ad‐‑–-]*[\p{L}\p{N}])?/gu) ?? []
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0
}
