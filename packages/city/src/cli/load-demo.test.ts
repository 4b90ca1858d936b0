import { demoPictures } from 'demo/newsroom/pictures'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../server/accounts/accounts.ts'
import { demoAccounts } from '../server/accounts/demo-accounts.ts'
import { commandLine, roles } from '../server/caller.ts'
import { listDistricts } from '../server/city/districts.ts'
import { getMapLayer } from '../server/city/map-layers.ts'
import { listPlaces } from '../server/city/places.ts'
import { getSettings } from '../server/city/settings.ts'
import { createTestCity, type TestCity } from '../server/database/test-city.ts'
import { listMeasureCounts } from '../server/live/list-measure-counts.ts'
import { readLiveArticle } from '../server/newsroom/articles/read-live.ts'
import { figureAddress } from '../language/figure-address.ts'
import { figuresIn } from '../server/newsroom/document/parts.ts'
import { documentSchema } from '../server/newsroom/document/schema.ts'
import { listTopics } from '../server/newsroom/topics.ts'
import { listOperations } from '../server/operations/read-operations.ts'
import { getPlan, listPlanRuns } from '../server/operations/read-plans.ts'
import { countReports } from '../server/reports/reports.ts'
import { importStaff, listStaff } from '../server/staff/staff.ts'
import { loadDemo } from './load-demo.ts'

const firstStart = Date.parse('2026-11-22T15:00:00+01:00')
let city: TestCity
const shares: number[] = []

/** Stops the loading when it comes to a step, as a power cut would. */
const cutAt = (step: string) => (_share: number, reached: string) => {
  if (reached === step) throw new Error('cut')
}

beforeAll(async () => {
  city = await createTestCity({ now: firstStart })
  await expect(loadDemo(city, { reset: false, onProgress: cutAt('operations') })).rejects.toThrow('cut')
  // Ctrl-C while the closed operation is planned
  const stop = new AbortController()
  const stopping = loadDemo(city, {
    reset: false,
    signal: stop.signal,
    onProgress: (_share, step) => step === 'operations' && stop.abort(),
  })
  await expect(stopping).rejects.toMatchObject({ name: 'AbortError' })
  // two servers starting at once: one loads, the other waits and finds everything there
  const results = await Promise.all([
    loadDemo(city, { reset: false, onProgress: (share) => shares.push(share) }),
    loadDemo(city, { reset: false, onProgress: (share) => shares.push(share) }),
  ])
  expect(results.map(({ loaded }) => loaded).sort()).toEqual([false, true])
}, 240_000)

afterAll(() => city.close())

