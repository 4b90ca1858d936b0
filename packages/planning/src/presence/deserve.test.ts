import { expect, test } from 'vitest'
import type { Hotspot } from '../model.ts'
import { presenceDeserved } from './deserve.ts'

function hotspot(id: string, weightedRate: readonly number[]): Hotspot {
  return {
    id,
    number: 1,
    name: id,
    cells: [],
    position: { lat: 51.5, lon: 7.46 },
    bands: [],
    incidents: 0,
    confirmedShare: null,
    neverConfirmed: false,
    trend: 'steady',
    weekly: [],
    types: [],
    rate: weightedRate,
    weightedRate,
    detectionRate: weightedRate.map(() => 0),
    handlingMinutes: 10,
  }
}

const hourNumbers = Array.from({ length: 168 }, (_, hour) => hour)

test('each hour of the shift gets the rate of its hour of the week, a part of an hour its part', () => {
  // Sunday 2 November 2025, 15:30–18:00 in Berlin (UTC+1)
  const start = Date.UTC(2025, 10, 2, 14, 30)
  const { hours, rows } = presenceDeserved(
    [hotspot('a', hourNumbers)],
    [{ start, end: start + 2.5 * 3_600_000 }],
    'Europe/Berlin',
  )
  expect(hours.map((hour) => new Date(hour).toISOString().slice(11, 16))).toEqual(['14:00', '15:00', '16:00'])
  expect(rows[0].weighted).toEqual([(6 * 24 + 15) / 2, 6 * 24 + 16, 6 * 24 + 17])
  expect(rows[0].sum).toBe((6 * 24 + 15) / 2 + 6 * 24 + 16 + 6 * 24 + 17)
})

test('overlapping shifts count an hour once', () => {
  const start = Date.UTC(2025, 10, 3, 7)
  const { rows } = presenceDeserved(
    [hotspot('a', hourNumbers.map(() => 1))],
    [
      { start, end: start + 8 * 3_600_000 },
      { start: start + 7 * 3_600_000, end: start + 10 * 3_600_000 },
    ],
    'Europe/Berlin',
  ) // prettier-ignore
  expect(rows[0].sum).toBeCloseTo(10, 9)
})

test('the night the clocks go back has its hour twice, the night they go forward not at all', () => {
  const rate = hourNumbers.map((hour) => (hour === 6 * 24 + 2 ? 1 : 0))
  const night = (start: number, hours: number) =>
    presenceDeserved([hotspot('a', rate)], [{ start, end: start + hours * 3_600_000 }], 'Europe/Berlin').rows[0].sum
  expect(night(Date.UTC(2025, 9, 25, 22), 7)).toBe(2)
  expect(night(Date.UTC(2025, 2, 29, 23), 6)).toBe(0)
})

test('a zone half an hour off has its hours begin on the local full hour', () => {
  const start = Date.UTC(2025, 10, 3, 0)
  const { hours } = presenceDeserved([hotspot('a', hourNumbers)], [{ start, end: start + 3_600_000 }], 'Asia/Kolkata')
  expect(hours).toEqual([start - 1_800_000, start + 1_800_000])
})

test('a span that ends before it starts is refused', () => {
  expect(() => presenceDeserved([], [{ start: 10, end: 5 }], 'Europe/Berlin')).toThrow(RangeError)
})
