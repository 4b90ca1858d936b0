import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { ensureTopics } from '../topics.ts'
import type { ArticleLanguage, ArticleType } from '../content.ts'
import { createArticle } from './create-article.ts'
import { appendArticleEvent } from './events.ts'
import { findArticle } from './find-article.ts'
import { listLive } from './list-live.ts'
import { listMonths } from './list-months.ts'
import { listRelated } from './list-related.ts'
import { listUsedTags } from './list-used-tags.ts'
import { listWarnings, nextWarningEnd } from './list-warnings.ts'
import { publishEdition } from './publish-edition.ts'
import { lockedArticle } from './read-article.ts'
import { readLiveArticle } from './read-live.ts'
import { readSurroundings } from './read-surroundings.ts'

let city: TestCity
const press = callerWith('press')
const today = '2025-11-20'
const zone = 'Europe/Berlin'

interface Written {
  readonly headline: string
  readonly at: string
  readonly language?: ArticleLanguage
  readonly type?: ArticleType
  readonly groupId?: string
  readonly topics?: string[]
  readonly districts?: string[]
  readonly series?: string
  readonly warnUntil?: string
}

async function publish({ at, language = 'de', type = 'news', groupId, ...content }: Written): Promise<string> {
  const id = await createArticle(city, press, { type, language, content, groupId })
  await edition(id, { at, correction: null })
  return id
}

const edition = (id: string, { at, correction }: { at: string; correction: string | null }) =>
  city.db.transaction().execute(async (trx) => {
    const state = correction === null ? 'published' : 'corrected'
    const article = await lockedArticle(trx, id)
    await publishEdition(trx, city, article, { state, by: press.id, at: Date.parse(at), correction })
  })

/** As the workflow does it: part E's use cases ask for more than this. */
async function takeAway(id: string, visibility: 'withdrawn' | 'blocked', publicNote: string): Promise<void> {
  await city.db
    .updateTable('article')
    .set({ visibility, state: visibility, public_note: publicNote })
    .where('id', '=', id)
    .execute()
  const action = visibility === 'withdrawn' ? 'withdraw' : 'block'
  await appendArticleEvent(city.db, city, { articleId: id, actor: press.id, action })
}

const headlines = async (filter: Partial<Parameters<typeof listLive>[1]>, number = 1, size = 20) => {
  const { teasers } = await listLive(city, { language: 'de', ...filter }, { number, size, today })
  return teasers.map(({ headline }) => headline)
}

let city1: string
beforeAll(async () => {
  city = await createTestCity()
  await ensureTopics(city.db, [{ nameDe: 'Sicherheit' }, { nameDe: 'Kultur' }])
  city1 = await publish({
    ...{ headline: 'City eins', at: '2025-11-01T10:00:00Z', topics: ['sicherheit'], districts: ['city'] },
    series: 'Schwerpunkt',
  })
  await publish({ headline: 'Nord', at: '2025-11-02T10:00:00Z', topics: ['sicherheit'], districts: ['nord'] })
  await publish({
    ...{ headline: 'City zwei', at: '2025-11-03T10:00:00Z', topics: ['sicherheit'], districts: ['city'] },
    series: 'Schwerpunkt',
  })
  await publish({ headline: 'Konzert', at: '2025-09-30T21:59:00Z', topics: ['kultur'], districts: ['city'] })
  // in Berlin this is October
  await publish({ headline: 'Ausstellung', at: '2025-09-30T22:30:00Z', topics: ['kultur'] })
})

afterAll(() => city.close())

test('the newest stands first, page by page', async () => {
  expect(await headlines({}, 1, 2)).toEqual(['City zwei', 'Nord'])
  expect(await headlines({}, 2, 2)).toEqual(['City eins', 'Ausstellung'])
  expect(await headlines({}, 3, 2)).toEqual(['Konzert'])
  const page = (number: number) => listLive(city, { language: 'de' }, { number, size: 2, today })
  expect([await page(2), await page(3)].map(({ hasOlder }) => hasOlder)).toEqual([true, false])
})

test('a topic, a district with its parts and a month of the city’s clock show their own', async () => {
  expect(await headlines({ topic: 'kultur' })).toEqual(['Ausstellung', 'Konzert'])
  expect(await headlines({ districts: ['city', 'nord'] })).toEqual(['City zwei', 'Nord', 'City eins', 'Konzert'])
  const from = Date.parse('2025-10-01T00:00:00+02:00')
  expect(await headlines({ span: { from, to: Date.parse('2025-11-01T00:00:00+01:00') } })).toEqual(['Ausstellung'])
  expect(await listMonths(city, 'de', zone)).toEqual(['2025-11', '2025-10', '2025-09'])
  expect(await listMonths(city, 'en', zone)).toEqual([])
})