test('what a cut left half done is completed; progress only grows and ends at one', () => {
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('the city has its name, station, districts, places, map and one account for each role', async () => {
  const settings = await getSettings(city.db)
  expect(settings.cityName).toBe('Dortmund (Demo)')
  expect(settings.station?.name).toContain('erfunden')
  const districts = await listDistricts(city.db)
  expect(districts.filter((district) => district.parent === null)).toHaveLength(12)
  expect((await listPlaces(city.db)).map((place) => place.name)).toContain('Katharinentreppe')
  expect((await getMapLayer(city.db, 'network'))?.features.length).toBeGreaterThan(100)
  expect((await getMapLayer(city.db, 'base'))?.features.length).toBeGreaterThan(200)
  expect((await demoAccounts(city.db)).flatMap((account) => account.roles)).toEqual([...roles])
  expect(await listStaff(city.db)).toHaveLength(96)
})

test('two years of reports, all of them said to be generated, none later than now', async () => {
  const all = await countReports(city.db)
  expect(all).toBeGreaterThan(30_000)
  expect(await countReports(city.db, { origin: 'demo' })).toBe(all)
  expect(await countReports(city.db, { from: firstStart + 1 })).toBe(0)
})

test('the closed operation has a complete plan with 45 people a day and about 75 measures a day', async () => {
  const operations = await listOperations(city, commandLine)
  const closed = operations.find((operation) => operation.state === 'closed')!
  expect(closed).toMatchObject({ first_day: '2025-11-02', days: 7, staff_per_day: 45, generated: true })
  expect(closed.aims).toContain('erfunden')
  expect(closed.approved_by).not.toBe(closed.created_by)
  const { plan, run } = (await getPlan(city, commandLine, closed.id))!
  expect(run.complete).toBe(true)
  expect(plan.violations).toEqual([])
  expect(plan.staffPerDay.map(({ people }) => people)).toEqual([45, 45, 45, 45, 45, 45, 45])
  expect(plan.regularService.every(({ filled, required }) => filled === required && required > 0)).toBe(true)
  expect(plan.hotspots.length).toBeGreaterThanOrEqual(5)
  const plainclothes = plan.tours.filter((tour) => tour.attire === 'plainclothes').length / plan.tours.length
  expect(plainclothes).toBeGreaterThan(0.1)
  expect(plainclothes).toBeLessThan(0.3)
  const { figures } = await listMeasureCounts(city, commandLine, closed.id)
  const all = figures.find((figure) => figure.key === 'all')!
  expect(all.origin.generated).toBe(true)
  expect(all.value! / 7).toBeGreaterThan(65)
  expect(all.value! / 7).toBeLessThan(85)
})

test('the newsroom is there once, with its pictures, its desk and the figures of the closed operation', async () => {
  const articles = await city.db.selectFrom('article').selectAll().orderBy('external_id').execute()
  const keys = articles.map(({ external_id }) => external_id)
  expect(keys.length).toBeGreaterThan(35)
  expect(new Set(keys).size).toBe(keys.length)
  expect(articles.every(({ origin, generated }) => origin === 'demo' && generated)).toBe(true)
  expect(new Set(articles.map(({ state }) => state))).toEqual(
    new Set(['draft', 'in-review', 'scheduled', 'published', 'corrected', 'withdrawn']),
  )
  const editions = await city.db.selectFrom('article_edition').selectAll().execute()
  for (const { content, figures, published_at } of editions) {
    expect(documentSchema.safeParse(content.body).success).toBe(true)
    const asked = figuresIn(content).map(figureAddress)
    expect(Object.keys(figures).sort()).toEqual([...new Set(asked)].sort())
    for (const figure of Object.values(figures)) expect(figure.value).toBeGreaterThan(0)
    expect(published_at.getTime()).toBeLessThan(firstStart)
  }
  const told = editions.filter(({ figures }) => Object.keys(figures).length > 0)
  expect(told.length).toBeGreaterThanOrEqual(6)
  const topics = (await listTopics(city.db)).map(({ key }) => key)
  const districts = (await listDistricts(city.db)).map(({ key }) => key)
  const tags = await city.db.selectFrom('article_tag').selectAll().execute()
  for (const { kind, key } of tags) expect(kind === 'topic' ? topics : districts).toContain(key)
  // German, English and easy-to-read versions of one story are one group
  const groups = Map.groupBy(articles, ({ external_id }) => external_id!.split('/')[0])
  for (const versions of groups.values()) expect(new Set(versions.map(({ group_id }) => group_id)).size).toBe(1)
  const pictures = await city.db.selectFrom('press_picture').selectAll().execute()
  expect(pictures).toHaveLength(Object.keys(demoPictures).length)
  for (const picture of pictures) expect(picture).toMatchObject({ persons: 'none', credit: 'Augenmaß / Demo' })
})

test('what is withdrawn says why, what was corrected says what', async () => {
  const withdrawn = await readLiveArticle(city.db, 'buergerdienst-in-brackel-oeffnet-auch-am-samstag')
  expect(withdrawn).toMatchObject({ visibility: 'withdrawn' })
  expect(withdrawn?.publicNote).toContain('Brackel')
  const corrected = await readLiveArticle(
    city.db,
    'schwerpunkteinsatz-was-sich-zur-halbzeit-sagen-laesst-und-was-nicht',
  )
  expect(corrected).toMatchObject({ visibility: 'live', edition: 2 })
})

test('the prepared operation begins on the Sunday after the first start and waits for a worker to plan it', async () => {
  const prepared = (await listOperations(city, commandLine)).find((operation) => operation.state === 'draft')!
  expect(prepared).toMatchObject({ first_day: '2026-11-29', days: 7, generated: true })
  expect(await listPlanRuns(city, commandLine, prepared.id)).toMatchObject([{ state: 'queued', number: 1 }])
})

test('a second start leaves everything as it is', async () => {
  const before = await countReports(city.db)
  city.clock.set(firstStart + 7 * 86_400_000)
  expect(await loadDemo(city, { reset: false, onProgress: () => undefined })).toEqual({ loaded: false })
  expect(await countReports(city.db)).toBe(before)
  expect(await listOperations(city, commandLine)).toHaveLength(2)
  city.clock.set(firstStart)
})

test('a city of its own is neither filled nor reset', async () => {
  const own = await createTestCity({ now: firstStart })
  try {
    const account = { email: 'first@example.org', name: 'First', roles: ['administrator'] as const }
    await createAccount(own, commandLine, { ...account, roles: [...account.roles], password: 'a long enough password' })
    expect(await loadDemo(own, { reset: false, onProgress: () => undefined })).toEqual({ loaded: false })
    await expect(loadDemo(own, { reset: true, onProgress: () => undefined })).rejects.toMatchObject({
      key: 'server.reset-refused',
    })
    expect(await countReports(own.db)).toBe(0)
  } finally {
    await own.close()
  }
})

test('a city that has imported no more than its staff is its own', async () => {
  const own = await createTestCity({ now: firstStart })
  try {
    const members = (await listStaff(city.db)).slice(0, 3)
    await importStaff(own, commandLine, { members })
    expect(await loadDemo(own, { reset: false, onProgress: () => undefined })).toEqual({ loaded: false })
    await expect(loadDemo(own, { reset: true, onProgress: () => undefined })).rejects.toMatchObject({
      key: 'server.reset-refused',
    })
    expect(await listStaff(own.db)).toEqual(members)
  } finally {
    await own.close()
  }
})

test('a reset deletes the demo before it fills it anew', async () => {
  await expect(loadDemo(city, { reset: true, onProgress: cutAt('reports') })).rejects.toThrow('cut')
  expect(await countReports(city.db)).toBe(0)
  expect(await listOperations(city, commandLine)).toEqual([])
  expect(await listPlaces(city.db)).not.toEqual([])
})
