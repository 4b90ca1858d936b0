import { describe, expect, test } from 'vitest'
import { createZoneClock } from '../geo/zone-clock.ts'
import { createCalm } from './benefit.ts'
import { createHourTable, lostHours, lostSpans } from './hour-table.ts'
import { packStay } from './stays.ts'

const clock = createZoneClock('Europe/Berlin')
const parameters = { calm: 0.5, calmHalfLifeMinutes: 45 }
/** Sunday 2 November 2025, 14:30 in Berlin */
const start = Date.UTC(2025, 10, 2, 13, 30)

function stop(id: string, rate: Float64Array) {
  return { id, weightedRate: rate, detectionRate: rate, rate, handlingMinutes: 0 }
}

describe('presence by hotspot and hour', () => {
  const rate = Float64Array.from({ length: 200 }, (_, t) => 0.02 + 0.0001 * t)
  const stays = Int32Array.from([packStay(10, 20), packStay(90, 105)])
  const table = createHourTable(clock, parameters)
  table.add(start, [stop('a', rate), stop('b', rate)], [stays, new Int32Array(0)])
  const rows = table.rows()

  test('adds up to the benefit of the stays and to the limit', () => {
    const calm = createCalm(rate, parameters)
    const of = (id: string) => rows.filter((row) => row.hotspot === id)
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    expect(sum(of('a').map((row) => row.calmed))).toBeCloseTo(calm.of(stays, 2), 9)
    expect(sum(of('a').map((row) => row.limit))).toBeCloseTo(calm.limit, 9)
    expect(sum(of('b').map((row) => row.calmed))).toBe(0)
  })

  test('hours begin on the local full hour', () => {
    const hours = rows
      .filter((row) => row.hotspot === 'a')
      .map(({ hour }) => new Date(hour).toISOString().slice(11, 16))
    expect(hours).toEqual(['13:00', '14:00', '15:00', '16:00'])
  })

  test('a visit less is lost in the hours it calmed, and only there', () => {
    const fewer = createHourTable(clock, parameters)
    fewer.add(start, [stop('a', rate), stop('b', rate)], [stays.subarray(0, 1), new Int32Array(0)])
    const lost = lostHours(rows, fewer.rows())
    // the second stay begins at 16:00, so the hours before it are as they were
    expect(lost.map(({ hotspot, hour }) => [hotspot, clock.at(hour).hour]).toSorted()).toEqual([['a', 16], ['a', 17]]) // prettier-ignore
    expect(lost[0].before - lost[0].after).toBeGreaterThanOrEqual(lost[1].before - lost[1].after)
    expect(lostHours(fewer.rows(), rows)).toEqual([])
    const [span, ...others] = lostSpans(lost, rows, clock)
    expect(others).toEqual([])
    expect(span).toMatchObject({ hotspot: 'a', fromHour: 16, toHour: 18, days: 1 })
    expect(span.lost).toBeCloseTo(lost.reduce((sum, row) => sum + row.before - row.after, 0), 12) // prettier-ignore
  })

  test('hours one of them does not have count as nothing there', () => {
    const lost = lostHours(rows, [])
    expect(lost).toHaveLength(rows.filter(({ calmed }) => calmed > 0).length)
    expect(lost.every(({ after }) => after === 0)).toBe(true)
  })
})
