import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { readLiveArticle } from '../articles/read-live.ts'
import { plainLines } from '../document/plain-text.ts'
import { listTopics } from '../topics.ts'
import { importArticles, openArticlesFile, type MissingPicture, type RefusedItem } from './import-articles.ts'
import { openPictureSource } from './picture-source.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-20T12:00:00+01:00' })
  folder = await mkdtemp(join(tmpdir(), 'augenmass-faulty-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

const signal = new AbortController().signal

async function importFile(name: string, content: string | Uint8Array, allowPrivate = false) {
  const path = join(folder, name)
  await writeFile(path, content)
  const refused: RefusedItem[] = []
  const missing: MissingPicture[] = []
  const file = await openArticlesFile(city, commandLine, path)
  const result = await importArticles(city, commandLine, {
    ...{ file, folder, base: null, allowPrivate, signal },
    onRefused: (item) => refused.push(item),
    onMissing: (picture) => missing.push(picture),
  })
  return { ...result, refusedItems: refused.map(({ number, reason }) => [number, reason]), missing }
}

const item = (id: string, more: object = {}) => ({
  ...{ id, title: `Nachricht ${id}`, content_text: `Text ${id}`, date_published: '2025-11-04T08:00:00Z' },
  ...more,
})
const feed = (items: readonly object[]) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', home_page_url: 'https://faulty.example/', items })
const rss = (items: string, declaration = '') => `${declaration}<rss version="2.0"><channel><title>T</title>
  <link>https://faulty-rss.example/</link>${items}</channel></rss>`
const rssItem = (id: string, description: string) =>
  `<item><guid isPermaLink="false">${id}</guid><title>Größe ${id}</title><pubDate>Sun, 02 Nov 2025 08:00:00 +0100</pubDate><description>${description}</description></item>`

test('a file that is cut off gives what is whole, and says that the rest is missing', async () => {
  const json = feed([item('cut-1'), item('cut-2'), item('cut-3')])
  expect(await importFile('cut.json', json.slice(0, -60))).toMatchObject({ added: 2, refusedItems: [[3, 'rest']] })
  expect(await importFile('cut.json', json)).toMatchObject({ added: 1, unchanged: 2, refused: 0 })
  const xml = rss(rssItem('c1', 'Text') + rssItem('c2', 'Text'))
  expect(await importFile('cut.xml', xml.slice(0, -120))).toMatchObject({ added: 1, refusedItems: [[2, 'rest']] })
  expect(await importFile('cut.xml', xml)).toMatchObject({ added: 1, unchanged: 1, refused: 0 })
})

test('Latin-1 and UTF-16 are read as what they are', async () => {
  const latin = rss(rssItem('l1', 'Straße'), '<?xml version="1.0" encoding="ISO-8859-1"?>')
  expect(await importFile('latin.xml', Buffer.from(latin, 'latin1'))).toMatchObject({ added: 1 })
  const wide = rss(rssItem('u1', 'Mögen'), '<?xml version="1.0" encoding="UTF-16"?>')
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wide, 'utf16le')])
  expect(await importFile('wide.xml', marked)).toMatchObject({ added: 1 })
  const texts = await Promise.all(
    ['groesse-l1', 'groesse-u1'].map(async (slug) => {
      const { content } = (await readLiveArticle(city.db, slug))!
      return [content.headline, ...plainLines(content.body.content)]
    }),
  )
  expect(texts).toEqual([
    ['Größe l1', 'Straße'],
    ['Größe u1', 'Mögen'],
  ])
})

test('an article without an id is refused, one with ten megabytes too, and the rest comes in', async () => {
  const long = 'Wort '.repeat(2_000_000)
  const json = feed([{ ...item('x'), id: undefined }, item('long', { content_html: `<p>${long}` }), item('after-long')])
  expect(await importFile('long.json', json)).toMatchObject({
    ...{
      added: 1,
      refusedItems: [
        [1, 'field'],
        [2, 'too-long'],
      ],
    },
  })
  const xml = rss(`${rssItem('x1', `<![CDATA[${long}]]>`)}${rssItem('x2', long)}${rssItem('x3', 'Text')}`)
  expect(await importFile('long.xml', xml)).toMatchObject({
    ...{
      added: 1,
      refusedItems: [
        [1, 'too-long'],
        [2, 'too-long'],
      ],
    },
  })
})

test('tags keep their names, whatever letters they have', async () => {
  const tags = ['Новости', '日本', '日本', 'A & B <i>', '🚗', '"Zitat"']
  expect(await importFile('tags.json', feed([item('tags', { tags })]))).toMatchObject({ added: 1, tagsLeftOut: 1 })
  const { content } = (await readLiveArticle(city.db, 'nachricht-tags'))!
  const names = new Map((await listTopics(city.db)).map(({ key, nameDe }) => [key, nameDe]))
  expect(content.topics.map((key) => names.get(key))).toEqual(['Новости', '日本', 'A & B <i>', '"Zitat"'])
})

test('a picture that never comes is given up after a while, and its host is not asked forever', async () => {
  let asked = 0
  const server = createServer(() => void asked++).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const source = await openPictureSource({ folder, base: null, allowPrivate: true, signal, timeoutMilliseconds: 100 })
  for (let number = 1; number <= 5; number++)
    await expect(source.read(`${host}/${number}.jpg`)).rejects.toMatchObject({ key: 'articles.picture-away' })
  expect(asked).toBe(3)
  server.closeAllConnections()
  server.close()
})

test.each(['file:///etc/passwd', 'http://169.254.169.254/latest/meta-data/', 'http://localhost:1/x.jpg'])(
  'a picture’s address that leads on to %s leads nowhere, even where the own network may be asked',
  async (location) => {
    const server = createServer((_, response) => void response.writeHead(302, { location }).end()).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => server.once('listening', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.jpg`
    const html = `<p>Text</p><img src="${url}">`
    const { missing } = await importFile('led.json', feed([item(`led ${location}`, { content_html: html })]), true)
    expect(missing).toMatchObject([{ why: { key: 'articles.no-such-picture' } }])
    server.close()
  },
)

test('the same file twice at once comes in once', async () => {
  const tags = ['Eins', 'Zwei']
  const items = Array.from({ length: 25 }, (_, index) =>
    item(`both-${index}`, { tags, _newsroom: { districts: ['Neu'] } }),
  )
  const results = await Promise.all(['both.json', 'both.json'].map((name) => importFile(name, feed(items))))
  expect(results.map(({ refused }) => refused)).toEqual([0, 0])
  expect(results[0].added + results[1].added).toBe(25)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from article where external_id like 'both-%' and edition = 1`.execute(city.db)
  expect(rows).toEqual([{ n: 25 }])
  expect(await importFile('both.json', feed(items))).toMatchObject({ unchanged: 25 })
})

test('an import that the database ends, because two wait for each other, begins again', async () => {
  await sql`create sequence ended`.execute(city.db)
  await sql`
    create function end_first() returns trigger language plpgsql as $$
    begin
      if nextval('ended') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
      return null;
    end $$`.execute(city.db)
  await sql`create trigger ends before insert on article_import execute function end_first()`.execute(city.db)
  try {
    expect(await importFile('ended.json', feed([item('ended-1'), item('ended-2')]))).toMatchObject({ added: 2 })
  } finally {
    await sql`drop trigger ends on article_import`.execute(city.db)
  }
  expect(await readLiveArticle(city.db, 'nachricht-ended-1')).toMatchObject({ edition: 1 })
})
