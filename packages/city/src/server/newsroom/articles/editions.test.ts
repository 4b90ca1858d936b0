import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { createOperation } from '../../operations/create-operation.ts'
import { createArticle } from './create-article.ts'
import { publishEdition } from './publish-edition.ts'
import { lockedArticle } from './read-article.ts'
import { readLiveArticle } from './read-live.ts'
import { saveArticle } from './save-article.ts'

let city: TestCity
const press = callerWith('press')

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(() => city.close())

const publish = (id: string, state: 'published' | 'corrected', correction: string | null = null) =>
  city.db.transaction().execute(async (trx) => {
    const article = await lockedArticle(trx, id)
    await publishEdition(trx, city, article, { state, by: press.id, at: city.clock.now(), correction })
  })

test('the public reads the last edition, and a figure as it was then', async () => {
  const lead = callerWith('operations-lead')
  const ring = [
    [7.46, 51.51],
    [7.47, 51.51],
    [7.47, 51.52],
    [7.46, 51.51],
  ]
  const operation = await createOperation(city, lead, {
    ...{ name: 'Test', aims: '', area: { type: 'Polygon', coordinates: [ring] }, firstDay: '2025-11-02', days: 2 },
    shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
    ...{ staffPerDay: 45, plainclothesShare: 0, regularService: 0, seed: 1 },
    ...{ stationName: 'Wache', stationLat: 51.515, stationLon: 7.465 },
  })
  const figure = {
    type: 'figure',
    attrs: { query: 'operations.setup', key: 'staff-per-day', parameters: { operation }, show: 'words' },
  }
  const content = { headline: 'Mehr Streifen', lead: [{ type: 'text', text: 'Es sind ' }, figure] }
  const id = await createArticle(city, press, { type: 'news', language: 'de', content })
  expect(await readLiveArticle(city.db, 'mehr-streifen')).toBeNull()
  await publish(id, 'published')
  const changed = { ...content, headline: 'Noch mehr Streifen', lead: [] }
  await saveArticle(city, press, { id, version: 2, content: changed })
  const first = await readLiveArticle(city.db, 'mehr-streifen')
  expect(first?.content.headline).toBe('Mehr Streifen')
  const origin = { query: 'operations.setup', parameters: { operation }, asOf: expect.any(Number) as number }
  expect(Object.values(first?.figures ?? {})).toMatchObject([{ value: 45, kind: 'at-most', origin }])
  await publish(id, 'corrected', 'Überschrift')
  // the address stays
  const second = await readLiveArticle(city.db, 'mehr-streifen')
  expect(second).toMatchObject({ edition: 2, content: { headline: 'Noch mehr Streifen' }, figures: {} })
})

test('of two who write at once the second is told', async () => {
  const id = await createArticle(city, press, { type: 'news', language: 'de' })
  await saveArticle(city, press, { id, version: 1, content: { headline: 'A' } })
  await expect(saveArticle(city, press, { id, version: 1, content: { headline: 'B' } })).rejects.toMatchObject({
    key: 'article.changed-meanwhile',
  })
})

test('what PostgreSQL does not take is left out of every text', async () => {
  const id = await createArticle(city, press, { type: 'news', language: 'de' })
  const dirty = 'A\u0000\u0007B\r\nC\tD\ud800'
  const clean = 'AB\nC\tD\ufffd'
  const figure = (text: string) => ({
    type: 'figure',
    attrs: { query: text, key: text, parameters: { [text]: text }, show: 'words' },
  })
  const content = (text: string) => ({
    ...{ kicker: text, headline: text, author: text, series: text, topics: [text], districts: [text] },
    lead: [{ type: 'text', text }, figure(text)],
    contact: { name: text, phone: text, email: text },
    event: { place: text, address: text, registration: text, startsAt: '2025-11-06T18:00' },
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text }, figure(text)] },
        {
          type: 'quote',
          attrs: { speaker: text, function: text, releasedBy: text, portrait: null },
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        },
        { type: 'box', attrs: { title: text }, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
        { type: 'video', attrs: { address: 'https://v.example/', title: text, transcript: text } },
      ],
    },
  })
  await saveArticle(city, press, { id, version: 1, content: content(dirty) })
  expect((await lockedArticle(city.db, id)).content).toMatchObject(content(clean))
})

test('content that could carry a script is refused', async () => {
  const link = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] }
  await expect(createArticle(city, press, { type: 'news', language: 'de', content: { body } })).rejects.toMatchObject({
    key: 'article.invalid-content',
  })
})

test('two articles of one headline have two addresses', async () => {
  const ids = await Promise.all(
    [1, 2].map(() => createArticle(city, press, { type: 'news', language: 'de', content: { headline: 'Gleich' } })),
  )
  for (const id of ids) await publish(id, 'published')
  expect((await readLiveArticle(city.db, 'gleich'))?.id).toBe(ids[0])
  expect((await readLiveArticle(city.db, 'gleich-2'))?.id).toBe(ids[1])
})
