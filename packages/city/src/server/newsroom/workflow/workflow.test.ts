import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, roles, type Caller } from '../../caller.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { createOperation } from '../../operations/create-operation.ts'
import { createArticle, type NewArticle } from '../articles/create-article.ts'
import { articleById } from '../articles/read-article.ts'
import { readLiveArticle } from '../articles/read-live.ts'
import { saveArticle } from '../articles/save-article.ts'
import { listToMend } from '../checks/list-to-mend.ts'
import { readRevision } from '../revision.ts'
import { listReleaseRules, saveReleaseRule } from '../release/rules.ts'
import { beginArticle } from './begin-article.ts'
import { blockArticle, unblockArticle } from './block-article.ts'
import { confirmCorrection, proposeCorrection } from './correct-article.ts'
import { listDesk, listWaiting, publishedPageSize } from './list-desk.ts'
import { overrideRelease } from './override-release.ts'
import { publishArticle } from './publish-article.ts'
import { publishDueArticles } from './publish-due.ts'
import { readArticleHistory } from './read-history.ts'
import { readRelease } from './read-release.ts'
import { rushWarning } from './rush-warning.ts'
import { scheduleArticle } from './schedule-article.ts'
import { refuseArticle, signArticle } from './sign-article.ts'
import { submitArticle } from './submit-article.ts'

const start = '2025-11-03T09:00:00+01:00'
const anna = callerWith('press')
const head = callerWith('head')
const planner = callerWith('planner')
const lead = callerWith('operations-lead')

let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: start })
})
afterAll(() => city.close())

let count = 0
const text = (words: string) => [{ type: 'text', text: words }]
const write = (article: Partial<NewArticle> & { content?: object } = {}) =>
  createArticle(city, anna, {
    ...{ type: 'news', language: 'de', ...article },
    content: { headline: `Nachricht ${++count}`, lead: text('Ein Satz.'), ...article.content },
  })
const now = async (id: string) => ({ id, version: (await articleById(city.db, id)).version })
const submit = async (id: string) => submitArticle(city, anna, await now(id))
const sign = (id: string, caller: Caller, part: 'department' | 'head' | 'operations-lead', round = 1) =>
  signArticle(city, caller, { id, round, part })
async function approved(article: Partial<NewArticle> & { content?: object } = {}): Promise<string> {
  const id = await write(article)
  await submit(id)
  await sign(id, planner, 'department')
  await sign(id, head, 'head')
  return id
}
const stateOf = async (id: string) => (await articleById(city.db, id)).state

test('only the press desk moves an article, and only those asked sign it', async () => {
  const id = await write()
  for (const role of roles.filter((one) => one !== 'press'))
    await expect(submitArticle(city, callerWith(role), await now(id))).rejects.toMatchObject({ status: 403 })
  await submit(id)
  for (const role of ['patrol', 'reports-desk', 'control-room', 'data-protection'] as const)
    await expect(sign(id, callerWith(role), 'head')).rejects.toMatchObject({ key: 'error.forbidden' })
  await expect(sign(id, planner, 'head')).rejects.toMatchObject({ key: 'article.not-your-part' })
})

test('whoever wrote an article never signs it, whatever roles they hold', async () => {
  const all = { ...callerWith('press', 'head', 'planner') }
  const id = await createArticle(city, all, { type: 'news', language: 'de', content: { headline: 'Eigen' } })
  await submitArticle(city, all, { id, version: 1 })
  await expect(sign(id, all, 'head')).rejects.toMatchObject({ key: 'article.author-signs' })
  const changed = await write()
  await saveArticle(city, all, { id: changed, version: 1, content: { headline: 'Geändert' } })
  await submit(changed)
  await expect(sign(changed, all, 'department')).rejects.toMatchObject({ key: 'article.author-signs' })
})

