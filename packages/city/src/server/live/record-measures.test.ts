import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { createOperation } from '../operations/create-operation.ts'
import { listMeasureCounts } from './list-measure-counts.ts'
import { recordMeasures } from './record-measures.ts'

let city: TestCity
let operationId: string
const lead = callerWith('operations-lead')

beforeAll(async () => {
  city = await createTestCity()
  const ring = [
    [7.46, 51.51],
    [7.47, 51.51],
    [7.47, 51.52],
    [7.46, 51.52],
    [7.46, 51.51],
  ]
  operationId = await createOperation(city, lead, {
    ...{ name: 'Test', aims: '', area: { type: 'Polygon', coordinates: [ring] }, firstDay: '2025-11-02', days: 2 },
    shifts: [{ key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 }],
    ...{ staffPerDay: 10, plainclothesShare: 0, regularService: 0, seed: 1 },
    ...{ stationName: 'Wache', stationLat: 51.515, stationLon: 7.465 },
  })
})

afterAll(() => city.close())

const row = (measure: string, count: number, date = '2025-11-02') => ({
  ...{ measure, count, date, authority: 'order-service' },
})

test('a count given again replaces the one before', async () => {
  await recordMeasures(city, lead, { operationId, counts: [row('address', 3), row('warning', 1)] })
  await recordMeasures(city, lead, { operationId, counts: [row('address', 5)], generated: true })
  const { figures } = await listMeasureCounts(city, lead, operationId)
  expect(figures.find((figure) => figure.key === 'address')?.value).toBe(5)
  expect(figures.find((figure) => figure.key === 'all')).toMatchObject({ value: 6, origin: { generated: true } })
})

test.each([
  ['an unknown kind', row('arrest', 1)],
  ['a name every object has', row('constructor', 1)],
  ['less than nothing', row('address', -1)],
  ['a part of one', row('address', 1.5)],
])('%s is refused, and nothing of the list is written', async (_, wrong) => {
  const counts = [row('seizure', 9, '2025-11-03'), wrong]
  await expect(recordMeasures(city, lead, { operationId, counts })).rejects.toMatchObject({
    key: 'live.invalid-measure',
    status: 400,
  })
  const { measures } = await listMeasureCounts(city, lead, operationId)
  expect(measures).not.toContain('seizure')
})

test('only those who lead or watch an operation count', async () => {
  const counts = [row('address', 1)]
  await expect(recordMeasures(city, callerWith('press'), { operationId, counts })).rejects.toMatchObject({
    status: 403,
  })
  await expect(recordMeasures(city, null, { operationId, counts })).rejects.toMatchObject({ status: 401 })
})
