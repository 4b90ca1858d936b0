import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { commandLine } from '../../caller.ts'
import { importDistricts } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import type { ArticleContent } from '../content.ts'
import { storePicture } from '../pictures/store-picture.ts'
import { ensureTopics } from '../topics.ts'
import { publishForTest } from '../articles/publish-for-test.ts'
import { readFeed, type Feed, type Tag } from './read-feed.ts'
import { writeFeed, type FeedFile } from './write-feed.ts'

let city: TestCity
let picture: string

beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-07T14:30:00+01:00' })
  await importDistricts(city, commandLine, [
    { key: 'west', name: 'Innenstadt-West' },
    { key: 'city', name: 'City', parent: 'west' },
  ])
  await ensureTopics(city.db, [{ nameDe: 'Sicherheit & Ordnung', nameEn: 'Safety & order' }, { nameDe: 'Kultur' }])
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8899aa' } })
    .jpeg()
    .toBuffer()
  picture = await storePicture(city, callerWith('press'), {
    ...{ bytes, altDe: 'Zwei "Streifen" & ein Platz', captionDe: 'Auf dem Platz.', credit: 'Presseamt' },
    persons: 'none',
  })
  const body = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Mehr <Präsenz>' }] },
      {
        type: 'quote',
        attrs: { speaker: 'Die Amtsleitung', function: 'Ordnungsamt', releasedBy: 'Geheim', portrait: null },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Wir sind da.' }] }],
      },
      { type: 'picture', attrs: { id: picture } },
    ],
  }
  const lead = [{ type: 'text', text: 'Seit Sonntag ist die Streife da.' }]
  const tags = { topics: ['sicherheit-ordnung'], districts: ['city'] }
  await publishForTest(city, { content: { headline: 'Erste Bilanz', kicker: 'Ordnung', lead, body, picture, ...tags } })
  city.clock.set('2025-11-08T09:00:00+01:00')
  await publishForTest(city, { content: { headline: 'Zweite Nachricht', topics: ['kultur'] } })
  await publishForTest(city, { language: 'en', content: { headline: 'In English' } })
  const gone = await publishForTest(city, { content: { headline: 'Zurückgezogen' } })
  await city.db.updateTable('article').set({ visibility: 'withdrawn' }).where('id', '=', gone).execute()
})

afterAll(() => city.close())

const files: readonly FeedFile[] = ['feed.xml', 'atom.xml', 'feed.json']
const feedOf = async (tag: Tag | null = null, language: 'de' | 'en' = 'de') =>
  readFeed(city, await getSettings(city.db), { language, tag })
const written = (feed: Feed, file: FeedFile) => writeFeed(feed, file, '/newsroom').body

