import { afterEach, beforeEach, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../../database/test-city.ts'
import { createOperation } from '../../../operations/create-operation.ts'
import { createArticle } from '../../articles/create-article.ts'
import { publishEdition } from '../../articles/publish-edition.ts'
import { lockedArticle } from '../../articles/read-article.ts'
import { readLiveArticle } from '../../articles/read-live.ts'
import { checkFigures } from '../../checks/figure-findings.ts'
import type { Inline } from '../../document/schema.ts'
import { findFigureDrift } from './find-drift.ts'
import { keepFigure } from './keep-figure.ts'
import { listFigureDrift } from './list-drift.ts'

let city: TestCity
let operation: string
let article: string
const press = callerWith('press')

beforeEach(async () => {
  city = await createTestCity()
  const ring = [
    [7.46, 51.51],
    [7.47, 51.51],
    [7.47, 51.52],
    [7.46, 51.51],
  ]
  operation = await createOperation(city, callerWith('operations-lead'), {
    ...{ name: 'Test', aims: '', area: { type: 'Polygon', coordinates: [ring] }, firstDay: '2025-11-02', days: 7 },
    shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
    ...{ staffPerDay: 45, plainclothesShare: 0, regularService: 0, seed: 1 },
    ...{ stationName: 'Wache', stationLat: 51.515, stationLon: 7.465 },
  })
  const lead = [figure('staff-per-day'), figure('days'), figure('staff-per-day')]
  article = await createArticle(city, press, { type: 'news', language: 'de', content: { headline: 'Kräfte', lead } })
  await publish('published')
})
afterEach(() => city.close())

const figure = (key: string): Inline & { type: 'figure' } => ({
  type: 'figure',
  attrs: { query: 'operations.setup', key, parameters: { operation }, show: 'words' },
})

const publish = (state: 'published' | 'corrected') =>
  city.db.transaction().execute(async (trx) => {
    const locked = await lockedArticle(trx, article)
    await publishEdition(trx, city, locked, { state, by: press.id, at: city.clock.now(), correction: null })
  })

const setStaff = (staff_per_day: number) => city.db.updateTable('operation').set({ staff_per_day }).execute()

const list = async () =>
  (await listFigureDrift(city, press)).map(({ frozen, now }) => `${frozen.value} ${now?.value ?? 'gone'}`)

test('a change is told once, another change again, and the article stays as it is', async () => {
  expect(await findFigureDrift(city)).toBe(0)
  await setStaff(50)
  expect(await findFigureDrift(city)).toBe(1)
  expect(await findFigureDrift(city)).toBe(0)
  expect(await list()).toEqual(['45 50'])
  await setStaff(51)
  expect(await findFigureDrift(city)).toBe(1)
  expect(await list()).toEqual(['45 51'])
  const live = await readLiveArticle(city.db, 'kraefte')
  expect(
    Object.values(live!.figures)
      .map(({ value }) => value)
      .sort(),
  ).toEqual([45, 7])
  // as it was: nothing to tell, and the next change is one again
  await setStaff(45)
  expect(await findFigureDrift(city)).toBe(0)
  expect(await list()).toEqual([])
  await setStaff(51)
  expect(await findFigureDrift(city)).toBe(1)
})

test('who leaves it as it is says why, and is not told again', async () => {
  await setStaff(50)
  await findFigureDrift(city)
  const [{ id, version }] = await listFigureDrift(city, press)
  const keep = (change: object) =>
    keepFigure(city, press, { id, version, reason: 'So geplant war es damals', ...change })
  await expect(keep({ reason: ' ' })).rejects.toMatchObject({ key: 'figure-drift.reason' })
  await expect(keep({ version: 9 })).rejects.toMatchObject({ key: 'figure-drift.settled' })
  await expect(keep({ id: 'x' })).rejects.toMatchObject({ status: 404 })
  await expect(keepFigure(city, callerWith('head'), { id, version, reason: 'x' })).rejects.toMatchObject({
    status: 403,
  })
  await keep({})
  expect(await findFigureDrift(city)).toBe(0)
  expect(await list()).toEqual([])
  await setStaff(60)
  expect(await findFigureDrift(city)).toBe(1)
  expect(await list()).toEqual(['45 60'])
})

test('a correction and a withdrawal take it off the list', async () => {
  await setStaff(50)
  await findFigureDrift(city)
  await publish('corrected')
  expect(await findFigureDrift(city)).toBe(0)
  expect(await list()).toEqual([])
  await setStaff(55)
  await findFigureDrift(city)
  expect(await list()).toEqual(['50 55'])
  await city.db.updateTable('article').set({ state: 'withdrawn', visibility: 'withdrawn' }).execute()
  await findFigureDrift(city)
  expect(await list()).toEqual([])
  const rows = await city.db.selectFrom('article_figure_drift').select('settled_how').orderBy('id').execute()
  expect(rows.map((row) => row.settled_how)).toEqual(['corrected', 'passed'])
})

test('what cannot be read any more is told once, and blocks the next publication', async () => {
  await city.db.deleteFrom('operation').execute()
  expect(await findFigureDrift(city)).toBe(2)
  expect(await findFigureDrift(city)).toBe(0)
  expect(await list()).toEqual(['45 gone', '7 gone'])
  const content = { lead: [figure('days')], body: { type: 'doc' as const, content: [] } }
  expect(await checkFigures(city, content)).toMatchObject([{ key: 'figure.none', severity: 'blocks' }])
})

test('several processes at once tell it once', async () => {
  await setStaff(50)
  const told = await Promise.all([findFigureDrift(city), findFigureDrift(city), findFigureDrift(city)])
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(1)
})
