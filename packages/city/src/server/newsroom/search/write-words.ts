import { sql } from 'kysely'
import type { Database } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'
import { spellings } from './spelling.ts'

/** The dictionary a language is searched with: Leichte Sprache is German. */
export function dictionaryOf(language: ArticleLanguage): 'german' | 'english' {
  return language === 'en' ? 'english' : 'german'
}

/**
 * Puts an article's words into the search, as the public finds them from now on: the headline counts most. Words once known
 * stay known; what is not live is not found by them.
 */
export async function writeWords(
  trx: Database,
  article: {
    readonly id: string
    readonly language: ArticleLanguage
    readonly headline: string
    readonly text: string
  },
): Promise<void> {
  const language = dictionaryOf(article.language)
  const { rows } = await sql<{ words: string[] }>`
    update article set headline_words = to_tsvector(${language}::regconfig, ${article.headline}),
      search_words =
      setweight(to_tsvector(${language}::regconfig, ${article.headline}), 'A') ||
      setweight(to_tsvector(${language}::regconfig, ${article.text}), 'B')
    where id = ${article.id}
    returning tsvector_to_array(search_words) as words`.execute(trx)
  const found = rows[0]?.words ?? []
  if (found.length === 0) return
  const known = await trx
    .selectFrom('newsroom_word')
    .select('word')
    .where('language', '=', language)
    .where('word', 'in', found)
    .execute()
  const isKnown = new Set(known.map(({ word }) => word))
  // in one order, so that two articles published at once never wait for each other
  const fresh = found.filter((word) => !isKnown.has(word)).sort()
  if (fresh.length === 0) return
  await trx
    .insertInto('newsroom_word')
    .values(fresh.map((word) => ({ language, word, spellings: spellings(word) })))
    .onConflict((conflict) => conflict.columns(['language', 'word']).doNothing())
    .execute()
}
