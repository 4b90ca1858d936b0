import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generalG, gi, giStar } from './getis-ord.ts'

/** Neighbours by distance, each point its own neighbour too. */
const withinDistance = (points: readonly (readonly number[])[], limit: number) =>
  points.map(([x, y]) =>
    Uint32Array.from(points.flatMap(([u, v], j) => (Math.hypot(x - u, y - v) <= limit ? [j] : []))),
  )

/** The formula written out with all n weights of each cell, as in the paper. */
function direct(counts: readonly number[], neighbours: readonly Uint32Array[]): number[] {
  const n = counts.length
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const mean = total(counts) / n
  const s = Math.sqrt(total(counts.map((x) => x * x)) / n - mean * mean)
  return neighbours.map((near) => {
    const w = counts.map((_, j) => (near.includes(j) ? 1 : 0))
    const top = total(w.map((wij, j) => wij * counts[j])) - mean * total(w)
    return top / (s * Math.sqrt((n * total(w.map((wij) => wij * wij)) - total(w) ** 2) / (n - 1)))
  })
}

/** Gi in the same way: mean and variance of all but the cell itself. */
function directGi(counts: readonly number[], neighbours: readonly Uint32Array[]): number[] {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return neighbours.map((near, i) => {
    const others = counts.filter((_, j) => j !== i)
    const w = counts.flatMap((_, j) => (j === i ? [] : near.includes(j) ? [1] : [0]))
    const mean = total(others) / others.length
    const variance = total(others.map((x) => (x - mean) ** 2)) / others.length
    const top = total(w.map((wij, j) => wij * others[j])) - mean * total(w)
    const spread = others.length * total(w.map((wij) => wij * wij)) - total(w) ** 2
    return top / Math.sqrt((variance * spread) / (counts.length - 2))
  })
}

/** Counts and neighbourhoods of some cells, each of them its own neighbour. */
const cells = fc.integer({ min: 3, max: 40 }).chain((n) =>
  fc
    .record({
      counts: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: n, maxLength: n }),
      links: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 * n }),
    })
    .map(({ counts, links }) => {
      const sets = counts.map((_, i) => new Set([i]))
      for (const [a, b] of links) sets[a].add(b)
      return { counts, neighbours: sets.map((set) => Uint32Array.from(set)) }
    }),
)

const benchmark = resolve(
  process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  '../benchmarks/hotspot-gi/getisord_values.csv',
)

describe('published values', () => {
  const points = [
    [10, 10],
    [20, 10],
    [40, 10],
    [15, 20],
    [30, 20],
    [30, 30],
  ]
  const values = Float64Array.of(2, 3, 3.2, 5, 8, 7)
  const near = withinDistance(points, 15)

  test('six points of PySAL (esda, test_getisord.py, threshold 15, binary)', () => {
    expect(giStar(values, near)[0].toFixed(8)).toBe('-1.39727626')
    expect(gi(values, near)[0].toFixed(7)).toBe('-1.0136729')
    expect(generalG(values, near).toFixed(8)).toBe('0.55709779')
  })

  test('the 16 × 16 grid of Getis & Ord (1996), point 120', ({ skip }) => {
    skip(!existsSync(benchmark), 'the benchmark hotspot-gi is not here')
    const rows = readFileSync(benchmark, 'utf8').trim().split('\n').slice(1)
    const data = rows.map((row) => row.split(',').map(Number))
    const grid = data.map(([, x, y]) => [x, y])
    const counts = Float64Array.from(data, ([, , , value]) => value)
    expect(giStar(counts, withinDistance(grid, 30))[119].toFixed(5)).toBe('1.45078')
    expect(gi(counts, withinDistance(grid, 30))[119].toFixed(6)).toBe('1.221979')
    expect(gi(counts, withinDistance(grid, 90))[119].toFixed(6)).toBe('1.986135')
  })
})

describe('giStar', () => {
  test('equals the formula of the paper to 1e-9 on any counts', () => {
    fc.assert(
      fc.property(cells, ({ counts, neighbours }) => {
        fc.pre(new Set(counts).size > 1 && neighbours.every((near) => near.length < counts.length))
        const z = giStar(Float64Array.from(counts), neighbours)
        direct(counts, neighbours).forEach((expected, i) => expect(Math.abs(z[i] - expected)).toBeLessThan(1e-9))
      }),
    )
  })

  test('counts that do not vary give 0, also where their mean cannot be written exactly', () => {
    const pairs = [Uint32Array.of(0, 1), Uint32Array.of(0, 1), Uint32Array.of(2)]
    expect([...giStar(new Float64Array(3).fill(0.1), pairs)]).toEqual([0, 0, 0])
    expect([...giStar(new Float64Array(3), pairs)]).toEqual([0, 0, 0])
    expect([...giStar(Float64Array.of(7), [Uint32Array.of(0)])]).toEqual([0])
    expect([...giStar(new Float64Array(0), [])]).toEqual([])
  })

  test('a neighbourhood of all cells gives 0', () => {
    const all = Uint32Array.of(0, 1, 2)
    expect([...giStar(Float64Array.of(1, 2, 9), [all, all, all])]).toEqual([0, 0, 0])
  })

  test.each([
    ['lengths that differ', [1, 2], [[0]]],
    ['a neighbour that does not exist', [1, 2], [[0], [2]]],
    ['a negative count', [1, -2], [[0], [1]]],
    ['NaN', [1, NaN], [[0], [1]]],
    ['infinity', [1, Infinity], [[0], [1]]],
  ])('refuses %s', (_, counts, neighbours) => {
    const near = neighbours.map((indices) => Uint32Array.from(indices))
    expect(() => giStar(Float64Array.from(counts), near)).toThrow(RangeError)
  })
})

describe('gi', () => {
  test('equals the formula of the paper to 1e-9 on any counts', () => {
    fc.assert(
      fc.property(cells, ({ counts, neighbours }) => {
        const z = gi(Float64Array.from(counts), neighbours)
        directGi(counts, neighbours).forEach((expected, i) => {
          const others = new Set(counts.filter((_, j) => j !== i))
          const isDefined = others.size > 1 && neighbours[i].length > 1 && neighbours[i].length < counts.length
          expect(Math.abs(z[i] - (isDefined ? expected : 0))).toBeLessThan(1e-9)
        })
      }),
    )
  })
})

test('generalG is the share of the neighbouring pairs in all, 0 where there is nothing', () => {
  const chain = [Uint32Array.of(0, 1), Uint32Array.of(0, 1, 2), Uint32Array.of(1, 2)]
  expect(generalG(Float64Array.of(1, 2, 3), chain)).toBeCloseTo((2 * (1 * 2 + 2 * 3)) / (2 * (2 + 6 + 3)), 12)
  expect(generalG(new Float64Array(3), chain)).toBe(0)
})