function parse(source: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      // what we write ourselves for what XML cannot hold
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`)
    },
  })
  return parser.parseFromString(source, 'text/xml')
}

const elements = (within: Document | Element, name: string) => [...within.getElementsByTagName(name)]
const texts = (within: Document | Element, name: string) => elements(within, name).map(({ textContent }) => textContent)

const offsetTime = z.iso.datetime({ offset: true })
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  ...{ title: z.string().min(1), description: z.string(), language: z.enum(['de', 'en']) },
  ...{ home_page_url: z.url(), feed_url: z.url() },
  items: z.array(
    z.strictObject({
      ...{ id: z.string().min(1), url: z.url(), title: z.string().min(1), summary: z.string().optional() },
      ...{ content_html: z.string(), image: z.url().optional(), date_published: offsetTime, date_modified: offsetTime },
      ...{ authors: z.array(z.strictObject({ name: z.string().min(1) })), tags: z.array(z.string()) },
      language: z.enum(['de', 'en']),
      _newsroom: z.strictObject({
        ...{ kicker: z.string(), districts: z.array(z.string()) },
        images: z.array(z.strictObject({ url: z.url(), alt: z.string(), caption: z.string(), credit: z.string() })),
      }),
    }),
  ),
})

test('RSS tells what its specification asks for', async () => {
  const rss = parse(written(await feedOf(), 'feed.xml'))
  expect(texts(rss, 'title').slice(1)).toEqual(['Zweite Nachricht', 'Erste Bilanz'])
  expect(texts(rss, 'pubDate')).toEqual(['Sat, 08 Nov 2025 08:00:00 GMT', 'Fri, 07 Nov 2025 13:30:00 GMT'])
  const guids = texts(rss, 'guid')
  expect(new Set(guids).size).toBe(2)
  const [, item] = elements(rss, 'item')
  expect(texts(item, 'category')).toEqual(['Sicherheit & Ordnung', 'City'])
  expect(texts(item, 'dc:creator')).toEqual(['Pressestelle Musterstadt'])
  expect(texts(item, 'description')).toEqual(['Seit Sonntag ist die Streife da.'])
  expect(texts(item, 'content:encoded')[0]).toContain(
    '<h2>Mehr &lt;Präsenz&gt;</h2>\n<blockquote><p>Wir sind da.</p><footer><cite>Die Amtsleitung</cite>, Ordnungsamt</footer></blockquote>',
  )
  expect(texts(item, 'content:encoded')[0]).toContain('<figcaption>Auf dem Platz. Bild:\u00a0Presseamt</figcaption>')
  expect(texts(item, 'media:credit')).toEqual(['Presseamt'])
  const [enclosure] = elements(item, 'enclosure')
  expect(enclosure.getAttribute('url')).toMatch(/^http:\/\/127\.0\.0\.1:3000\/newsroom\/picture\/.*\.jpeg/)
  expect(Number(enclosure.getAttribute('length'))).toBeGreaterThan(100)
  expect(elements(rss, 'atom:link')[0].getAttribute('href')).toBe('http://127.0.0.1:3000/newsroom/feed.xml')
})

test.each(files)('no figure names the operation it was asked of (%s)', async (file) => {
  const feed = await feedOf()
  const operation = '019a4a00-0000-7000-8000-000000000009'
  const attrs = { query: 'operations.setup', key: 'days', parameters: { operation }, show: 'words' as const }
  const lead = [{ type: 'figure' as const, attrs }]
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: lead }] }
  const entries = feed.entries.map((entry) => ({ ...entry, content: { ...entry.content, lead, body } }))
  const text = written({ ...feed, entries }, file)
  expect(text).toMatch(/<data value=|&lt;data value=|<data value=\\"/)
  expect(text).not.toContain(operation)
})

test('Atom has what RFC 4287 requires of feed and entries', async () => {
  const atom = parse(written(await feedOf(), 'atom.xml'))
  for (const entry of elements(atom, 'entry')) {
    for (const required of ['id', 'title', 'updated', 'author']) expect(texts(entry, required)).toHaveLength(1)
    for (const name of ['updated', 'published']) offsetTime.parse(texts(entry, name)[0])
    expect(elements(entry, 'link')[0].getAttribute('rel')).toBe('alternate')
  }
  expect(texts(atom, 'updated')[0]).toBe('2025-11-08T09:00:00+01:00')
  expect(new Set(texts(atom, 'id')).size).toBe(3)
})

test('JSON Feed holds the lead, the text and the pictures with what belongs to them', async () => {
  const { items } = jsonFeed.parse(JSON.parse(written(await feedOf(), 'feed.json')))
  expect(items[1]).toMatchObject({
    ...{ url: 'http://127.0.0.1:3000/newsroom/erste-bilanz', date_published: '2025-11-07T14:30:00+01:00' },
    ...{ summary: 'Seit Sonntag ist die Streife da.', tags: ['Sicherheit & Ordnung'] },
    _newsroom: {
      ...{ kicker: 'Ordnung', districts: ['City'] },
      images: [{ alt: 'Zwei "Streifen" & ein Platz', caption: 'Auf dem Platz.', credit: 'Presseamt' }],
    },
  })
})

test('what is withdrawn is in no feed, nor what the press office alone may know', async () => {
  for (const file of files) {
    expect(written(await feedOf(), file)).not.toContain('Zurückgezogen')
    expect(written(await feedOf(), file)).not.toContain('Geheim')
  }
})

test('a removed picture is gone from every feed', async () => {
  const until = (date: string | null) => city.db.updateTable('press_picture').set({ rights_until: date }).execute()
  await until('2025-11-07')
  for (const file of files) expect(written(await feedOf(), file)).not.toContain(picture)
  await until('2025-11-08')
  for (const file of files) expect(written(await feedOf(), file)).toContain(picture)
})

test('a feed has one language and one tag; a Stadtbezirk includes its parts', async () => {
  const titles = async (...asked: Parameters<typeof feedOf>) =>
    (await feedOf(...asked)).entries.map(({ content }) => content.headline)
  expect(await titles(null, 'en')).toEqual(['In English'])
  expect(await titles({ kind: 'topic', key: 'kultur' })).toEqual(['Zweite Nachricht'])
  expect(await titles({ kind: 'district', key: 'city' })).toEqual(['Erste Bilanz'])
  expect(await titles({ kind: 'district', key: 'west' })).toEqual(['Erste Bilanz'])
  await expect(feedOf({ kind: 'topic', key: 'west' })).rejects.toMatchObject({ status: 404 })
  expect((await feedOf({ kind: 'topic', key: 'sicherheit-ordnung' })).title).toBe(
    'Nachrichten aus Musterstadt: Sicherheit & Ordnung',
  )
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom('<script>alert(1)</script>', ']]>', '\u0000\u000b\ufffe', '\ud800x', '<!--', '"\'&lt;', '</title>'),
)

test('nothing that is stored can break a feed', async () => {
  const feed = await feedOf()
  const [plain] = feed.entries
  const content = fc.record({ a: nasty, b: nasty, c: nasty }).map(({ a, b, c }): ArticleContent => {
    const text = (value: string, href?: string) => ({
      ...{ type: 'text' as const, text: value },
      marks: href === undefined ? [] : [{ type: 'link' as const, attrs: { href } }],
    })
    const paragraph = (value: string) => ({ type: 'paragraph' as const, content: [text(value, `https://a/${c}`)] })
    const quote = { speaker: a, function: b, releasedBy: '', portrait: null }
    return {
      ...{ ...plain.content, kicker: a, headline: b, lead: [text(c)], author: a },
      body: {
        type: 'doc',
        content: [
          paragraph(a),
          { type: 'quote', attrs: quote, content: [paragraph(b)] },
          { type: 'box', attrs: { title: c }, content: [paragraph(a)] },
          { type: 'video', attrs: { address: `https://a/${a}`, title: b, transcript: c } },
        ],
      },
    }
  })
  fc.assert(
    fc.property(content, nasty, (nastyContent, name) => {
      const entries = [{ ...plain, content: nastyContent, topics: [name], districts: [name] }]
      const broken = { ...feed, title: name, entries }
      const rss = parse(written(broken, 'feed.xml'))
      const atom = parse(written(broken, 'atom.xml'))
      const json = JSON.parse(written(broken, 'feed.json')) as { items: { content_html: string }[] }
      const html = [...texts(rss, 'content:encoded'), ...texts(atom, 'content'), json.items[0].content_html]
      for (const one of html) expect(one).not.toMatch(/<(script|!--|\/title)/i)
      expect(elements(rss, 'item')).toHaveLength(1)
      expect(elements(atom, 'entry')).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
})
