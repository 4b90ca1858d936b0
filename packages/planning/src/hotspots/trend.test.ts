import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialTwoSided, trendOf } from './trend.ts'

describe('binomialTwoSided', () => {
  // computed with scipy.stats.binomtest
  test.each([
    [3, 20, 1 / 3, 0.09808303171882878],
    [12, 20, 1 / 3, 0.016281312083339227],
    [0, 10, 1 / 3, 0.037003166861420175],
    [40, 90, 1 / 3, 0.03295003456078993],
    [700, 2000, 1 / 3, 0.11748085845173245],
    [5, 15, 0.5, 0.3017578125],
    [0, 1, 0.1, 1],
  ])('%d of %d at %d', (successes, trials, share, expected) => {
    expect(binomialTwoSided(successes, trials, share)).toBeCloseTo(expected, 9)
  })

  test('equals the sum over all outcomes written out', () => {
    const probability = (k: number, n: number, share: number) => {
      let ways = 1
      for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
      return ways * share ** k * (1 - share) ** (n - k)
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(30),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (n, k, share) => {
          fc.pre(k <= n)
          const seen = probability(k, n, share)
          let sum = 0
          for (let j = 0; j <= n; j++)
            if (probability(j, n, share) <= seen * (1 + 1e-7)) sum += probability(j, n, share)
          expect(binomialTwoSided(k, n, share)).toBeCloseTo(sum, 9)
        },
      ),
    )
  })
})

describe('trendOf', () => {
  test('rising and falling only where chance is unlikely', () => {
    expect(trendOf(8, 12, 1 / 3)).toBe('rising')
    expect(trendOf(14, 7, 1 / 3)).toBe('steady')
    expect(trendOf(10, 0, 1 / 3)).toBe('falling')
  })

  test('few incidents, or a time that is not parted, cannot tell', () => {
    expect(trendOf(0, 9, 1 / 3)).toBe('cannot-tell')
    expect(trendOf(0, 0, 1 / 3)).toBe('cannot-tell')
    expect(trendOf(10, 10, 0)).toBe('cannot-tell')
    expect(trendOf(10, 10, NaN)).toBe('cannot-tell')
  })
})