test('two sign at the same time and both count; the same part is signed once', async () => {
  const id = await write()
  await submit(id)
  await Promise.all([sign(id, planner, 'department'), sign(id, head, 'head')])
  expect(await stateOf(id)).toBe('approved')
  const other = await write()
  await submit(other)
  const deputy = { ...planner, id: 'test-planner-2' }
  const outcomes = await Promise.allSettled([sign(other, planner, 'department'), sign(other, deputy, 'department')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('of two at the desk who do something at once the second is told', async () => {
  const id = await approved()
  const step = await now(id)
  const outcomes = await Promise.allSettled([
    publishArticle(city, anna, step),
    scheduleArticle(city, anna, { ...step, publishAt: '2025-11-10T10:00' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what is in review is not changed, and a text that was returned is signed anew', async () => {
  const id = await write()
  await submit(id)
  await sign(id, planner, 'department')
  await expect(saveArticle(city, anna, { ...(await now(id)), content: {} })).rejects.toMatchObject({
    key: 'article.not-in-this-state',
  })
  await refuseArticle(city, head, { id, round: 1, part: 'head', reason: 'Zu lang.' })
  expect(await stateOf(id)).toBe('draft')
  await submit(id)
  await expect(sign(id, head, 'head', 1)).rejects.toMatchObject({ key: 'article.changed-meanwhile' })
  await sign(id, head, 'head', 2)
  expect(await stateOf(id)).toBe('in-review')
})

test('a substitute signs once the deadline has passed, not before', async () => {
  city.clock.set(start)
  const id = await write()
  await submit(id)
  await expect(sign(id, lead, 'department')).rejects.toMatchObject({ key: 'article.not-your-part' })
  expect((await listWaiting(city, lead)).map((article) => article.id)).not.toContain(id)
  // eight working hours: Tuesday at 9
  city.clock.set('2025-11-04T09:01:00+01:00')
  expect((await listWaiting(city, lead)).map((article) => article.id)).toContain(id)
  await sign(id, lead, 'department')
  city.clock.set(start)
})

test('the author overrides only where nobody else works at the desk', async () => {
  const id = await write()
  await submit(id)
  await expect(overrideRelease(city, anna, { ...(await now(id)), reason: ' ' })).rejects.toMatchObject({
    key: 'article.words-needed',
  })
  const colleague = '019a4a00-0000-7000-8000-0000000000aa'
  await city.db
    .insertInto('user')
    .values({ id: colleague, name: 'Bert', email: 'bert@stadt.example', roles: ['press'] })
    .execute()
  await expect(overrideRelease(city, anna, { ...(await now(id)), reason: 'Eilig.' })).rejects.toMatchObject({
    key: 'article.author-overrides',
  })
  await city.db.deleteFrom('user').where('id', '=', colleague).execute()
  await overrideRelease(city, anna, { ...(await now(id)), reason: 'Eilig.' })
  const { lines } = await readRelease(city, head, id)
  expect(lines).toMatchObject([
    { decision: 'overridden', note: 'Eilig.' },
    { decision: 'overridden', note: 'Eilig.' },
  ])
})

test('a scheduled article is published once, by whichever worker comes first, also after the server stood still', async () => {
  city.clock.set(start)
  const id = await approved({ content: { headline: 'Pünktlich' } })
  await expect(
    scheduleArticle(city, anna, { ...(await now(id)), publishAt: '2025-11-03T08:59' }),
  ).rejects.toMatchObject({ key: 'article.time-passed' })
  await expect(
    scheduleArticle(city, anna, { ...(await now(id)), publishAt: '2026-03-29T02:30' }),
  ).rejects.toMatchObject({ key: 'article.no-such-time' })
  await scheduleArticle(city, anna, { ...(await now(id)), publishAt: '2025-11-06T18:00' })
  await expect(publishArticle(city, anna, await now(id))).rejects.toMatchObject({ key: 'article.embargo' })
  city.clock.set('2025-11-06T17:59:59+01:00')
  await publishDueArticles(city)
  expect(await readLiveArticle(city.db, 'puenktlich')).toBeNull()
  // nobody was there when it ended
  city.clock.set('2025-11-07T08:00:00+01:00')
  await Promise.all([1, 2, 3].map(() => publishDueArticles(city)))
  // and somebody set the clock back
  city.clock.set('2025-11-06T17:00:00+01:00')
  await publishDueArticles(city)
  expect(await readLiveArticle(city.db, 'puenktlich')).toMatchObject({ edition: 1 })
  const published = (await readArticleHistory(city, anna, id)).filter(({ action }) => action === 'publish')
  expect(published).toMatchObject([{ actor: 'clock' }])
  city.clock.set(start)
})

test('what must not be published when its embargo ends goes back, and the desk reads why', async () => {
  const picture = '019a4a00-0000-7000-8000-0000000000bb'
  const at = new Date(city.clock.now())
  await city.db
    .insertInto('press_picture')
    .values({
      ...{ id: picture, alt_de: 'Platz', credit: 'Stadt', persons: 'consent', consent_until: '2025-12-31' },
      ...{ width: 100, height: 100, sha256: 'b'.repeat(64), likeness: '0'.repeat(16) },
      ...{ created_by: 'x', created_at: at, updated_at: at },
    })
    .execute()
  const id = await approved({ content: { picture } })
  await scheduleArticle(city, anna, { ...(await now(id)), publishAt: '2025-11-06T18:00' })
  await city.db.updateTable('press_picture').set({ consent_until: '2025-11-05' }).where('id', '=', picture).execute()
  city.clock.set('2025-11-06T18:00:00+01:00')
  await publishDueArticles(city)
  expect(await articleById(city.db, id)).toMatchObject({ state: 'approved', publish_at: null, visibility: 'none' })
  const mine = async () => (await listToMend(city, anna)).filter(({ articleId }) => articleId === id)
  expect(await mine()).toMatchObject([{ kind: 'not-published', problems: ['picture.consent-over'] }])
  await expect(publishArticle(city, anna, await now(id))).rejects.toMatchObject({ key: 'article.not-publishable' })
  await city.db.updateTable('press_picture').set({ consent_until: '2026-11-05' }).where('id', '=', picture).execute()
  await publishArticle(city, anna, await now(id))
  expect(await mine()).toEqual([])
  city.clock.set(start)
})

test('a rushed warning is public at once, and on the list until everybody has signed', async () => {
  const id = await write({ type: 'warning' })
  await rushWarning(city, anna, { ...(await now(id)), reason: 'Gefälschte QR-Codes.' })
  expect(await stateOf(id)).toBe('published')
  const kinds = async () => (await listToMend(city, anna)).filter(({ articleId }) => articleId === id)
  expect(await kinds()).toMatchObject([{ kind: 'unsigned' }])
  expect((await listWaiting(city, head)).map((article) => article.id)).toContain(id)
  await sign(id, head, 'head')
  expect(await kinds()).toEqual([])
  expect(await stateOf(id)).toBe('published')
})

test('only warnings are rushed', async () => {
  const id = await write()
  await expect(rushWarning(city, anna, { ...(await now(id)), reason: 'Eilig.' })).rejects.toMatchObject({
    key: 'article.only-warnings',
  })
})

test('figures of an operation that is not closed need its lead, whom nobody passes over', async () => {
  const ring = [
    [7.46, 51.51],
    [7.47, 51.51],
    [7.47, 51.52],
    [7.46, 51.51],
  ]
  const operation = await createOperation(city, callerWith('planner'), {
    ...{ name: 'Test', aims: '', area: { type: 'Polygon', coordinates: [ring] }, firstDay: '2025-11-02', days: 2 },
    shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
    ...{ staffPerDay: 45, plainclothesShare: 0, regularService: 0, seed: 1 },
    ...{ stationName: 'Wache', stationLat: 51.515, stationLon: 7.465 },
  })
  const attrs = { query: 'operations.setup', key: 'staff-per-day', parameters: { operation }, show: 'words' }
  const content = { lead: [{ type: 'figure', attrs }] }
  const id = await write({ content })
  await submit(id)
  await sign(id, planner, 'department')
  await sign(id, head, 'head')
  expect(await stateOf(id)).toBe('in-review')
  await expect(overrideRelease(city, anna, { ...(await now(id)), reason: 'Eilig.' })).rejects.toMatchObject({
    key: 'article.lead-releases',
  })
  await sign(id, lead, 'operations-lead')
  expect(await stateOf(id)).toBe('approved')
  const warning = await write({ type: 'warning', content })
  await expect(rushWarning(city, anna, { ...(await now(warning)), reason: 'Eilig.' })).rejects.toMatchObject({
    key: 'article.lead-releases',
  })
})

test('a correction says what changed and is confirmed by a second person', async () => {
  const id = await approved({ content: { headline: 'Mit Fehler' } })
  await publishArticle(city, anna, await now(id))
  await expect(proposeCorrection(city, anna, { ...(await now(id)), whatChanged: 'Nichts.' })).rejects.toMatchObject({
    key: 'article.nothing-changed',
  })
  await saveArticle(city, anna, { ...(await now(id)), content: { headline: 'Ohne Fehler', lead: text('Satz.') } })
  await proposeCorrection(city, anna, { ...(await now(id)), whatChanged: 'Die Uhrzeit.' })
  expect(await readLiveArticle(city.db, 'mit-fehler')).toMatchObject({ content: { headline: 'Mit Fehler' } })
  await expect(confirmCorrection(city, anna, await now(id))).rejects.toMatchObject({ key: 'article.second-person' })
  expect((await listWaiting(city, head)).map((article) => article.id)).toContain(id)
  await confirmCorrection(city, head, await now(id))
  expect(await readLiveArticle(city.db, 'mit-fehler')).toMatchObject({
    content: { headline: 'Ohne Fehler' },
    edition: 2,
  })
  const edition = await city.db
    .selectFrom('article_edition')
    .select('correction')
    .where('article_id', '=', id)
    .where('number', '=', 2)
    .executeTakeFirst()
  expect(edition?.correction).toBe('Die Uhrzeit.')
})

test('what is blocked is told with its note, comes back as it was, and whoever keeps a page notices', async () => {
  const id = await approved({ content: { headline: 'Gesperrt' } })
  await publishArticle(city, anna, await now(id))
  const before = (await readRevision(city.db)).number
  await blockArticle(city, anna, { ...(await now(id)), reason: 'LG 2 O 17/25', publicNote: 'Auf Anordnung.' })
  expect(await readLiveArticle(city.db, 'gesperrt')).toMatchObject({
    visibility: 'blocked',
    publicNote: 'Auf Anordnung.',
  })
  expect((await readRevision(city.db)).number).toBe(before + 1)
  await unblockArticle(city, anna, { ...(await now(id)), reason: 'Aufgehoben.' })
  expect(await readLiveArticle(city.db, 'gesperrt')).toMatchObject({ visibility: 'live', publicNote: null, edition: 1 })
})

test('the desk sorts by state and finds headlines, also with signs that are patterns elsewhere', async () => {
  const id = await write({ content: { headline: '100 % Strom' } })
  const found = await listDesk(city, anna, { search: '100 %', page: 1 })
  expect(found.drafts.map((article) => article.id)).toEqual([id])
  expect(found.mine.map((article) => article.id)).toEqual([id])
  expect((await listDesk(city, head, { search: '%%', page: 1 })).drafts).toEqual([])
})

test('a twin begins with what is the same in every language, once for each', async () => {
  const id = await write({ type: 'event', content: { topics: ['musik'] } })
  const asked = { type: 'news', language: 'en', twinOf: id } as const
  const twin = await articleById(city.db, await beginArticle(city, anna, asked))
  expect(twin).toMatchObject({ type: 'event', language: 'en', content: { headline: '', topics: ['musik'] } })
  await expect(beginArticle(city, anna, asked)).rejects.toMatchObject({ key: 'article.language-exists' })
})

test('the release list is the city’s, but never empty, and a round keeps the list it began with', async () => {
  const id = await write({ type: 'tally' })
  await submit(id)
  const part = { part: 'press', hours: 4, role: 'press', substitute: null }
  await expect(saveReleaseRule(city, anna, { type: 'tally', version: 0, parts: [part] })).rejects.toMatchObject({
    status: 403,
  })
  await expect(saveReleaseRule(city, commandLine, { type: 'tally', version: 0, parts: [] })).rejects.toMatchObject({
    key: 'article.release-rule-invalid',
  })
  await saveReleaseRule(city, commandLine, { type: 'tally', version: 0, parts: [part] })
  await expect(saveReleaseRule(city, commandLine, { type: 'tally', version: 0, parts: [part] })).rejects.toMatchObject({
    key: 'city.changed-meanwhile',
  })
  expect((await listReleaseRules(city.db)).find(({ type }) => type === 'tally')).toMatchObject({ version: 1 })
  expect((await readRelease(city, head, id)).lines.map((line) => line.part)).toEqual(['department', 'head'])
})

test('the desk pages through what is published, newest first, each once', async () => {
  for (let n = 0; n <= publishedPageSize; n++) {
    const id = await approved({ content: { headline: `Blättern ${n}` } })
    city.clock.set(`2025-11-04T09:${String(n).padStart(2, '0')}:00+01:00`)
    await publishArticle(city, anna, await now(id))
  }
  const pages = await Promise.all([1, 2, 99].map((page) => listDesk(city, anna, { search: 'Blättern', page })))
  const [first, second] = pages.map(({ published }) => published.map(({ headline }) => headline))
  expect(first).toEqual(Array.from({ length: publishedPageSize }, (_, n) => `Blättern ${publishedPageSize - n}`))
  expect(second).toEqual(['Blättern 0'])
  expect(pages[2]).toMatchObject({ published: [], publishedCount: publishedPageSize + 1 })
})
