import type { Source } from 'planning/model'
import { singleMeanings, type Meaning } from '../../exchange/column-names.ts'
import { Invalid } from '../../errors.ts'
import { isTimeZone } from '../../exchange/is-time-zone.ts'

/** What somebody said on the web about an uploaded file. */
export interface ImportMapping {
  /** name of where the reports come from: with the identity it tells which reports are the same */
  readonly origin: string
  /** every meaning with its column, null = no column has it */
  readonly columns: Readonly<Partial<Record<Meaning, string | null>>>
  /** columns of free text */
  readonly texts: readonly string[]
  readonly source: Source
  /** IANA zone */
  readonly timeZone: string
  /** category of the file → key of the catalogue */
  readonly types: Readonly<Record<string, string>>
}

/** The same as a form has it: a meaning for each column, a key for each category, '' = none. */
export interface ChosenMapping {
  readonly origin: string
  readonly columns: readonly { readonly column: string; readonly meaning: Meaning | '' }[]
  readonly source: Source
  readonly timeZone: string
  readonly types: readonly { readonly category: string; readonly key: string }[]
}

/**
 * @throws Invalid 'import.origin-missing', 'import.meaning-twice', 'import.unknown-time-zone', each with the field of the form
 */
export function mappingOf({ origin, columns, source, timeZone, types }: ChosenMapping): ImportMapping {
  const name = origin.trim()
  if (name === '' || name.length > 200) throw new Invalid('import.origin-missing', { field: 'origin' })
  if (!isTimeZone(timeZone)) throw new Invalid('import.unknown-time-zone', { zone: timeZone, field: 'timeZone' })
  const byMeaning: Partial<Record<Meaning, string | null>> = {}
  for (const meaning of singleMeanings) {
    const [first, second] = columns.filter((one) => one.meaning === meaning)
    if (second) throw new Invalid('import.meaning-twice', { first: first.column, second: second.column })
    byMeaning[meaning] = first?.column ?? null
  }
  return {
    origin: name,
    columns: byMeaning,
    texts: columns.filter(({ meaning }) => meaning === 'text').map(({ column }) => column),
    source,
    timeZone,
    types: Object.fromEntries(types.filter(({ key }) => key !== '').map(({ category, key }) => [category, key])),
  }
}
