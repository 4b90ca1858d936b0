import { IntlMessageFormat } from 'intl-messageformat'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Both languages stand side by side, so that a missing one does not compile. ICU message syntax. */
export type Dictionary = Readonly<Record<string, { readonly de: string; readonly en: string }>>

export type Params = Readonly<Record<string, string | number | boolean | Date | null | undefined>>

/** The regional form each language is written in: numbers 1.234,5 and dates So 2. November 2025 / Sun 2 November 2025. */
export const localeOf: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

const compiled = new Map<string, IntlMessageFormat>()

/**
 * A function that speaks one language out of one dictionary; only its keys compile.
 * The cache of compiled messages is derived data: any server makes the same.
 */
export function translator<D extends Dictionary>(language: Language, dictionary: D) {
  return (key: keyof D & string, params: Params = {}): string => format(language, dictionary[key][language], params)
}

/** For keys that come as data (reasons, errors): the sentence, or undefined where the dictionary has no such key. */
export function translateKey(
  language: Language,
  dictionary: Dictionary,
  key: string,
  params: Params = {},
): string | undefined {
  const entry = Object.hasOwn(dictionary, key) ? dictionary[key] : undefined
  return entry && format(language, entry[language], params)
}

function format(language: Language, message: string, params: Params): string {
  const cacheKey = `${language}\n${message}`
  let formatter = compiled.get(cacheKey)
  if (!formatter) {
    formatter = new IntlMessageFormat(message, localeOf[language], undefined, { ignoreTag: true })
    compiled.set(cacheKey, formatter)
  }
  return String(formatter.format(params))
}
