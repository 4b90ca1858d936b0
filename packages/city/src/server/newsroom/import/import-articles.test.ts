import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { commandLine } from '../../caller.ts'
import { importDistricts, listDistricts } from '../../city/districts.ts'
import { createOperation } from '../../operations/create-operation.ts'
import { createArticle } from '../articles/create-article.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { readLiveArticle } from '../articles/read-live.ts'
import { saveArticle } from '../articles/save-article.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'
import { exportArticles } from '../export/export-articles.ts'
import { readPictures } from '../pictures/read-pictures.ts'
import { listTopics } from '../topics.ts'
import { importArticles, openArticlesFile, type MissingPicture, type RefusedItem } from './import-articles.ts'

let city: TestCity
let folder: string
const press = callerWith('press')
const signal = new AbortController().signal

beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-20T12:00:00+01:00' })
  folder = await mkdtemp(join(tmpdir(), 'augenmass-articles-'))
  await importDistricts(city, commandLine, [
    { key: 'innenstadt-west', name: 'Innenstadt-West' },
    { key: 'city', name: 'City', parent: 'innenstadt-west' },
    { key: 'hoerde', name: 'Hörde' },
  ])
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

async function importText(
  name: string,
  content: string | object,
  {
    into = city,
    ...more
  }: { into?: TestCity; signal?: AbortSignal; base?: string; allowPrivate?: boolean; at?: string } = {},
) {
  const path = join(more.at ?? folder, name)
  if (content !== '') await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  const refused: RefusedItem[] = []
  const missing: MissingPicture[] = []
  const file = await openArticlesFile(into, commandLine, path)
  const result = await importArticles(into, commandLine, {
    ...{ file, folder: more.at ?? folder, base: more.base ?? null, allowPrivate: more.allowPrivate ?? false },
    ...{ signal: more.signal ?? signal, onRefused: (item) => refused.push(item) },
    onMissing: (picture) => missing.push(picture),
  })
  return { ...result, refusedItems: refused, missing }
}

const picture = (colour: string, width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()

const feed = (items: readonly object[], more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items,
  home_page_url: 'https://presse.example.org/news/',
  language: 'de-DE',
  ...more,
})

const streifen = {
  id: 17,
  url: 'https://presse.example.org/news/Mehr-Streifen.html?x=1',
  title: 'Mehr Streifen in der City',
  summary: 'Ordnungsdienst verstärkt.',
  content_html:
    '<p>Seit Sonntag.</p><p>„Wir sind da“, betont N. N., Leiter des Amtes, „jeden Tag.“</p><figure><img src="bilder/zwei.jpg" alt=""><figcaption>Zwei. Foto: A / B</figcaption></figure>',
  date_published: '2025-11-02T08:00:00+01:00',
  authors: [{ name: 'Pressestelle' }],
  tags: ['Sicherheit & Ordnung'],
  _newsroom: {
    kicker: 'Schwerpunkteinsatz',
    districts: ['CITY', 'Hoerde', 'Neudorf'],
    images: [{ url: 'eins.jpg', alt: 'Eins', caption: 'Erste.', credit: 'Bild: C / D' }],
  },
}

