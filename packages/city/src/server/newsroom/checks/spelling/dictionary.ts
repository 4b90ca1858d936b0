import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm'

export type SpellingLanguage = 'de' | 'en'

/** Loaded when the first text of a language comes (70 ms, 80 MB) and kept: any process makes the same. */
const loaded = new Map<SpellingLanguage, Promise<Hunspell>>()

export function dictionaryOf(language: SpellingLanguage): Promise<Hunspell> {
  let dictionary = loaded.get(language)
  if (!dictionary) loaded.set(language, (dictionary = load(language)))
  return dictionary
}

async function load(language: SpellingLanguage): Promise<Hunspell> {
  const { default: data } = language === 'de' ? await import('dictionary-de') : await import('dictionary-en-gb')
  const text = new TextDecoder()
  return createHunspellFromStrings(text.decode(data.aff), text.decode(data.dic))
}
