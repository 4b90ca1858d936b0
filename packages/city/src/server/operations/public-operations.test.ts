import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { recordMeasures } from '../live/record-measures.ts'
import { createOperation } from './create-operation.ts'
import { publicOperationsAround } from './public-operations.ts'
import type { OperationState } from './tables.ts'

const planner = callerWith('planner')
const inside = { lat: 51.5139, lon: 7.4653 }
const outside = { lat: 51.53, lon: 7.4653 }
const reportedAt = Date.parse('2025-11-03T10:00:00+01:00')

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

/** @param days from `firstDay` on */
async function operation(name: string, firstDay: string, days: number, state: OperationState): Promise<string> {
  const id = await createOperation(city, planner, {
    name,
    aims: '',
    area: {
      type: 'Polygon',
      coordinates: [
        [
          [7.455, 51.508],
          [7.475, 51.508],
          [7.475, 51.519],
          [7.455, 51.519],
          [7.455, 51.508],
        ],
      ],
    },
    firstDay,
    days,
    shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
    staffPerDay: 13,
    plainclothesShare: 0.2,
    regularService: 2,
    stationName: 'Wache',
    stationLat: 51.513,
    stationLon: 7.465,
    seed: 1,
  })
  await city.db.updateTable('operation').set({ state }).where('id', '=', id).execute()
  return id
}

const namesAround = async (position = inside, at = reportedAt) =>
  (await publicOperationsAround(city, { position, reportedAt: at })).map(({ name }) => name)

test('a report is part of operations around its place that run or are over, end on its day or later and begin within 12 weeks', async () => {
  await operation('ended the day before', '2025-11-01', 2, 'closed')
  await operation('ends that day', '2025-11-02', 2, 'closed')
  await operation('runs', '2025-11-01', 9, 'running')
  await operation('begins 12 weeks later', '2026-01-26', 3, 'closed')
  await operation('begins later than that', '2026-01-27', 3, 'closed')
  // nobody learns ahead where patrols will be
  await operation('approved', '2025-11-02', 7, 'approved')
  for (const state of ['draft', 'planned', 'cancelled'] as const) await operation(state, '2025-11-02', 7, state)

  expect(await namesAround()).toEqual(['runs', 'ends that day', 'begins 12 weeks later'])
  expect(await namesAround(outside)).toEqual([])
  // half past midnight in the city is still the day before in UTC
  expect(await namesAround(inside, Date.parse('2025-11-04T00:30:00+01:00'))).not.toContain('ends that day')
})

test('of what was done only totals by kind over the whole operation are told, and only of closed ones and from five on', async () => {
  const id = await operation('counted', '2025-11-05', 2, 'closed')
  const row = (date: string, measure: string, count: number) => ({ date, measure, authority: 'order-service', count })
  await recordMeasures(city, callerWith('control-room'), {
    operationId: id,
    counts: [
      row('2025-11-05', 'address', 3),
      row('2025-11-06', 'address', 4),
      row('2025-11-05', 'cleaning-arranged', 5),
      row('2025-11-05', 'handed-to-rescue', 2),
      row('2025-11-06', 'handed-to-rescue', 2),
    ],
  })
  const find = async () =>
    (await publicOperationsAround(city, { position: inside, reportedAt })).find(({ name }) => name === 'counted')!
  const { measures, ...rest } = await find()
  expect(rest).toEqual({ name: 'counted', firstDay: '2025-11-05', lastDay: '2025-11-06', state: 'closed' })
  expect(measures.map(({ key, value, unit }) => [key, value, unit])).toEqual([
    ['address', 7, 'measures'],
    ['cleaning-arranged', 5, 'measures'],
  ])
  expect(measures[0].period).toEqual({ from: '2025-11-05', to: '2025-11-06' })

  await city.db.updateTable('operation').set({ state: 'running' }).where('id', '=', id).execute()
  expect((await find()).measures).toEqual([])
})
