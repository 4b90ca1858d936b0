import { DOMParser } from '@xmldom/xmldom'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listDistrictNames } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { readLiveArticle, type LiveArticle } from '../articles/read-live.ts'
import { publishForTest } from '../articles/publish-for-test.ts'
import { ensureTopics, listTopics } from '../topics.ts'
import { articleHead } from './article-head.ts'
import { writeEventCalendar } from './event-calendar.ts'
import { writeArticleSitemap, writeNewsSitemap, writeSitemapIndex } from './sitemap.ts'
import { scriptSafe } from './structured-data.ts'

let city: TestCity
let event: LiveArticle

const zone = 'Europe/Berlin'

beforeAll(async () => {
  city = await createTestCity({ now: '2025-10-24T12:00:00+02:00' })
  await ensureTopics(city.db, [{ nameDe: 'Sicherheit & Ordnung' }])
  await publishForTest(city, { content: { headline: 'Alt' } })
  city.clock.set('2025-11-07T14:30:00+01:00')
  const id = await publishForTest(city, {
    type: 'event',
    content: {
      headline: `Rundgang mit der Streife ${'durch die sehr lange Straße '.repeat(6)}`.trim(),
      lead: [{ type: 'text', text: 'Kommen Sie mit </script><script>alert(1)</script>!' }],
      topics: ['sicherheit-ordnung'],
      event: {
        // across the night the clocks change
        ...{ place: 'Rathaus, Foyer', address: 'Friedensplatz 1', startsAt: '2025-10-25T20:00' },
        ...{ endsAt: '2025-10-26T10:00', registration: 'Bitte anmelden.', registrationAddress: null },
      },
    },
  })
  const { group_id: groupId } = await city.db
    .selectFrom('article')
    .select('group_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await publishForTest(city, { language: 'en', groupId, content: { headline: 'A walk' } })
  const { slug } = await city.db
    .selectFrom('article_address')
    .select('slug')
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  event = (await readLiveArticle(city.db, slug))!
})

afterAll(() => city.close())

const moment = z.iso.datetime({ offset: true })
const organization = z.looseObject({ '@type': z.literal('Organization'), name: z.string().min(1), url: z.url() })
const newsArticle = z.looseObject({
  '@type': z.literal('NewsArticle'),
  headline: z.string().min(1).max(110),
  image: z.array(z.url()).min(1),
  ...{ datePublished: moment, dateModified: moment, author: organization },
  publisher: organization.extend({ logo: z.looseObject({ '@type': z.literal('ImageObject'), url: z.url() }) }),
  ...{ isAccessibleForFree: z.literal(true), inLanguage: z.enum(['de', 'en', 'de-simple']) },
  mainEntityOfPage: z.looseObject({ '@type': z.literal('WebPage'), '@id': z.url() }),
  ...{
    articleSection: z.array(z.string()),
    keywords: z.array(z.string()),
    contentLocation: z.array(z.looseObject({})),
  },
})
const breadcrumbs = z.looseObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(
    z.strictObject({
      '@type': z.literal('ListItem'),
      ...{ position: z.int().min(1), name: z.string().min(1), item: z.url() },
    }),
  ),
})
const eventData = z.looseObject({
  '@type': z.literal('Event'),
  ...{ name: z.string().min(1), startDate: moment, endDate: moment, organizer: organization },
  eventStatus: z.literal('https://schema.org/EventScheduled'),
  location: z.looseObject({
    '@type': z.literal('Place'),
    name: z.string().min(1),
    address: z.looseObject({ '@type': z.literal('PostalAddress'), addressLocality: z.string().min(1) }),
  }),
})

test('structured data has the types and ranges search engines ask for', async () => {
  const head = articleHead(city, await getSettings(city.db), event, {
    ...{ pictures: new Map(), topics: await listTopics(city.db), districtNames: await listDistrictNames(city.db) },
  })
  const data = z.tuple([newsArticle, breadcrumbs, eventData]).parse(JSON.parse(head.structuredData))
  expect(data[0].headline).toMatch(/^Rundgang mit der Streife .*…$/)
  expect(data[0].datePublished).toBe('2025-11-07T14:30:00+01:00')
  expect(data[1].itemListElement.map(({ name }) => name).slice(0, 2)).toEqual(['Newsroom', 'Sicherheit & Ordnung'])
  expect([data[2].startDate, data[2].endDate]).toEqual(['2025-10-25T20:00:00+02:00', '2025-10-26T10:00:00+01:00'])
  expect(head.structuredData).not.toContain('<')
})

test('nothing can leave the script element of structured data', () => {
  const nasty = ['</script>', '<!--<script>', '\u2028', ']]>']
  expect(JSON.parse(scriptSafe([{ nasty }]))).toEqual([{ nasty }])
  expect(scriptSafe([{ nasty }])).not.toMatch(/[<\u2028]/)
})

test('the calendar has the right instants, one UID for good, and counts editions', () => {
  const written = writeEventCalendar(city, zone, event)!
  const calendar = new ICAL.Component(ICAL.parse(written) as ConstructorParameters<typeof ICAL.Component>[0])
  const [one] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect(one.uid).toBe(`${event.id}@127.0.0.1`)
  expect(one.startDate.toJSDate().toISOString()).toBe('2025-10-25T18:00:00.000Z')
  expect(one.endDate.toJSDate().toISOString()).toBe('2025-10-26T09:00:00.000Z')
  expect([one.sequence, one.location, one.summary]).toEqual([
    1,
    'Rathaus, Foyer, Friedensplatz 1',
    event.content.headline,
  ])
  expect(writeEventCalendar(city, zone, { ...event, edition: 2 })).toContain('SEQUENCE:2')
  expect(writeEventCalendar(city, zone, { ...event, content: { ...event.content, event: null } })).toBeNull()
})

const texts = (source: string, name: string) =>
  [...new DOMParser().parseFromString(source, 'text/xml').getElementsByTagName(name)].map(
    (element) => element.getAttribute('href') ?? element.textContent,
  )
const paths = (addresses: readonly (string | null)[]) => addresses.map((address) => address?.replace(/.*3000/, ''))

test('the sitemap of news holds two days, all articles stand in pages with their other languages', async () => {
  const settings = await getSettings(city.db)
  expect(paths(texts(await writeSitemapIndex(city), 'loc'))).toEqual(['/sitemap/news.xml', '/sitemap/articles-1.xml'])
  const news = await writeNewsSitemap(city, settings)
  expect(texts(news, 'news:title')).toEqual([event.content.headline, 'A walk'])
  expect(texts(news, 'news:language')).toEqual(['de', 'en'])
  expect(texts(news, 'news:publication_date')[0]).toBe('2025-11-07T14:30:00+01:00')
  const page = (await writeArticleSitemap(city, settings, 1))!
  expect(paths(texts(page, 'loc'))).toEqual(['/newsroom/alt', `/newsroom/${event.slug}`, '/en/newsroom/a-walk'])
  expect(paths(texts(page, 'xhtml:link'))).toHaveLength(4)
  expect(texts(page, 'lastmod')[0]).toBe('2025-10-24T12:00:00+02:00')
  expect(await writeArticleSitemap(city, settings, 2)).toBeNull()
  await city.db.updateTable('article').set({ visibility: 'withdrawn' }).execute()
  expect(texts(await writeNewsSitemap(city, settings), 'loc')).toEqual([])
})
