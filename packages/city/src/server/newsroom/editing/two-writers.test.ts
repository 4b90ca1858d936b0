import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { createArticle } from '../articles/create-article.ts'
import { getArticle } from '../articles/read-article.ts'
import { saveArticle } from '../articles/save-article.ts'
import { holdArticle, leaveArticle } from './hold-article.ts'
import { readWriting } from './read-writing.ts'

let city: TestCity
let id: string
const person = (name: string) => ({ id: `press-${name}`, name, roles: ['press' as const] })
const anna = person('Anna')
const bert = person('Bert')

beforeAll(async () => {
  city = await createTestCity()
})
beforeEach(async () => {
  id = await createArticle(city, anna, { type: 'news', language: 'de' })
})
afterAll(() => city.close())

const autosave = (who: typeof anna, page: string, version: number, headline: string, saveId = headline) =>
  saveArticle(city, who, { id, version, content: { headline }, autosave: { page, saveId } })
const headline = async () => (await getArticle(city, anna, id)).content.headline
const audits = async () =>
  (
    await city.db
      .selectFrom('audit_entry')
      .select('caller')
      .where('action', '=', 'article.save')
      .where('subject_id', '=', id)
      .execute()
  ).map((entry) => entry.caller)

test('who opens first writes, the second is told who it is and is refused', async () => {
  expect((await holdArticle(city, anna, { id, page: 'a', how: 'open' })).writer).toEqual({ page: 'a', name: 'Anna' })
  expect((await holdArticle(city, bert, { id, page: 'b', how: 'open' })).writer).toEqual({ page: 'a', name: 'Anna' })
  await expect(autosave(bert, 'b', 1, 'Von Bert')).rejects.toMatchObject({
    key: 'article.somebody-writes',
    params: { name: 'Anna' },
  })
  // nor by a form of the same page, or a program
  await expect(saveArticle(city, bert, { id, version: 1, content: {} })).rejects.toMatchObject({
    key: 'article.somebody-writes',
  })
  expect(await autosave(anna, 'a', 1, 'Von Anna')).toBe(2)
})

test('who takes over writes; the first one’s next save is refused and its stay changes nothing', async () => {
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  expect((await holdArticle(city, bert, { id, page: 'b', how: 'take' })).writer?.name).toBe('Bert')
  expect((await holdArticle(city, anna, { id, page: 'a', how: 'stay' })).writer?.name).toBe('Bert')
  await expect(autosave(anna, 'a', 1, 'zu spät')).rejects.toMatchObject({ key: 'article.somebody-writes' })
  expect(await autosave(bert, 'b', 1, 'Von Bert')).toBe(2)
})

test('without a sign for a minute, or after leaving, the next one writes', async () => {
  const began = city.clock.now()
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  city.clock.set(began + 59_000)
  expect((await holdArticle(city, bert, { id, page: 'b', how: 'open' })).writer?.name).toBe('Anna')
  city.clock.set(began + 60_000)
  expect((await holdArticle(city, bert, { id, page: 'b', how: 'open' })).writer?.name).toBe('Bert')
  // somebody else's leaving does not end it
  await leaveArticle(city, anna, { id, page: 'b' })
  expect((await holdArticle(city, anna, { id, page: 'a2', how: 'open' })).writer?.name).toBe('Bert')
  await leaveArticle(city, bert, { id, page: 'b' })
  expect((await holdArticle(city, anna, { id, page: 'a2', how: 'open' })).writer?.name).toBe('Anna')
})

test('a page that slept longer than a minute goes on writing where nobody else began', async () => {
  const began = city.clock.now()
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  city.clock.set(began + 3_600_000)
  expect(await autosave(anna, 'a', 1, 'Nach der Pause')).toBe(2)
  expect((await holdArticle(city, bert, { id, page: 'b', how: 'open' })).writer?.name).toBe('Anna')
})

test('a second page of the same person takes over', async () => {
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  expect((await holdArticle(city, anna, { id, page: 'a2', how: 'open' })).writer?.page).toBe('a2')
  await expect(autosave(anna, 'a', 1, 'im ersten Fenster')).rejects.toMatchObject({ key: 'article.somebody-writes' })
})

test('a save repeated after a lost answer is no conflict, also after somebody took over', async () => {
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  expect(await autosave(anna, 'a', 1, 'Einmal', 's1')).toBe(2)
  await holdArticle(city, bert, { id, page: 'b', how: 'take' })
  expect(await autosave(anna, 'a', 1, 'Einmal', 's1')).toBe(2)
  expect(await headline()).toBe('Einmal')
  const { version, updated_at } = await getArticle(city, anna, id)
  expect(await readWriting(city, { id, version, updated_at })).toMatchObject({ saved: { id: 's1', version: 2 } })
})

test('an old version is refused though the page writes', async () => {
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  await autosave(anna, 'a', 1, 'Eins')
  await expect(autosave(anna, 'a', 1, 'Zwei')).rejects.toMatchObject({ key: 'article.changed-meanwhile' })
  expect(await headline()).toBe('Eins')
})

test('the audit has one entry for each page that saved, not for each save', async () => {
  await holdArticle(city, anna, { id, page: 'a', how: 'open' })
  await autosave(anna, 'a', 1, 'Eins')
  await autosave(anna, 'a', 2, 'Zwei')
  await autosave(anna, 'a', 3, 'Drei')
  expect(await audits()).toEqual(['press-Anna'])
  await holdArticle(city, bert, { id, page: 'b', how: 'take' })
  await autosave(bert, 'b', 4, 'Vier')
  await holdArticle(city, anna, { id, page: 'a', how: 'take' })
  await autosave(anna, 'a', 5, 'Fünf')
  expect(await audits()).toEqual(['press-Anna', 'press-Bert', 'press-Anna'])
})

test('only the press office writes', async () => {
  const head = { ...anna, roles: ['head' as const] }
  await expect(holdArticle(city, head, { id, page: 'a', how: 'open' })).rejects.toMatchObject({ status: 403 })
  await expect(leaveArticle(city, head, { id, page: 'a' })).rejects.toMatchObject({ status: 403 })
})
