import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { lineOfStops, MINUTE, start } from './problems-for-tests.ts'
import { unpredictabilityOf, visitMinutesOf } from './unpredictability.ts'

const service = [{ from: 480, to: 960 }]
const entropyOf = (minutes: readonly number[]) => unpredictabilityOf(new Map([['a', minutes]]), service).entropy

describe('normalised entropy', () => {
  test('always the same time is 0, always another time is 1', () => {
    expect(entropyOf([600, 600, 605, 601])).toBe(0)
    expect(entropyOf([500, 600, 700, 800])).toBeCloseTo(1, 12)
  })

  test('half and half of four visits is log 2 of log 4', () => {
    expect(entropyOf([500, 500, 700, 700])).toBeCloseTo(0.5, 12)
  })

  test('more visits than steps: the steps walked are the measure', () => {
    expect(entropyOf(Array.from({ length: 96 }, (_, i) => 480 + 5 * i))).toBeCloseTo(1, 12)
  })

  test('visits that cannot be shared out evenly can still be as spread as can be', () => {
    // 96 visits over 32 steps and one more
    expect(entropyOf([...Array.from({ length: 96 }, (_, i) => 480 + 5 * i), 480])).toBeCloseTo(1, 12)
  })

  test('one visit, or none, cannot tell', () => {
    expect(entropyOf([600])).toBeNull()
    expect(unpredictabilityOf(new Map(), service)).toEqual({ entropy: null, byChance: null, perStop: [] })
  })

  test('stops count by their visits', () => {
    const { entropy, perStop } = unpredictabilityOf(
      new Map([
        ['same', [600, 600]],
        ['spread', [480, 540, 600, 660, 720, 780]],
        ['once', [500]],
      ]),
      service,
    )
    expect(perStop.map((stop) => stop.entropy)).toEqual([0, expect.closeTo(1, 9), null])
    expect(entropy).toBeCloseTo(6 / 8, 9)
  })

  test('a shift past midnight', () => {
    const { entropy } = unpredictabilityOf(new Map([['a', [1410, 10, 50, 95]]]), [{ from: 1320, to: 1560 }])
    expect(entropy).toBeCloseTo(1, 9)
  })

  test('always between 0 and 1; every day the same is 0; evenly over all steps is 1, whatever the number of days', () => {
    const minutes = fc.array(fc.integer({ min: 480, max: 959 }), { minLength: 2, maxLength: 80 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 2, max: 30 }), (visits, days) => {
        const entropy = entropyOf(visits)
        expect(entropy).toBeGreaterThanOrEqual(0)
        expect(entropy).toBeLessThanOrEqual(1 + 1e-12)
        expect(entropyOf(Array.from({ length: days }, () => visits[0]))).toBe(0)
        const even = Array.from({ length: 32 * days }, (_, i) => 480 + 15 * (i % 32) + (visits[0] % 15))
        expect(entropyOf(even)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('chance is the mean over many draws', () => {
    const random = createRandom(3)
    for (const visits of [2, 7, 20, 100]) {
      const draws = Array.from({ length: 3000 }, () =>
        entropyOf(Array.from({ length: visits }, () => 480 + random.below(480))),
      )
      const mean = draws.reduce<number>((sum, entropy) => sum + (entropy ?? 0), 0) / draws.length
      const { byChance } = unpredictabilityOf(new Map([['a', new Array<number>(visits).fill(500)]]), service)
      expect(Math.abs(byChance! - mean)).toBeLessThan(0.01)
    }
  })
})

test('visits are collected in local minutes of the day, also past midnight', () => {
  const problem = lineOfStops([], 0, 480, { startMinuteOfDay: 1400 })
  const visit = (stop: string, minute: number) => ({
    kind: 'visit' as const,
    stop,
    from: start + minute * MINUTE,
    to: start + (minute + 10) * MINUTE,
    rank: 1,
    window: { earliest: start, latest: start },
    handlingMinutes: 0,
    benefit: 0,
    detection: 0,
  })
  const tours = [
    { patrol: 1, attire: 'uniform' as const, steps: [visit('a', 5), visit('b', 60)] },
    { patrol: 2, attire: 'uniform' as const, steps: [visit('a', 100)] },
  ]
  expect(visitMinutesOf(problem, tours)).toEqual(new Map([['a', [1405, 60]], ['b', [20]]])) // prettier-ignore
})
