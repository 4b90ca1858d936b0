import type { Language } from '#language/translate.ts'
import type { ArticleLanguage } from '#server/newsroom/content.ts'

/** The language of the few words that stand within an article's text: those of figures, credits, events. */
export function textLanguage(language: ArticleLanguage): Language {
  return language === 'en' ? 'en' : 'de'
}
