import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as planFigures from '../../../migrations/0011-plan-figures.ts'
import { callerWith, createTestCity } from '../database/test-city.ts'
import type { TestCity } from '../database/test-city.ts'
import { examplePlan } from '../print/example-plan.ts'
import { planFigures as figuresOf } from '../print/plan-figures.ts'
import { createOperation } from './create-operation.ts'
import { downloadPlan } from './download-plan.ts'
import { getPlan } from './read-plans.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

test('a plan of before the bound and the classes is shown and downloaded; what it does not know it cannot tell', async () => {
  const planner = callerWith('planner')
  const operationId = await createOperation(city, planner, {
    name: 'Einsatz',
    aims: '',
    area: examplePlan.area,
    firstDay: '2025-10-25',
    days: 2,
    shifts: [...examplePlan.shifts],
    staffPerDay: 13,
    plainclothesShare: 0.2,
    regularService: 0,
    stationName: 'Wache',
    stationLat: 51.5135,
    stationLon: 7.4653,
    seed: 1,
  })
  const { share, benefit, limit, perHotspot } = examplePlan.presence
  const old = {
    ...examplePlan,
    presence: { share, benefit, limit, perHotspot, unpredictability: 0.8 },
    hotspots: examplePlan.hotspots.map((hotspot) => ({
      ...hotspot,
      bands: hotspot.bands.map(({ band, cells, z, q, incidents }) => ({ band, cells, z, q, incidents })),
    })),
  }
  await city.db
    .insertInto('plan')
    .values({
      operation_id: operationId,
      number: 1,
      state: 'done',
      created_by: planner.id,
      operation_version: 1,
      complete: false,
      result: JSON.stringify(old),
    })
    .execute()

  await planFigures.up(city.db as unknown as Kysely<unknown>)

  const { plan } = (await getPlan(city, planner, operationId))!
  expect(Object.keys(plan)).toEqual(Object.keys(old))
  expect(plan.presence).toMatchObject({ share, bound: null, unpredictability: null, unpredictabilityCost: null })
  expect(new Set(plan.hotspots.flatMap(({ bands }) => bands.map((band) => band.class)))).toEqual(
    new Set(['cannot-tell']),
  )
  const values = figuresOf(plan, { generated: false }).map(({ value }) => value)
  expect(values.filter((value) => value !== null && !Number.isFinite(value))).toEqual([])
  const { body } = await downloadPlan(city, planner, { operationId, file: 'plan.json', language: 'de' })
  expect(JSON.parse(String(body))).toMatchObject({ presence: { bound: null } })
})
