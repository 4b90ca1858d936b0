import { sql } from 'kysely'
import type { City } from '../src/server/city.ts'
import { spellings } from '../src/server/newsroom/search/spelling.ts'

const beginnings = [
  'Stadt',
  'Markt',
  'Park',
  'Schul',
  'Winter',
  'Verkehrs',
  'Umwelt',
  'Kinder',
  'Nacht',
  'Rad',
  'Bau',
  'Kultur',
]
const middles = ['haus', 'weg', 'platz', 'fest', 'dienst', 'plan', 'amt', 'garten', 'tor', 'lauf', 'werk', 'bad']
const endings = [
  'führung',
  'öffnung',
  'leitung',
  'sperrung',
  'feier',
  'gruppe',
  'eröffnung',
  'meldung',
  'sanierung',
  'pflege',
]
const syllables = [
  'ba',
  'de',
  'fo',
  'gu',
  'hei',
  'ka',
  'lor',
  'men',
  'nau',
  'pe',
  'ris',
  'sol',
  'tun',
  'wie',
  'zim',
  'bröl',
  'schü',
]

/** Repeatable numbers in [0, 1): mulberry32. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** 1,440 German compounds and about as many invented words, some far more frequent than others, as in any language. */
function vocabulary(random: () => number): (n: number) => string[] {
  const words = beginnings.flatMap((a) => middles.flatMap((b) => endings.map((c) => `${a}${b}${c}`)))
  for (let i = 0; i < 40_000; i++) {
    const length = 2 + Math.floor(random() * 3)
    words.push(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  }
  const shuffled = words.map((word) => ({ word, at: random() })).sort((a, b) => a.at - b.at)
  // Zipf: the rank is drawn evenly on a logarithmic scale
  const draw = () => shuffled[Math.floor(Math.exp(random() * Math.log(shuffled.length))) - 1].word
  return (n) => Array.from({ length: n }, draw)
}

/**
 * Fills an empty newsroom with articles of 200 invented words each, published one an hour up to now, as `publishEdition` would
 * have written them (row by row that would take minutes).
 *
 * @returns addresses, newest first
 */
export async function fillNewsroom(city: City, articles: number): Promise<string[]> {
  const random = chance(2025)
  const words = vocabulary(random)
  const batch = 1000
  const now = city.clock.now()
  const topics = Array.from({ length: 8 }, (_, index) => `thema-${index}`)
  await city.db
    .insertInto('topic')
    .values(topics.map((key, position) => ({ key, name_de: key, name_en: key, position })))
    .execute()
  const districts = (await city.db.selectFrom('district').select('key').execute()).map(({ key }) => key)
  const slugs: string[] = []
  for (let first = 0; first < articles; first += batch) {
    const rows = Array.from({ length: Math.min(batch, articles - first) }, (_, index) => {
      const number = first + index
      const at = new Date(now - (number + 1) * 3_600_000).toISOString()
      const paragraphs = [words(70), words(70), words(60)].map((some) => some.join(' '))
      const headline = words(6).join(' ')
      const content = {
        ...{ kicker: words(2).join(' '), headline, lead: [{ type: 'text', text: paragraphs[0] }], picture: null },
        body: {
          type: 'doc',
          content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        },
        districts: districts.length > 0 ? [districts[number % districts.length]] : [],
        topics: [topics[number % topics.length]],
        ...{ author: '', series: '', event: null, warnUntil: null, contact: null },
      }
      slugs.push(`artikel-${number}`)
      return { slug: `artikel-${number}`, at, content, headline, text: paragraphs.join('\n') }
    })
    const data = JSON.stringify(rows)
    await sql`
      with given as (
        select new_id() as id, slug, at, content, headline, text
        from jsonb_to_recordset(${data}::jsonb) as row (slug text, at timestamptz, content jsonb, headline text, text text)
      ), written as (
        insert into article (id, type, language, group_id, state, content, created_by, created_at, updated_by, updated_at,
          edition, first_published_at, published_at, visibility, headline_words, search_words)
        select id, 'news', 'de', id, 'published', content, 'bench', at, 'bench', at, 1, at, at, 'live',
          to_tsvector('german', headline),
          setweight(to_tsvector('german', headline), 'A') || setweight(to_tsvector('german', text), 'B')
        from given returning id
      ), editions as (
        insert into article_edition (article_id, number, content, published_at, published_by)
        select id, 1, content, at, 'bench' from given where exists (select from written)
      ), addresses as (
        insert into article_address (slug, article_id, created_at) select slug, id, at from given
      )
      insert into article_tag (article_id, kind, key)
      select id, 'topic', jsonb_array_elements_text(content -> 'topics') from given
      union select id, 'district', jsonb_array_elements_text(content -> 'districts') from given`.execute(city.db)
  }
  await writeVocabulary(city)
  await sql`vacuum analyze`.execute(city.db)
  return slugs
}

async function writeVocabulary({ db }: City): Promise<void> {
  const { rows } = await sql<{ word: string }>`
    select distinct unnest(tsvector_to_array(search_words)) as word from article`.execute(db)
  for (let first = 0; first < rows.length; first += 5000) {
    const values = rows
      .slice(first, first + 5000)
      .map(({ word }) => ({ language: 'german' as const, word, spellings: spellings(word) }))
    await db.insertInto('newsroom_word').values(values).execute()
  }
}
