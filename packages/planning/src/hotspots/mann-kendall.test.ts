import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { mannKendall } from './mann-kendall.ts'

describe('mannKendall', () => {
  test('values computed by hand', () => {
    // S = 10, variance 5·4·15/18
    expect(mannKendall([1, 2, 3, 4, 5])).toEqual({ direction: 1, p: expect.closeTo(0.0274863, 6) })
    // S = −5 of the pairs (3,2) (3,2) (3,1) (2,1) (2,1); ties of two: variance (4·3·13 − 2·1·9)/18
    expect(mannKendall([3, 2, 2, 1])).toEqual({ direction: -1, p: expect.closeTo(0.1485618, 6) })
    expect(mannKendall([2, 2, 2])).toEqual({ direction: 0, p: 1 })
    expect(mannKendall([])).toEqual({ direction: 0, p: 1 })
  })

  test('turned round the direction turns, p stays', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (values) => {
        const there = mannKendall(values)
        const back = mannKendall(values.toReversed())
        expect(back.p).toBeCloseTo(there.p, 12)
        expect(back.direction + there.direction).toBe(0)
      }),
    )
  })

  test('p is near the share of all orders that are at least as extreme', () => {
    const values = [0.3, 0.1, 0.9, 0.8, 1.4, 0.7, 1.1, 1.6, 1.2, 1.9, 0.2, 1.3]
    const scoreOf = (order: readonly number[]) =>
      Math.abs(order.reduce((sum, a, i) => sum + order.slice(i + 1).reduce((s, b) => s + Math.sign(b - a), 0), 0))
    const random = createRandom(3)
    const runs = 20_000
    let extreme = 0
    for (let k = 0; k < runs; k++) if (scoreOf(random.shuffled(values)) >= scoreOf(values)) extreme++
    expect(mannKendall(values).p).toBeCloseTo(extreme / runs, 2)
  })
})
