import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'
import { errorsAllowed, spellings, typingErrors } from './spelling.ts'
import { dictionaryOf } from './write-words.ts'

/** What was found, best first. */
export interface FoundArticles {
  readonly ids: readonly string[]
  /** true where a word is nowhere and one written alike was taken for it */
  readonly corrected: boolean
}

const mostCharacters = 120
const mostWords = 8
/** Of compounds with the word in them, and of words written alike. */
const mostAlternatives = 40
/** Newest articles that are compared; beyond them nobody reads on. */
const mostCompared = 220
const mostFound = 200

/**
 * Live articles with all the words: by their stems ("Märkte" finds "Markt"), umlauts written either way ("Hoerde"), as
 * part of a compound ("Markt" finds "Weihnachtsmarkt"), and with typing errors where a word is nowhere as it is. Headline
 * before text, newer before older.
 *
 * @param words as typed; the first 120 characters and eight words count
 * @returns at most 200
 */
export async function searchArticles(
  db: Database,
  { words, language }: { readonly words: string; readonly language: ArticleLanguage },
): Promise<FoundArticles> {
  const dictionary = dictionaryOf(language)
  const asked = await stemsOf(db, words, dictionary)
  if (asked.length === 0) return { ids: [], corrected: false }
  const each = await Promise.all(asked.map((stem) => alternativesOf(db, stem, dictionary)))
  if (each.some(({ stems }) => stems.length === 0)) return { ids: [], corrected: false }
  const query = each.map(({ stems }) => `(${stems.map(quoted).join('|')})`).join('&')
  const exact = asked.map(quoted).join('|')
  const live = sql`visibility = 'live' and dictionary = ${dictionary}`
  const compared = await Promise.all(
    [sql`headline_words`, sql`search_words`].map((column) => newestWith(db, column, query, live)),
  )
  const { rows } = await sql<{ id: string }>`
    with compared as (
      select id, search_words, first_published_at from article where id = any(${[...new Set(compared.flat())]}::uuid[]) and ${live}
    )
    select id from compared
    order by
      (2 * ts_rank('{0,0,0.3,1}', search_words, ${exact}::tsquery) + ts_rank('{0,0,0.3,1}', search_words, ${query}::tsquery))
        / (1 + extract(epoch from (select max(first_published_at) from compared) - first_published_at) / ${halvedAfterSeconds}) desc,
      first_published_at desc, id desc
    limit ${mostFound}`.execute(db)
  return { ids: rows.map(({ id }) => id), corrected: each.some(({ corrected }) => corrected) }
}

/**
 * The newest live articles with the words. Of words that many have, those among the newest are enough; all others come from
 * the index of words. In one query the planner takes the wrong way for one of the two: it does not know what it costs
 * to compare an article with forty words.
 */
async function newestWith(db: Database, column: RawBuilder<unknown>, query: string, live: RawBuilder<unknown>) {
  const { rows: newest } = await sql<{ id: string }>`
    with newest as materialized (
      select id, ${column} as words, first_published_at from article where ${live}
      order by first_published_at desc limit ${newestLooked}
    )
    select id from newest where words @@ ${query}::tsquery
    order by first_published_at desc limit ${mostCompared}`.execute(db)
  if (newest.length >= enough) return newest.map(({ id }) => id)
  const { rows: all } = await sql<{ id: string }>`
    with matching as materialized (
      select id, first_published_at from article where ${live} and ${column} @@ ${query}::tsquery
    )
    select id from matching order by first_published_at desc limit ${mostCompared}`.execute(db)
  return all.map(({ id }) => id)
}

const newestLooked = 1000
/** Of the newest: a word at least one of ten articles has. */
const enough = 100

/** An article this much older than the newest found counts half. */
const halvedAfterSeconds = 2 * 365 * 86_400

async function stemsOf(db: Database, words: string, dictionary: string): Promise<string[]> {
  const typed = words.slice(0, mostCharacters).match(/[\p{L}\p{N}]+/gu) ?? []
  const { rows } = await sql<{ stems: string[] }>`
    select tsvector_to_array(to_tsvector(${dictionary}::regconfig, ${typed.slice(0, mostWords).join(' ')})) as stems`.execute(
    db,
  )
  return rows[0].stems
}

/** Words of the articles that a stem may stand for: itself, compounds with it; only where it is nowhere, those written alike. */
async function alternativesOf(
  db: Database,
  stem: string,
  dictionary: 'german' | 'english',
): Promise<{ stems: string[]; corrected: boolean }> {
  const within = await db
    .selectFrom('newsroom_word')
    .select('word')
    .where('language', '=', dictionary)
    .where('word', 'like', stem.length < 4 ? stem : `%${stem.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`)
    .orderBy((expression) => expression.fn('length', ['word']))
    .limit(mostAlternatives)
    .execute()
  if (within.length > 0) return { stems: within.map(({ word }) => word), corrected: false }
  const allowed = errorsAllowed(stem.length)
  if (allowed === 0) return { stems: [], corrected: false }
  const one = await sql<{ word: string }>`
    select word from newsroom_word where language = ${dictionary} and spellings && ${spellings(stem)}::text[]
    limit 200`.execute(db)
  const near = nearest(stem, one.rows)
  if (near.length > 0 || allowed === 1) return { stems: near, corrected: true }
  const alike = await sql<{ word: string }>`
    select word from newsroom_word where language = ${dictionary} and word % ${stem} limit 200`.execute(db)
  return { stems: nearest(stem, alike.rows), corrected: true }
}

/** Those with the fewest typing errors, where that are few enough. */
function nearest(stem: string, rows: readonly { readonly word: string }[]): string[] {
  const near = rows.map(({ word }) => ({ word, errors: typingErrors(stem, word) }))
  const fewest = Math.min(errorsAllowed(stem.length), ...near.map(({ errors }) => errors))
  return near
    .filter(({ errors }) => errors === fewest)
    .map(({ word }) => word)
    .sort()
    .slice(0, mostAlternatives)
}

/** A lexeme in the text form of a tsquery. */
function quoted(stem: string): string {
  return `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
