import { localise } from '../../language/address.ts'
import { spokenLanguage } from '../../language/spoken-language.ts'
import type { ArticleLanguage } from './content.ts'

/** Where an article is; to be put behind the city's origin for machines. */
export function articlePath({ slug, language }: { readonly slug: string; readonly language: ArticleLanguage }): string {
  return localise(`/newsroom/${slug}`, spokenLanguage(language))
}
