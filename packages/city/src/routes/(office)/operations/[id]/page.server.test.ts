import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#server/caller.ts'
import { callerWith, createTestCity, type TestCity } from '#server/database/test-city.ts'
import { createOperation } from '#server/operations/create-operation.ts'
import { load } from './+page.server.ts'

let city: TestCity
let id: string

const corner = (lon: number, lat: number) => [lon, lat] as [number, number]

/** A plan that names somebody in a broken rule and in a reason, and one rule that names nobody. */
const result = {
  reasons: [
    { key: 'plan.pin-without-effect', params: { staff: '017', date: '2025-11-02' } },
    { key: 'roster.summary.wishes', params: { met: 1, all: 2 } },
  ],
  openPosts: [],
  violations: [
    { rule: 'rest', date: '2025-11-02', staff: '017', byPin: true, reason: { key: 'roster.rule.rest', params: {} } },
    { rule: 'woman-and-man', date: '2025-11-02', shift: 'late', byPin: false, reason: { key: 'x', params: {} } },
  ],
  incidents: null,
}

beforeAll(async () => {
  city = await createTestCity()
  id = await createOperation(city, callerWith('planner'), {
    name: 'Einsatz',
    aims: '',
    area: {
      type: 'Polygon',
      coordinates: [[corner(7.455, 51.508), corner(7.475, 51.508), corner(7.475, 51.519), corner(7.455, 51.508)]],
    },
    firstDay: '2025-11-02',
    days: 1,
    shifts: [{ key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 }],
    staffPerDay: 6,
    plainclothesShare: 0,
    regularService: 0,
    stationName: 'Wache',
    stationLat: 51.513,
    stationLon: 7.465,
    seed: 1,
  })
  await city.db
    .insertInto('plan')
    .values({
      operation_id: id,
      number: 1,
      state: 'done',
      operation_version: 1,
      created_by: 'planner',
      complete: false,
      result: JSON.stringify(result),
    })
    .execute()
})

afterAll(() => city.close())

test.each<[Role, boolean]>([
  ['planner', true],
  ['patrol', true],
  ['head', true],
  ['press', false],
  ['administrator', false],
])('%s sees who is named in the plan: %s', async (role, named) => {
  const event = { locals: { city, caller: callerWith(role) }, params: { id } } as unknown as Parameters<typeof load>[0]
  const page = (await load(event)) as { reasons: unknown[]; violations: unknown[] }
  expect(JSON.stringify([page.reasons, page.violations]).includes('017')).toBe(named)
  expect([page.reasons.length, page.violations.length]).toEqual(named ? [2, 2] : [1, 1])
})