test('a JSON Feed comes in whole; again the same: nothing; changed: the next edition', async () => {
  await mkdir(join(folder, 'bilder'))
  await writeFile(join(folder, 'eins.jpg'), await picture('red'))
  await writeFile(join(folder, 'bilder', 'zwei.jpg'), await picture('blue'))
  const first = await importText(
    'feed.json',
    feed([streifen, { id: 'x', title: 'Entwurf', content_text: 'Noch\n\nnichts' }]),
  )
  expect(first).toMatchObject({
    items: 2,
    added: 2,
    refused: 0,
    drafts: 1,
    missingPictures: 0,
    districtsAdded: ['Neudorf'],
  })
  const live = await readLiveArticle(city.db, 'mehr-streifen')
  expect(live).toMatchObject({
    firstPublishedAt: Date.parse(streifen.date_published),
    content: {
      kicker: 'Schwerpunkteinsatz',
      headline: 'Mehr Streifen in der City',
      lead: [{ text: 'Ordnungsdienst verstärkt.' }],
      districts: ['city', 'hoerde', 'neudorf'],
      author: 'Pressestelle',
    },
  })
  expect((await listTopics(city.db)).filter(({ key }) => live?.content.topics.includes(key))).toMatchObject([
    { nameDe: 'Sicherheit & Ordnung' },
  ])
  expect(live?.content.body.content.map(({ type }) => type)).toEqual(['paragraph', 'quote', 'picture'])
  expect(plainLines(live!.content.body.content)).toEqual([
    'Seit Sonntag.',
    '„Wir sind da“, betont N. N., Leiter des Amtes, „jeden Tag.“',
  ])
  const [top, body] = await picturesOf(live!.content)
  expect(top).toMatchObject({ alt: 'Eins', caption: 'Erste.', credit: 'C / D' })
  expect(body).toMatchObject({ alt: '', caption: 'Zwei.', credit: 'A / B' })

  expect(await importText('feed.json', '')).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  const changed = { ...streifen, title: 'Noch mehr Streifen', date_modified: '2025-11-05T10:00:00+01:00' }
  expect(await importText('feed.json', feed([changed]))).toMatchObject({ added: 0, updated: 1 })
  expect(await readLiveArticle(city.db, 'mehr-streifen')).toMatchObject({
    ...{ edition: 2, content: { headline: 'Noch mehr Streifen', picture: live?.content.picture } },
    firstPublishedAt: Date.parse(streifen.date_published),
    publishedAt: Date.parse(changed.date_modified),
  })
})

async function picturesOf(content: {
  picture: string | null
  body: { content: readonly { type: string; attrs?: unknown }[] }
}) {
  const inBody = content.body.content.flatMap((block) =>
    block.type === 'picture' ? (block.attrs as { id: string }).id : [],
  )
  const ids = [content.picture!, ...inBody]
  const found = await readPictures(city.db, ids, { language: 'de', today: '2025-11-20' })
  return ids.map((id) => found.get(id))
}

test('what was changed here stays, and is said', async () => {
  const item = { id: 'kept', title: 'Von dort', content_text: 'Text', date_published: '2025-11-03T08:00:00Z' }
  await importText('kept.json', feed([item]))
  const live = await readLiveArticle(city.db, 'von-dort')
  const { version } = await lockedArticle(city.db, live!.id)
  await saveArticle(city, press, { id: live!.id, version, content: { ...live!.content, headline: 'Von hier' } })
  const again = await importText('kept.json', feed([{ ...item, title: 'Neu von dort' }]))
  expect(again).toMatchObject({ updated: 0, refused: 1, refusedItems: [{ number: 1, reason: 'changed-here' }] })
  expect((await lockedArticle(city.db, live!.id)).content.headline).toBe('Von hier')
})

