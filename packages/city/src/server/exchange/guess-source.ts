import type { Source } from 'planning/model'
import { plainName, plainWords } from './column-names.ts'

export const sources = ['resident', 'trader', 'patrol', 'partner', 'enforcement'] as const satisfies readonly Source[]

/** Who told, with the words that gave it away; no words = the usual case, residents. */
export interface GuessedSource {
  readonly source: Source
  readonly because: string | null
}

/** Words in names of columns and of the file, by source; the first that fits counts. */
const signs: readonly (readonly [Source, RegExp])[] = [
  [
    'enforcement',
    /^(?:tatbestand\w*|bussgeld\w*|verwarnung\w*|owi|ordnungswidrigkeit\w*|fines?|citations?|infractions?|violationcode)$/,
  ],
  ['partner', /^(?:crimes?|primarytype|iucr|arrest|beat|delikt\w*|polizei\w*|police|pks|offense|offence)$/],
  ['patrol', /^(?:streife\w*|patrols?|feststellung\w*|bestreifung\w*|kontrollgang\w*)$/],
  ['trader', /^(?:haendler\w*|gewerbe\w*|traders?|merchants?|ladeninhaber\w*)$/],
]

/** Guesses who told from what the columns and the file are called. */
export function guessSource(file: string, columns: readonly string[]): GuessedSource {
  for (const [source, sign] of signs) {
    const column = columns.find((name) => sign.test(plainName(name)))
    if (column !== undefined) return { source, because: column }
    const word = plainWords(file).find((part) => sign.test(part))
    if (word !== undefined) return { source, because: word }
  }
  return { source: 'resident', because: null }
}

const words: readonly (readonly [Source, RegExp])[] = [
  ['enforcement', /^(?:enforcement|bussgeld\w*|ahndung\w*|owi)$/],
  ['patrol', /^(?:patrol|streife\w*|aussendienst|ordnungsdienst|kod)$/],
  ['partner', /^(?:partner\w*|polizei|police|feuerwehr|behoerde\w*|amt|agency)$/],
  ['trader', /^(?:trader|haendler\w*|gewerbe\w*|geschaeft\w*|merchant|business)$/],
  ['resident', /^(?:resident|buerger\w*|einwohner\w*|anwohner\w*|citizen|public)$/],
]

/** The source a cell names, or null. */
export function sourceOfCell(cell: string): Source | null {
  const plain = plainWords(cell)
  return words.find(([, pattern]) => plain.some((word) => pattern.test(word)))?.[0] ?? null
}
