import { describe, expect, test } from 'vitest'
import { createRandom, type Random } from '../../random.ts'
import { detectableRatio, dispersionOf, standardErrorOf, type ExpectedCounts } from './detectable-effect.ts'
import { simulateCount } from './simulate-counts.ts'

/** Share of simulated operations in which the planned test finds an effect of this ratio. */
function found(ratio: number, expected: ExpectedCounts, dispersion: number, seed: number): number {
  const random = createRandom(seed)
  const runs = 4000
  let hits = 0
  for (let run = 0; run < runs; run++) {
    const treated = simulateCount(ratio * expected.treated, dispersion, random)
    const held = simulateCount(expected.held, dispersion, random)
    const before = expected.before && {
      treated: simulateCount(expected.before.treated, dispersion, random),
      held: simulateCount(expected.before.held, dispersion, random),
    }
    const unlike = before ? before.treated / before.held : expected.treated / expected.held
    const seen = treated / held / unlike
    const error = standardErrorOf(1, { treated, held, before }, dispersion)
    if (Math.abs(Math.log(seen)) > 1.96 * error) hits++
  }
  return hits / runs
}

describe('the smallest effect that can be detected', () => {
  test.each([
    [{ treated: 400, held: 380, before: null }, 1],
    [{ treated: 150, held: 150, before: { treated: 1800, held: 1800 } }, 1.5],
    [{ treated: 250, held: 120, before: null }, 2],
    [{ treated: 90, held: 100, before: { treated: 468, held: 520 } }, 1.2],
  ])('simulated with %j and dispersion %d it is found in four of five operations, and chance in one of twenty', (expected, dispersion) => {
    const ratio = detectableRatio(expected, dispersion)!
    expect(ratio).toBeLessThan(1)
    expect(found(ratio, expected, dispersion, 1)).toBeGreaterThan(0.77)
    expect(found(ratio, expected, dispersion, 1)).toBeLessThan(0.84)
    expect(found(1, expected, dispersion, 2)).toBeGreaterThan(0.03)
    expect(found(1, expected, dispersion, 2)).toBeLessThan(0.07)
  }) // prettier-ignore

  test('by hand: a thousand incidents in each group', () => {
    // r = exp(−2.801585 · √(1/(1000 r) + 1/1000)), solved by repetition
    let ratio = 0.9
    for (let i = 0; i < 50; i++) ratio = Math.exp(-2.801585 * Math.sqrt(1 / (1000 * ratio) + 1 / 1000))
    expect(detectableRatio({ treated: 1000, held: 1000, before: null }, 1)).toBeCloseTo(ratio, 6)
  })

  test('more incidents and less dispersion show smaller effects; with a handful nothing can be told', () => {
    const ratio = (incidents: number, dispersion: number) =>
      detectableRatio({ treated: incidents, held: incidents, before: null }, dispersion)!
    expect(ratio(200, 1)).toBeGreaterThan(ratio(100, 1))
    expect(ratio(200, 1)).toBeGreaterThan(ratio(200, 1.5))
    expect(detectableRatio({ treated: 3, held: 3, before: null }, 1)).toBeNull()
    expect(detectableRatio({ treated: 0, held: 9, before: null }, 1)).toBeNull()
  })
})

describe('dispersion of partners', () => {
  const weeks = (mean: (week: number) => number, dispersion: number, random: Random) =>
    Array.from({ length: 12 }, (_, week) => simulateCount(mean(week), dispersion, random))

  test.each([1, 1.5, 2.5])('is found again in simulated weeks: %d', (dispersion) => {
    const random = createRandom(3)
    // both partners of a pair share their ups and downs, which is no dispersion
    const pairs = Array.from({ length: 200 }, () => {
      const level = 10 + 40 * random.next()
      const swing = (week: number) => level * (1 + 0.4 * Math.sin(week))
      return { a: weeks(swing, dispersion, random), b: weeks((week) => 1.3 * swing(week), dispersion, random) }
    })
    expect(dispersionOf(pairs)).toBeGreaterThan(0.93 * dispersion)
    expect(dispersionOf(pairs)).toBeLessThan(1.07 * dispersion)
  })

  test('by hand: χ² of a table, and never below one', () => {
    // expected 10 everywhere: χ² of the 2 × 2 table = 4 · 25 / 10 = 10 with one degree of freedom
    expect(dispersionOf([{ a: [15, 5], b: [5, 15] }])).toBeCloseTo(10, 12)
    expect(dispersionOf([{ a: [10, 10], b: [10, 10] }])).toBe(1)
    expect(dispersionOf([])).toBe(1)
    expect(dispersionOf([{ a: [0, 0], b: [0, 0] }])).toBe(1)
  })
})