test('missing pictures are said and fetched when the same file comes again; the own network only on request', async () => {
  const bytes = await picture('green')
  let isThere = false
  const server = createServer((_, response) => {
    response.statusCode = isThere ? 200 : 404
    response.end(isThere ? bytes : '')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/gruen.jpg`
  const items = feed([
    { id: 'g', title: 'Grün', content_html: `<p>Text</p><img src="${url}">`, date_published: '2025-11-04' },
  ])
  const refusedHost = await importText('green.json', items)
  expect(refusedHost).toMatchObject({
    added: 1,
    missingPictures: 1,
    missing: [{ why: { key: 'articles.picture-private' } }],
  })
  const absent = await importText('green.json', items, { allowPrivate: true })
  expect(absent).toMatchObject({ unchanged: 1, missing: [{ address: url, why: { key: 'articles.no-such-picture' } }] })
  isThere = true
  expect(await importText('green.json', items, { allowPrivate: true })).toMatchObject({
    updated: 1,
    missingPictures: 0,
  })
  expect((await readLiveArticle(city.db, 'gruen'))?.content.picture).not.toBeNull()
  server.close()
})

test('a picture is never read from outside the folder', async () => {
  const inner = join(folder, 'inner')
  await mkdir(inner)
  await writeFile(join(folder, 'outside.jpg'), await picture('black'))
  const result = await importText(
    'x.json',
    feed([
      {
        id: 'o',
        title: 'Außen',
        content_html: '<p>Text<img src="../outside.jpg"><img src="file:///etc/passwd">',
        date_published: '2025-11-04',
      },
    ]),
    { at: inner },
  )
  expect(result).toMatchObject({ added: 1, missingPictures: 2 })
})

test('a picture that was removed here does not come back', async () => {
  await writeFile(join(folder, 'weg.jpg'), await picture('yellow'))
  const item = { id: 'weg', title: 'Weg', content_html: '<p>Text<img src="weg.jpg">', date_published: '2025-11-04' }
  await importText('weg.json', feed([item]))
  const live = await readLiveArticle(city.db, 'weg')
  await city.db
    .updateTable('press_picture')
    .set({ removed_at: new Date(), removed_why: 'consent-withdrawn' })
    .where('id', '=', live!.content.picture)
    .execute()
  const again = await importText('weg.json', feed([{ ...item, summary: 'Anders' }]))
  expect(again).toMatchObject({ updated: 1, missing: [{ why: { key: 'articles.picture-removed-here' } }] })
  expect((await readLiveArticle(city.db, 'weg'))?.content.picture).toBeNull()
})

test('what cannot be taken is refused with its number, the rest comes in', async () => {
  const good = { id: 'good', title: 'Gut', content_text: 'x', date_published: '2025-11-04T00:00:00Z' }
  const result = await importText(
    'mixed.json',
    feed([
      { ...good, id: 'a', title: '' },
      { ...good, id: 'b', title: 7 },
      { ...good, id: 'c', language: 'fr' },
      { ...good, id: 'd', content_text: '' },
      { ...good, id: 'e', date_published: 'gestern' },
      { ...good, id: 'f', _newsroom: { kicker: 'x'.repeat(200) } },
      { ...good, id: 'g', content_html: '<div>'.repeat(1000) + 'x' },
      { ...good, id: 'later', title: 'Null\u0000zeichen \ud800', date_published: '2025-11-30T00:00:00Z' },
      good,
      { ...good, title: 'Noch einmal gut' },
    ]),
  )
  expect(result.refusedItems.map(({ number, reason, field }) => [number, reason, field])).toEqual([
    [1, 'no-title', ''],
    [2, 'field', 'title'],
    [3, 'language', 'fr'],
    [4, 'no-text', ''],
    [5, 'field', 'date_published'],
    [6, 'field', '_newsroom.kicker'],
    [7, 'too-complicated', ''],
    [10, 'twice', '9'],
  ])
  // an embargo is never broken: what is dated ahead is a draft
  expect(result).toMatchObject({ added: 2, updated: 0, drafts: 1 })
  // of two with one id the first stays, also when they come again
  expect(await importText('mixed.json', '')).toMatchObject({ updated: 0, unchanged: 2, refused: 8 })
})

test('summaries do not stand twice', async () => {
  const base = { date_published: '2025-11-05T00:00:00Z' }
  const html = '<p>Der erste Absatz sagt <b>alles</b>.</p><p>Der zweite sagt mehr.</p>'
  await importText(
    'lead.json',
    feed([
      { ...base, id: 'l1', title: 'L1', summary: 'Der erste Absatz sagt alles.', content_html: html },
      { ...base, id: 'l2', title: 'L2', summary: 'Der erste Absatz sagt […]', content_html: html },
      { ...base, id: 'l3', title: 'L3', content_html: '<p><strong>Fett.</strong></p><p>Rest.</p>' },
      { ...base, id: 'l4', title: 'L4', content_html: html },
    ]),
  )
  const read = async (slug: string) => {
    const { content } = (await readLiveArticle(city.db, slug))!
    return [content.lead.map((part) => ('text' in part ? part.text : '')).join(''), ...plainLines(content.body.content)]
  }
  expect(await read('l1')).toEqual(['Der erste Absatz sagt alles.', 'Der zweite sagt mehr.'])
  expect(await read('l2')).toEqual(['Der erste Absatz sagt alles.', 'Der zweite sagt mehr.'])
  expect(await read('l3')).toEqual(['Fett.', 'Rest.'])
  expect(await read('l4')).toEqual(['', 'Der erste Absatz sagt alles.', 'Der zweite sagt mehr.'])
})

test('RSS, Atom and WordPress', async () => {
  const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
    <link>https://rss.example.org/</link><language>de</language>
    <item><title>Müll &amp;amp; Lärm&nbsp;hier</title><guid isPermaLink="false">r1</guid><link>https://rss.example.org/muell/</link>
    <pubDate>Sun, 02 Nov 2025 08:00:00 +0100</pubDate><category>Sauberkeit</category><category>Hörde</category><dc:creator>Amt</dc:creator>
    <description>Kurz gesagt.</description><c:encoded><![CDATA[<p>Lang</p></item> gesagt.]]></c:encoded>
    <media:content url="eins.jpg" medium="image"><media:description>Erste. Bild: C / D</media:description></media:content></item>
    <item><title>Kaputt</title><guid>r2</guid><description><b></description></item></channel></rss>`
  const read = await importText('rss.xml', rss)
  expect(read).toMatchObject({ items: 2, added: 1, refusedItems: [{ number: 2, reason: 'broken' }] })
  expect(await readLiveArticle(city.db, 'muell')).toMatchObject({
    content: {
      headline: 'Müll & Lärm\u00a0hier'.replace('\u00a0', ' '),
      lead: [{ text: 'Kurz gesagt.' }],
      districts: ['hoerde'],
      author: 'Amt',
    },
  })

  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>f</id><title>F</title>
    <link href="https://atom.example.org/"/><entry><id>urn:1</id><title type="html">Hello &lt;b&gt;there&lt;/b&gt;</title>
    <updated>2025-11-03T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Sub</h2><p>Text</p></div></content></entry></feed>`
  expect(await importText('atom.xml', atom)).toMatchObject({ added: 1 })
  expect(await readLiveArticle(city.db, 'hello-there')).toMatchObject({
    language: 'en',
    content: { body: { content: [{ type: 'heading' }, { type: 'paragraph' }] } },
  })

  const post = (id: number, more: string) =>
    `<item><title>P${id}</title><link>https://wp.example.org/p${id}/</link><guid isPermaLink="false">https://wp.example.org/?p=${id}</guid><wp:post_id>${id}</wp:post_id>${more}</item>`
  const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://wp.example.org</link><language>de</language>
    ${post(
      1,
      `<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2025-11-02 07:00:00</wp:post_date_gmt>
      <category domain="category" nicename="n">Neues</category><category domain="category" nicename="uncategorized">Allgemein</category>
      <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
      <content:encoded><![CDATA[Alter Editor\nzweite Zeile\n\nAbsatz [caption width="1"]<img class="wp-image-9 x" src="https://wp.example.org/eins-300x200.jpg" alt=""/> Hier. Foto: C / D[/caption]]]></content:encoded>`,
    )}
    ${post(2, `<wp:post_type>post</wp:post_type><wp:status>draft</wp:status><content:encoded><![CDATA[<!-- wp:heading --><h2>Block</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Text</p><!-- /wp:paragraph -->]]></content:encoded>`)}
    ${post(3, '<wp:post_type>page</wp:post_type><wp:status>publish</wp:status>')}
    ${post(4, '<wp:post_type>post</wp:post_type><wp:status>trash</wp:status>')}
    <item><title>eins</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://wp.example.org/eins.jpg</wp:attachment_url>
      <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Alt aus WP</wp:meta_value></wp:postmeta></item></channel></rss>`
  await writeFile(join(folder, 'eins.jpg'), await picture('purple', 50))
  expect(await importText('wp.xml', wxr)).toMatchObject({ items: 2, added: 2, drafts: 1, missingPictures: 0 })
  const first = await readLiveArticle(city.db, 'p1')
  expect(plainLines(first!.content.body.content)).toEqual(['Alter Editor\nzweite Zeile', 'Absatz'])
  expect(await picturesOf(first!.content)).toMatchObject([{ alt: 'Alt aus WP', caption: 'Hier.', credit: 'C / D' }])
})

test('stopped in the middle, the same again completes it', async () => {
  const items = feed(
    ['s1', 's2', 's3'].map((id) => ({ id, title: id, content_text: 'x', date_published: '2025-11-06' })),
  )
  const stop = new AbortController()
  stop.abort()
  expect(await importText('stop.json', items, { signal: stop.signal })).toMatchObject({ added: 0, complete: false })
  expect(await importText('stop.json', items)).toMatchObject({ added: 3, complete: true })
})

test('a document type, another XML and a file without articles are refused', async () => {
  for (const [text, key] of [
    ['<!DOCTYPE x [<!ENTITY a "b">]><rss><channel><item/></channel></rss>', 'articles.broken'],
    ['<html><body>x</body></html>', 'articles.unknown-format'],
    ['{"items":[]}', 'articles.unknown-format'],
    ['hallo', 'articles.unknown-format'],
    [JSON.stringify(feed([])), 'articles.empty'],
  ])
    await expect(importText('bad', text)).rejects.toMatchObject({ key })
})

test('what another newsroom tells in figures and offers for download stays as it was published', async () => {
  const attributes = { query: 'operations.setup', key: 'days', parameters: { operation: 'elsewhere' }, show: 'words' }
  const question = JSON.stringify(attributes).replaceAll('"', '&quot;')
  const file = 'https://stadt.example/newsroom/file/019a4a00-0000-7000-8000-000000000002'
  const item = {
    ...{ id: 'told', title: 'Fünf Tage', summary: 'Es dauert 5 Tage.', date_published: '2025-11-05' },
    content_html: [
      `<p>Es dauert <data value="5" data-figure="${question}">5 Tage</data>.</p>`,
      `<ul><li>Genau <data value="5" data-figure="${question}">5 Tage</data></li></ul>`,
      `<p><a href="${file}" download>Plan</a></p>`,
    ].join(''),
  }
  expect(await importText('told.json', feed([item]))).toMatchObject({ added: 1, refused: 0 })
  const { content } = (await readLiveArticle(city.db, 'fuenf-tage'))!
  expect(inlineText(content.lead)).toBe('Es dauert 5 Tage.')
  expect(plainLines(content.body.content)).toEqual(['Genau 5 Tage', 'Plan'])
  expect(content.body.content[1]).toMatchObject({
    type: 'paragraph',
    content: [{ text: 'Plan', marks: [{ type: 'link', attrs: { href: file } }] }],
  })
})

test('what was exported gives the same again: editions, frozen figures, drafts, pictures', async () => {
  const from = await createTestCity({ now: '2025-11-20T12:00:00+01:00' })
  const to = await createTestCity({ now: '2025-12-24T12:00:00+01:00' })
  try {
    await importDistricts(from, commandLine, [{ key: 'city', name: 'City' }])
    const { id: picked } = { id: await storeRed(from) }
    const ring = [
      [7.46, 51.51],
      [7.47, 51.51],
      [7.47, 51.52],
      [7.46, 51.51],
    ]
    const operation = await createOperation(from, callerWith('operations-lead'), {
      ...{ name: 'Test', aims: '', area: { type: 'Polygon', coordinates: [ring] }, firstDay: '2025-11-02', days: 2 },
      shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
      ...{ staffPerDay: 45, plainclothesShare: 0, regularService: 0, seed: 1 },
      ...{ stationName: 'Wache', stationLat: 51.515, stationLon: 7.465 },
    })
    await from.db.insertInto('topic').values({ key: 'ordnung', name_de: 'Ordnung', name_en: 'Order' }).execute()
    const figure = {
      type: 'figure',
      attrs: { query: 'operations.setup', key: 'staff-per-day', parameters: { operation }, show: 'words' },
    }
    const quote = {
      type: 'quote',
      attrs: { speaker: 'N. N.', function: 'Leiter', releasedBy: 'Amt', portrait: picked },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Gut.' }] }],
    }
    const content = {
      ...{ kicker: 'K', headline: 'Mehr Streifen', lead: [{ type: 'text', text: 'Es sind ' }, figure] },
      ...{
        body: { type: 'doc', content: [quote] },
        picture: picked,
        districts: ['city'],
        topics: ['ordnung'],
        series: 'S',
      },
    }
    const id = await createArticle(from, press, { type: 'news', language: 'de', content, operationId: operation })
    const publish = (correction: string | null) =>
      from.db.transaction().execute(async (trx) =>
        publishEdition(trx, from, await lockedArticle(trx, id), {
          ...{ state: correction === null ? 'published' : 'corrected', by: press.id, at: from.clock.now(), correction },
        }),
      )
    await publish(null)
    await saveArticle(from, press, { id, version: 2, content: { ...content, headline: 'Noch mehr Streifen' } })
    await publish('Überschrift')
    const { version } = await lockedArticle(from.db, id)
    await saveArticle(from, press, { id, version, content: { ...content, headline: 'Entwurf' } })
    const { groupId } = (await readLiveArticle(from.db, 'mehr-streifen'))!
    await createArticle(from, press, { type: 'news', language: 'en', content: { headline: 'More patrols' }, groupId })

    const [out, back] = ['out', 'back'].map((name) => join(folder, name))
    for (const one of [out, back]) await mkdir(one)
    expect(await exportArticles(from, press, { path: out, signal })).toMatchObject({ articles: 2, pictures: 1 })
    expect(await importText('articles.json', '', { into: to, at: out })).toMatchObject({ added: 2, missingPictures: 0 })
    await exportArticles(to, press, { path: back, signal })
    const [first, second] = await Promise.all([out, back].map((one) => readFile(join(one, 'articles.json'), 'utf8')))
    expect(JSON.parse(second)).toEqual(JSON.parse(first))
    // whoever does not know the extension reads text and pictures
    const { items } = JSON.parse(first) as { items: { content_html?: string; _newsroom: object }[] }
    expect(items[0].content_html).toContain(
      '<footer><img src="pictures/noch-mehr-streifen.jpg" alt="Rot" width="40" height="30"><cite>N. N.</cite>, Leiter</footer>',
    )
    const plain = items.map((item) => ({ ...item, id: 'plain', _newsroom: undefined })).slice(0, 1)
    const told = await importText('plain.json', feed(plain), { into: to, at: out })
    expect(told).toMatchObject({ added: 1, missingPictures: 0 })
    const again = await readLiveArticle(to.db, 'noch-mehr-streifen')
    expect(again?.content.body.content).toMatchObject([
      { type: 'quote', attrs: { speaker: 'N. N.', function: 'Leiter', portrait: expect.any(String) as string } },
    ])
    expect((await sharp(join(back, 'pictures', 'noch-mehr-streifen.jpg')).metadata()).width).toBe(40)
    const live = await readLiveArticle(to.db, 'mehr-streifen')
    expect(Object.values(live!.figures)).toMatchObject([{ value: 45, kind: 'at-most' }])
    // and here, where all of it is already
    expect(await importText('articles.json', '', { into: from, at: out })).toMatchObject({ unchanged: 2, added: 0 })
  } finally {
    await from.close()
    await to.close()
  }
})

async function storeRed(into: TestCity): Promise<string> {
  const { storePicture } = await import('../pictures/store-picture.ts')
  return storePicture(into, press, { bytes: await picture('red'), altDe: 'Rot', altEn: 'Red', credit: 'A / B' })
}

test('nobody but the press office imports', async () => {
  await expect(openArticlesFile(city, callerWith('patrol'), 'x')).rejects.toMatchObject({ status: 403 })
  expect((await listDistricts(city.db)).map(({ name }) => name)).toContain('Neudorf')
})
