import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../random.ts'
import { mahalanobis, matchPairs } from './match-pairs.ts'

/** The least sum of distances of any pairing of an even number, by trying all. */
function leastSum(left: readonly number[], distance: (a: number, b: number) => number): number {
  if (left.length === 0) return 0
  const [a, ...others] = left
  return Math.min(
    ...others.map((b) => distance(a, b) + leastSum(others.filter((other) => other !== b), distance)),
  ) // prettier-ignore
}

const places = fc.record({ seed: fc.nat(), count: fc.integer({ min: 0, max: 9 }) }).map(({ seed, count }) => {
  const random = createRandom(seed)
  const at = Array.from({ length: count }, () => [random.next(), random.next()])
  return { count, distance: (a: number, b: number) => Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]) }
})

describe('pairs', () => {
  test('everybody is paired once, of an odd number one is left over', () => {
    fc.assert(
      fc.property(places, ({ count, distance }) => {
        const pairs = matchPairs(count, distance)
        expect(pairs).toHaveLength(Math.floor(count / 2))
        expect(new Set(pairs.flatMap(({ a, b }) => [a, b])).size).toBe(2 * pairs.length)
      }),
    )
  })

  test('the sum of distances is the least there is in most cases, and a few percent off at most on the mean', () => {
    const over: number[] = []
    fc.assert(
      fc.property(places, ({ count, distance }) => {
        const even = count - (count % 2)
        if (even < 4) return
        const sum = matchPairs(even, distance).reduce((total, pair) => total + pair.distance, 0)
        over.push(sum / leastSum([...Array(even).keys()], distance) - 1)
      }),
      { numRuns: 200, seed: 1 },
    )
    expect(over.filter((excess) => excess < 1e-9).length).toBeGreaterThan(0.8 * over.length)
    expect(over.reduce((sum, excess) => sum + excess, 0) / over.length).toBeLessThan(0.03)
  })

  test('who must not be paired stays alone', () => {
    const groups = [0, 0, 1, 1, 2]
    const distance = (a: number, b: number) => (groups[a] === groups[b] ? Math.abs(a - b) : Infinity)
    expect(matchPairs(5, distance).map(({ a, b }) => [a, b])).toEqual([[0, 1], [2, 3]]) // prettier-ignore
    expect(matchPairs(3, () => Infinity)).toEqual([])
  })
})

describe('Mahalanobis distance', () => {
  test('does not depend on the units of a feature', () => {
    const random = createRandom(2)
    const rows = Array.from({ length: 12 }, () => [random.next(), random.next(), random.next()])
    const metres = mahalanobis(rows)
    const other = mahalanobis(rows.map(([x, y, z]) => [1000 * x - 5, y, z / 60]))
    for (let a = 0; a < 12; a++) for (let b = 0; b < 12; b++) expect(other(a, b)).toBeCloseTo(metres(a, b), 6)
  })

  test('of one feature it is the difference in standard deviations', () => {
    const distance = mahalanobis([[1], [2], [3]])
    expect(distance(0, 2)).toBeCloseTo(2, 12)
    expect(distance(1, 1)).toBe(0)
  })

  test('a feature all share, and fewer rows than features, are no trouble', () => {
    const distance = mahalanobis([[1, 5, 0, 2], [2, 5, 1, 4]]) // prettier-ignore
    expect(distance(0, 1)).toBeGreaterThan(0)
    expect(Number.isFinite(distance(0, 1))).toBe(true)
  })
})
