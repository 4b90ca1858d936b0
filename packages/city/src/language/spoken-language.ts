import type { Language } from './translate.ts'

/** The language of the words in and around an article: those of figures, credits, dates. Leichte Sprache is German. */
export function spokenLanguage(articleLanguage: Language | 'de-simple'): Language {
  return articleLanguage === 'en' ? 'en' : 'de'
}
