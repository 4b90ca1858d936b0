import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { createArticle } from '../articles/create-article.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { articleById, lockedArticle } from '../articles/read-article.ts'
import { contentSchema } from '../content.ts'
import { runBackgroundChecks } from './background-checks.ts'
import { checkArticle } from './check-article.ts'
import { checkDoubledWords } from './doubled-words.ts'
import { checkExternalLinks } from './external-links.ts'
import { listToMend } from './list-to-mend.ts'
import { checkLooseNumbers } from './loose-numbers.ts'
import { checkHeadingQuotes, checkQuotations } from './quotations.ts'
import { readBackgroundFindings } from './read-background.ts'
import { addPressWord, listPressWords, removePressWord } from './spelling/words.ts'

let city: TestCity
const press = callerWith('press')
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

const text = (words: string, href?: string) => ({
  type: 'text',
  text: words,
  ...(href && { marks: [{ type: 'link', attrs: { href } }] }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const body = (...content: object[]) => ({ type: 'doc', content })
const content = (written: object) => contentSchema.parse(written)
const keysOf = (findings: readonly { key: string }[]) => findings.map(({ key }) => key)

test.each([
  ['Am 6. November 2025 um 14:30 Uhr, von 8 bis 16 Uhr', []],
  ['Am 2.–8. November und am 03.11.2025, seit 2019', []],
  ['§ 5 der Verordnung, Artikel 3, Nr. 12, Linie 4, Kampstraße 45, 44135 Dortmund', []],
  ['Telefon 0231 50-0, A45, der 3. Anlauf', []],
  ['Es sind 45 Kräfte, darunter 1.234,5 und 7 Prozent', ['45', '1.234,5', '7']],
  ['45 Kräfte und noch einmal 45 Kräfte', ['45']],
  ['On 6 November at 2 pm there are 45 officers', ['45']],
])('numbers that count something belong to a figure: %s', (words, numbers) => {
  const found = checkLooseNumbers(content({ lead: [text(words)] }))
  expect(found.map(({ params }) => params.number)).toEqual(numbers)
})

test.each([
  ['Das ist die die Straße', ['die']],
  ['Das Das ist falsch', ['Das']],
  ['Er sah, dass das das Ende war', ['das']],
  ['Baden-Baden, tam-tam, die, die gehen', []],
])('doubled words are asked about: %s', (words, doubled) => {
  const found = checkDoubledWords([{ place: { part: 'lead' }, text: words }])
  expect(found.map(({ params }) => params.word)).toEqual(doubled)
})

test('a quotation says who spoke, as what, and who released it', () => {
  const quote = (attrs: object) => ({
    type: 'quote',
    attrs: { speaker: '', function: '', releasedBy: '', portrait: null, ...attrs },
    content: [paragraph(text('Wir sind da.'))],
  })
  const whole = { speaker: 'N. N.', function: 'Leitung', releasedBy: 'Büro' }
  const found = checkQuotations(content({ body: body(quote({}), quote(whole)) }))
  expect(found.map(({ key, severity, place }) => [key, severity, place])).toEqual(
    ['quote.no-speaker', 'quote.no-function', 'quote.not-released'].map((key) => [
      key,
      'blocks',
      { part: 'body', block: 1 },
    ]),
  )
})

test.each([
  ['„Wir sind da“: Mehr Streifen', 0],
  ['»Wir sind da« – mehr Streifen', 0],
  ['“We were there”: more patrols', 1],
  ['„Wir waren da“: Mehr Streifen', 1],
  ['Ohne Zitat', 0],
])('what a heading quotes stands in the text: %s', (headline, count) => {
  const said = [paragraph(text('Die Leiterin sagt: „Wir sind da, jeden Tag.“'))]
  expect(checkHeadingQuotes(content({ headline, body: body(...said) }))).toHaveLength(count)
  const heading = { type: 'heading', attrs: { level: 2 }, content: [text(headline)] }
  expect(checkHeadingQuotes(content({ body: body(heading, ...said) }))).toHaveLength(count)
})

test('what a draft left open blocks', async () => {
  const gap = '[Ergänzen: Wie viele?]'
  const found = await check({ ...good, body: body(paragraph(text(`Es kamen ${gap} Leute.`))) })
  expect(found).toMatchObject([
    { key: 'gap.open', severity: 'blocks', place: { part: 'body', block: 1 }, params: { gap } },
  ])
})

const picture = async (sha: string, values: object = {}) => {
  const at = new Date(city.clock.now())
  const whole = { alt_de: 'Ein Platz', alt_en: 'A square', credit: 'Stadt', persons: 'none' as const }
  const { id } = await city.db
    .insertInto('press_picture')
    .values({
      ...{ ...whole, width: 100, height: 100, sha256: sha.repeat(64), likeness: '0'.repeat(16) },
      ...{ created_by: 'x', created_at: at, updated_at: at, ...values },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const check = async (written: object, language: 'de' | 'en' = 'de') => {
  const id = await createArticle(city, press, { type: 'news', language, content: written })
  return checkArticle(city.db, city, await articleById(city.db, id))
}
const good = { kicker: 'Sicherheit', headline: 'Mehr Streifen', lead: [text('In der Innenstadt.')] }

test('nothing is found about an article that is whole', async () => {
  expect(await check({ ...good, picture: await picture('a') })).toEqual([])
})

test('what is empty is named, and blocks before it warns', async () => {
  expect(keysOf(await check({}))).toEqual(['headline.missing', 'lead.missing', 'kicker.missing'])
})

test.each([
  ['1', { alt_de: '', alt_en: '' }, 'picture.no-alt', 'blocks'],
  ['2', { alt_de: '' }, 'picture.alt-in-other-language', 'warns'],
  ['3', { credit: '' }, 'picture.no-credit', 'blocks'],
  ['4', { rights_until: '2025-10-31' }, 'picture.rights-over', 'blocks'],
  ['5', { persons: 'unknown' }, 'picture.persons-unknown', 'warns'],
  ['6', { persons: 'consent', consent_until: '2025-10-31' }, 'picture.consent-over', 'blocks'],
  ['7', { removed_at: new Date(), removed_why: 'other' }, 'picture.removed', 'blocks'],
  ['8', { alt_de: '', removed_at: new Date(), removed_why: 'other' }, 'picture.removed', 'blocks'],
])('a picture that lacks something (%s) is found', async (sha, values, key, severity) => {
  expect(await check({ ...good, picture: await picture(sha, values) })).toMatchObject([{ key, severity }])
})

test('addresses within the site lead to something everybody may read', async () => {
  const links = [
    '/newsroom/gibt-es-nicht',
    '/press',
    '/en/report',
    '/newsroom',
    '/newsroom/feed.xml',
    '/newsroom/2025-11',
    '/newsroom/newsletter',
    '#oben',
  ]
  const found = await check({ ...good, body: body(paragraph(...links.map((href) => text('hier ', href)))) })
  expect(found.filter(({ key }) => key.startsWith('link')).map(({ key, params }) => [key, params.address])).toEqual([
    ['link.nowhere', '/newsroom/gibt-es-nicht'],
    ['link.not-public', '/press'],
  ])
})

test('a figure without a value and a download that is gone block', async () => {
  const attrs = { query: 'operations.setup', key: 'days', parameters: { operation: city.databaseUrl }, show: 'words' }
  const gone = { type: 'download', attrs: { id: '019a4a00-0000-7000-8000-000000000000', title: 'Plan' } }
  const written = { ...good, lead: [text('Es dauert '), { type: 'figure', attrs: { ...attrs, parameters: {} } }] }
  expect(keysOf(await check({ ...written, body: body(gone) }))).toEqual(['figure.none', 'file.gone'])
})

test('what cannot be reached is told as not checked, and the own network is not asked', async () => {
  const links = ['http://127.0.0.1:9/', 'http://10.0.0.1/', 'https://nirgends.invalid/seite', 'mailto:a@b.example']
  const written = content({ body: body(paragraph(...links.map((href) => text('x', href)))) })
  const found = await checkExternalLinks(written, AbortSignal.timeout(20_000))
  expect(found.map(({ key, params }) => [key, params.address])).toEqual(
    links.slice(0, 3).map((address) => ['link.unchecked', address]),
  )
})

test('workers check spelling, also of captions, once for each text, and a word taken into the list is known at once', async () => {
  const id = await createArticle(city, press, {
    ...{ type: 'news', language: 'de' },
    content: {
      ...good,
      headline: 'Mehr Steifen in der Kielstadt',
      picture: await picture('c', { caption_de: 'Der Plaz' }),
    },
  })
  const words = async () => (await readBackgroundFindings(city.db, id))?.map(({ params }) => params.word)
  expect(await words()).toBeUndefined()
  // somebody may still be writing
  await runBackgroundChecks(city)
  expect(await words()).toBeUndefined()
  city.clock.set(city.clock.now() + 11_000)
  while ((await words()) === undefined) await runBackgroundChecks(city)
  expect(await words()).toEqual(['Plaz'])
  await expect(addPressWord(city, press, { word: 'zwei Wörter' })).rejects.toMatchObject({ key: 'article.no-word' })
  await addPressWord(city, press, { word: 'Plaz' })
  await addPressWord(city, press, { word: 'Plaz' })
  expect(await words()).toEqual([])
  expect(await listPressWords(city, press)).toEqual(['Plaz'])
  await removePressWord(city, press, { word: 'Plaz' })
  expect(await words()).toEqual(['Plaz'])
  await city.db.updateTable('press_picture').set({ caption_de: 'Der Platz', version: 2 }).execute()
  expect(await words()).toBeUndefined()
})

test('a picture the public sees without alternative text is on the list until it has one', async () => {
  const id = await picture('d', { alt_de: '', alt_en: '', credit: '' })
  const article = await createArticle(city, press, { type: 'news', language: 'de', content: { ...good, picture: id } })
  const mine = async () => (await listToMend(city, press)).filter(({ pictureId }) => pictureId === id)
  expect(await mine()).toEqual([])
  await city.db.transaction().execute(async (trx) => {
    const locked = await lockedArticle(trx, article)
    await publishEdition(trx, city, locked, { state: 'published', by: 'import', at: 0, correction: null })
  })
  expect(await mine()).toMatchObject([
    { kind: 'picture', articleId: article, problems: ['picture.no-alt', 'picture.no-credit'] },
  ])
  await city.db.updateTable('press_picture').set({ alt_de: 'Platz', credit: 'Stadt' }).where('id', '=', id).execute()
  expect(await mine()).toEqual([])
  await expect(listToMend(city, callerWith('head'))).rejects.toMatchObject({ status: 403 })
})