test('only what has articles is offered as a way in', async () => {
  await ensureTopics(city.db, [{ nameDe: 'Leer' }])
  expect(await listUsedTags(city, 'topic', ['leer', 'kultur', 'sicherheit'], 'de')).toEqual(['kultur', 'sicherheit'])
  expect(await listUsedTags(city, 'topic', ['kultur'], 'en')).toEqual([])
  expect(await listUsedTags(city, 'district', ['sicherheit', 'nord'], 'de')).toEqual(['nord'])
})

test('what shares most is read next, then the newest; never the article itself, nor what stands elsewhere on its page', async () => {
  const article = (await readLiveArticle(city.db, 'city-eins'))!
  const names = async (options: Parameters<typeof listRelated>[2]) => {
    const ids = await listRelated(city, article, options)
    const rows = await city.db.selectFrom('article').select(['id', 'content']).where('id', 'in', ids).execute()
    return ids.map((id) => rows.find((row) => row.id === id)!.content.headline)
  }
  // two things in common; then one, the nearest in time first
  expect(await names({ except: [], related: 3, most: 3 })).toEqual(['City zwei', 'Nord', 'Konzert'])
  expect(await names({ except: [], related: 1, most: 3 })).toEqual(['City zwei', 'Nord', 'Ausstellung'])
  const { series, more } = await readSurroundings(city, article, today)
  expect(series.map(({ headline }) => headline)).toEqual(['City eins', 'City zwei'])
  expect(more.map(({ headline }) => headline)).toEqual(['Nord', 'Konzert', 'Ausstellung'])
})

test('a warning stands on top until its last moment', async () => {
  const warning = { type: 'warning', warnUntil: '2025-11-06T18:00' } as const
  await publish({ headline: 'Falsche Codes', at: '2025-08-01T10:00:00Z', ...warning })
  // no end: an item like the others
  await publish({ headline: 'Ohne Ende', at: '2025-08-02T10:00:00Z', type: 'warning' })
  const standing = async (local: string) => (await listWarnings(city, 'de', { local })).map(({ headline }) => headline)
  expect(await standing('2025-11-06T18:00')).toEqual(['Falsche Codes'])
  expect(await standing('2025-11-06T18:01')).toEqual([])
  expect(await listWarnings(city, 'en', { local: '2025-11-06T18:00' })).toEqual([])
  // whoever keeps the page makes it anew then
  expect(await nextWarningEnd(city.db, '2025-11-06T18:00')).toBe('2025-11-06T18:00')
  expect(await nextWarningEnd(city.db, '2025-11-06T18:01')).toBeNull()
})

test('corrections and other languages are told, those the public may read', async () => {
  const { group_id: groupId } = await lockedArticle(city.db, city1)
  const english = await publish({ headline: 'City one', at: '2025-11-01T11:00:00Z', language: 'en', groupId })
  await edition(city1, { at: '2025-11-05T10:00:00Z', correction: 'Die Zahl der Streifen war falsch.' })
  await edition(city1, { at: '2025-11-06T10:00:00Z', correction: 'Ein Name war falsch geschrieben.' })
  const around = async () => readSurroundings(city, (await readLiveArticle(city.db, 'city-eins'))!, today)
  expect((await around()).versions).toEqual([{ language: 'en', slug: 'city-one' }])
  expect((await around()).corrections).toEqual([
    { at: Date.parse('2025-11-06T10:00:00Z'), text: 'Ein Name war falsch geschrieben.' },
    { at: Date.parse('2025-11-05T10:00:00Z'), text: 'Die Zahl der Streifen war falsch.' },
  ])
  await takeAway(english, 'withdrawn', '')
  expect((await around()).versions).toEqual([])
})

test('what was taken away says so at its address, with day and note, and stands in no list', async () => {
  const find = (slug: string) => findArticle(city, slug, (instant) => new Date(instant).toISOString().slice(0, 10))
  await expect(find('gibt-es-nicht')).rejects.toMatchObject({ status: 404, key: 'article.not-found' })
  const id = await publish({ headline: 'Irrtum', at: '2025-11-07T10:00:00Z', topics: ['irrtum'], districts: ['weg'] })
  await city.db
    .insertInto('article_address')
    .values({ slug: 'frueher', article_id: id, current: false, created_at: new Date() })
    .execute()
  // an old address leads to the new one
  expect((await find('frueher')).slug).toBe('irrtum')
  city.clock.set('2025-11-08T10:00:00Z')
  await takeAway(id, 'withdrawn', 'Die Aktion fällt aus.')
  const params = { day: '2025-11-08', note: 'Die Aktion fällt aus.' }
  await expect(find('irrtum')).rejects.toMatchObject({ status: 410, key: 'article.withdrawn', params })
  await takeAway(id, 'blocked', 'Beschluss des Gerichts.')
  await expect(find('frueher')).rejects.toMatchObject({ status: 451, key: 'article.blocked' })
  expect(await headlines({ topic: 'irrtum' })).toEqual([])
  expect(await listUsedTags(city, 'district', ['weg'], 'de')).toEqual([])
})
