import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { createArticle } from '../articles/create-article.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { searchArticles } from './search-articles.ts'

let city: TestCity
const press = callerWith('press')
const headlines = new Map<string, string>()

async function publish(headline: string, text: string, at = '2025-11-01T10:00:00Z', language: 'de' | 'en' = 'de') {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  const content = { headline, body: { type: 'doc', content: [paragraph] } }
  const id = await createArticle(city, press, { type: 'news', language, content })
  headlines.set(id, headline)
  await city.db.transaction().execute(async (trx) => {
    const edition = { state: 'published' as const, by: press.id, at: Date.parse(at), correction: null }
    await publishEdition(trx, city, await lockedArticle(trx, id), edition)
  })
  return id
}

async function search(words: string, language: 'de' | 'en' = 'de') {
  const { ids, corrected } = await searchArticles(city.db, { words, language })
  return { found: ids.map((id) => headlines.get(id)), corrected }
}

beforeAll(async () => {
  city = await createTestCity()
  await publish('Weihnachtsmarkt öffnet', 'Am Montag öffnen die Buden rund um den großen Baum.')
  await publish('Neuer Spielplatz in Hörde', 'Kinder haben die Geräte selbst ausgesucht. Er liegt an einer Straße.')
  await publish('Bilanz des Schwerpunkteinsatzes', 'Streifen waren sieben Tage in der City unterwegs.')
  await publish('Alter Beitrag', 'Ein Spielplatz, wie es viele gibt.', '2015-01-01T10:00:00Z')
  await publish('New playground in Hörde', 'Children chose the equipment.', undefined, 'en')
})

afterAll(() => city.close())

test.each([
  ['stems', 'Spielplätze', ['Neuer Spielplatz in Hörde', 'Alter Beitrag']],
  ['umlauts written out', 'Hoerde', ['Neuer Spielplatz in Hörde']],
  ['umlauts left out', 'horde spielplatz', ['Neuer Spielplatz in Hörde']],
  ['ss for ß', 'Strasse', ['Neuer Spielplatz in Hörde']],
  ['part of a compound', 'Markt', ['Weihnachtsmarkt öffnet']],
  ['all words', 'Streifen City', ['Bilanz des Schwerpunkteinsatzes']],
  ['words nobody looks for left aside', 'die Bilanz', ['Bilanz des Schwerpunkteinsatzes']],
  ['nothing', 'Zeppelin', []],
  ['only what nobody looks for', 'und die', []],
  ['nothing typed', '  ', []],
  ['signs of a query', "'|!&:*\\%_", []],
])('finds %s', async (_, words, expected) => {
  expect((await search(words)).found).toEqual(expected)
})

test.each([['Spielpaltz'], ['Spielplaz'], ['Spielplatzz'], ['Spielblatz'], ['Hröde']])(
  'a typing error finds the word: %s',
  async (words) => {
    const { found, corrected } = await search(words)
    expect(found[0]).toBe('Neuer Spielplatz in Hörde')
    expect(corrected).toBe(true)
  },
)

test('each language is searched by itself', async () => {
  expect(await search('children', 'en')).toEqual({ found: ['New playground in Hörde'], corrected: false })
  expect((await search('playground')).found).toEqual([])
})

test('what is withdrawn is not found', async () => {
  const id = await publish('Zwiebelfest', 'Nur heute.')
  expect((await search('Zwiebelfest')).found).toHaveLength(1)
  await city.db
    .updateTable('article')
    .set({ state: 'withdrawn', visibility: 'withdrawn' })
    .where('id', '=', id)
    .execute()
  expect((await search('Zwiebelfest')).found).toEqual([])
})
