import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { createCalm, createDetection } from './benefit.ts'
import { packStay } from './stays.ts'

interface Case {
  readonly rate: Float64Array
  readonly calm: number
  readonly halfLife: number
  readonly stays: readonly (readonly [number, number])[]
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    seed: fc.nat(),
    minutes: fc.integer({ min: 5, max: 200 }),
    calm: fc.double({ min: 0.01, max: 1, noNaN: true }),
    halfLife: fc.integer({ min: 5, max: 200 }),
    stays: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ seed, minutes, calm, halfLife, stays }) => {
    const random = createRandom(seed)
    const rate = Float64Array.from({ length: minutes }, () => (random.next() < 0.2 ? 0 : random.next()))
    const list = Array.from({ length: stays }, (): [number, number] => {
      const from = random.below(minutes)
      return [from, Math.min(minutes, from + 1 + random.below(20))]
    })
    return { rate, calm, halfLife, stays: list }
  })

function packed(stays: Case['stays']): Int32Array {
  return Int32Array.from(stays, ([from, to]) => packStay(from, to)).sort()
}

const model = ({ rate, calm, halfLife }: Case) => createCalm(rate, { calm, calmHalfLifeMinutes: halfLife })
const value = (c: Case, stays = c.stays) => model(c).of(packed(stays), stays.length)

/** The definition, straight: 400 samples a minute of rate × strongest level. */
function byDefinition({ rate, calm, halfLife, stays }: Case): number {
  const samples = 400
  let sum = 0
  for (let i = 0; i < rate.length * samples; i++) {
    const t = (i + 0.5) / samples
    let level = 0
    for (const [from, to] of stays)
      if (t >= from) level = Math.max(level, t < to ? calm : calm * 2 ** (-(t - to) / halfLife))
    sum += (rate[Math.floor(t)] * level) / samples
  }
  return sum
}

describe('calm by uniformed patrols', () => {
  test('equals its definition, sampled', () => {
    fc.assert(
      fc.property(cases, (c) => {
        expect(value(c)).toBeCloseTo(byDefinition(c), 4)
      }),
      { numRuns: 60 },
    )
  })

  test('is the rate times the mean level of each minute', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const levels = model(c).levels(packed(c.stays), c.stays.length)
        expect(value(c)).toBeCloseTo(
          levels.reduce((sum, level, t) => sum + level * c.rate[t], 0),
          9,
        )
      }),
    )
  })

  test('more stays are never worth less, and each adds less the more there are', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (c, split) => {
        if (c.stays.length < 2) return
        const [added, ...rest] = c.stays
        const fewer = rest.slice(0, split % (rest.length + 1))
        const gainOnFewer = value(c, [added, ...fewer]) - value(c, fewer)
        const gainOnMore = value(c, [added, ...rest]) - value(c, rest)
        expect(gainOnMore).toBeGreaterThanOrEqual(-1e-9)
        expect(gainOnFewer).toBeGreaterThanOrEqual(gainOnMore - 1e-9)
      }),
    )
  })

  test('never exceeds the limit, and somebody always there reaches it', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const { limit } = model(c)
        expect(value(c)).toBeLessThanOrEqual(limit + 1e-9)
        expect(value(c, [[0, c.rate.length]])).toBeCloseTo(limit, 9)
      }),
    )
  })

  test('two patrols at the same time calm no more than one', () => {
    const rate = new Float64Array(100).fill(0.1)
    const calm = createCalm(rate, { calm: 0.5, calmHalfLifeMinutes: 45 })
    expect(calm.of(packed([[10, 20], [10, 20]]), 2)).toBe(calm.of(packed([[10, 20]]), 1)) // prettier-ignore
  })
})

describe('detection by plain clothes', () => {
  test('equals a count minute by minute', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 60 }), (c, returnMinutes) => {
        const sorted = [...c.stays].sort((a, b) => a[0] - b[0] || a[1] - b[1])
        let expected = 0
        for (let t = 0; t < c.rate.length; t++) {
          const there = sorted.findIndex(([from, to]) => t >= from && t < to)
          if (there < 0) continue
          // some stay present now must find nobody who remembers an earlier one
          const unknown = sorted.some(
            ([from, to], i) =>
              t >= from && t < to && sorted.slice(0, i).every(([, earlierEnd]) => t >= earlierEnd + returnMinutes),
          )
          if (unknown) expected += c.rate[t]
        }
        const found = createDetection(c.rate, returnMinutes).of(packed(c.stays), c.stays.length)
        expect(found).toBeCloseTo(expected, 9)
      }),
    )
  })

  test('two patrols at one place at the same time find what one finds', () => {
    const rate = new Float64Array(60).fill(0.02)
    const detection = createDetection(rate, 0)
    expect(detection.of(packed([[0, 20], [10, 30]]), 2)).toBeCloseTo(0.6, 12) // prettier-ignore
    expect(detection.of(packed([[0, 20], [20, 30]]), 2)).toBeCloseTo(0.6, 12) // prettier-ignore
  })

  test('who comes back within the hour is known and finds nothing more', () => {
    const detection = createDetection(new Float64Array(200).fill(0.02), 60)
    expect(detection.of(packed([[0, 10], [30, 40]]), 2)).toBeCloseTo(0.2, 12) // prettier-ignore
    expect(detection.of(packed([[0, 10], [70, 80]]), 2)).toBeCloseTo(0.4, 12) // prettier-ignore
  })
})
