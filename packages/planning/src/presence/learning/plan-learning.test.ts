import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../geo/zone-clock.ts'
import type { Hotspot } from '../../model.ts'
import { createRandom } from '../../random.ts'
import { defaultLearningParameters, planLearning, type LearningInput } from './plan-learning.ts'

const timeZone = 'Europe/Berlin'
const dates = ['2025-11-02', '2025-11-03', '2025-11-04', '2025-11-05', '2025-11-06', '2025-11-07']
const types = [
  { key: 'noise', severity: 2, handlingMinutes: 10, detection: false },
  { key: 'drugs', severity: 4, handlingMinutes: 10, detection: true },
]

function hotspot(id: string, perWeek: number, severe = 0, more: Partial<Hotspot> = {}): Hotspot {
  const random = createRandom(id.length + perWeek)
  const weekly = Array.from({ length: 12 }, () => Math.round(perWeek * (0.8 + 0.4 * random.next())))
  const incidents = weekly.reduce((sum, count) => sum + count, 0)
  const drugs = Math.round(severe * incidents)
  const rate = Array.from({ length: 168 }, (_, hour) => (perWeek / 168) * (hour % 24 >= 12 ? 1.5 : 0.5))
  return {
    id,
    number: 1,
    name: `Platz ${id}`,
    cells: [],
    position: { lat: 51.5, lon: 7.46 },
    bands: [],
    incidents,
    confirmedShare: null,
    neverConfirmed: false,
    trend: 'steady',
    weekly,
    types: [
      { type: 'noise', incidents: incidents - drugs },
      { type: 'drugs', incidents: drugs },
    ],
    rate,
    weightedRate: rate,
    detectionRate: rate,
    handlingMinutes: 10,
    ...more,
  }
}

function input(hotspots: readonly Hotspot[], more: Partial<LearningInput> = {}): LearningInput {
  const spans = dates.map((date) => ({
    date,
    start: instantOf(date, '08:00', timeZone),
    end: instantOf(date, '24:00', timeZone),
  }))
  return { hotspots, types, spans, timeZone, seed: 1, parameters: defaultLearningParameters, ...more }
}

const eight = [40, 42, 20, 21, 60, 63, 30, 31].map((perWeek, i) => hotspot(`h${i}`, perWeek))

describe('a learning plan', () => {
  test('pairs hotspots that are alike', () => {
    const pairs = planLearning(input(eight)).pairs.map(({ hotspots }) => hotspots.toSorted())
    expect(pairs.toSorted()).toEqual([['h0', 'h1'], ['h2', 'h3'], ['h4', 'h5'], ['h6', 'h7']]) // prettier-ignore
  })

  test('by operation one of each pair is held on all days; by day each partner on half of them, never both', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('operation' as const, 'day' as const), (seed, draw) => {
        const plan = planLearning(input(eight, { seed, parameters: { ...defaultLearningParameters, draw } }))
        for (const { hotspots } of plan.pairs) {
          const days = hotspots.map((id) => plan.heldBack.filter((one) => one.hotspot === id).map(({ date }) => date))
          expect([...days[0], ...days[1]].toSorted()).toEqual(dates)
          expect(days.map((list) => list.length).toSorted((a, b) => a - b)).toEqual(draw === 'day' ? [3, 3] : [0, 6])
        }
      }),
    )
  })

  test('the lot is fair: over many seeds each partner is held as often', () => {
    const runs = 600
    const held = Array.from({ length: runs }, (_, seed) =>
      planLearning(input(eight, { seed })).heldBack.some(({ hotspot: id }) => id === 'h0'),
    ).filter(Boolean).length
    // four standard deviations of a fair coin
    expect(Math.abs(held - runs / 2)).toBeLessThan(4 * Math.sqrt(runs / 4))
  })

  test('same seed, same plan', () => {
    expect(planLearning(input(eight, { seed: 9 }))).toEqual(planLearning(input(eight, { seed: 9 })))
  })

  test('severe places, unknown types, enforcement records and a handful of incidents are left out, with the reason', () => {
    const odd = [
      hotspot('severe', 40, 0.3),
      hotspot('unknown', 40, 0, { types: [{ type: 'other', incidents: 480 }] }),
      hotspot('fines', 40, 0, { enforcementOnly: true }),
      hotspot('few', 1, 0, { incidents: 5 }),
      hotspot('alone', 400),
    ]
    const plan = planLearning(input([...eight, ...odd]))
    expect(plan.pairs).toHaveLength(4)
    const why = Object.fromEntries(plan.excluded.map(({ hotspot: id, reason }) => [id, reason.key]))
    expect(why).toEqual({
      severe: 'plan.learning.excluded-severe',
      unknown: 'plan.learning.excluded-severe',
      fines: 'plan.learning.excluded-enforcement',
      few: 'plan.learning.excluded-few',
      alone: 'plan.learning.no-partner',
    })
    expect(plan.reasons.slice(1)).toEqual(plan.excluded.map(({ reason }) => reason))
  })

  test('expected counts are the rates over the hours on the street', () => {
    const plan = planLearning(input(eight))
    const perDay = eight.reduce((sum, { rate }) => sum + rate.slice(8, 24).reduce((a, b) => a + b, 0), 0)
    expect(plan.expected.treated + plan.expected.held).toBeCloseTo(6 * perDay, 6)
  })

  test('says what could be found, or that the lot has too few ways to fall', () => {
    const plan = planLearning(input(eight, { parameters: { ...defaultLearningParameters, draw: 'day' } }))
    expect(plan.detectable).toBeGreaterThan(0.5)
    expect(plan.detectable).toBeLessThan(0.9)
    expect(plan.reasons[0].key).toBe('plan.learning.detectable')
    expect(plan.reasons[1].key).toBe('plan.learning.carry-over')
    const few = planLearning(input(eight))
    expect(few.detectable).toBeNull()
    expect(few.reasons[0]).toEqual({ key: 'plan.learning.too-few-pairs', params: { pairs: 4 } })
    const none = planLearning(input([]))
    expect(none.pairs).toEqual([])
    expect(none.reasons[0].key).toBe('plan.learning.too-few-pairs')
  })

  test('parameters that make no sense are refused', () => {
    for (const wrong of [{ severeShare: 2 }, { leastIncidents: 0 }, { mostRateRatio: 0.5 }, { severityFrom: Number.NaN }])
      expect(() => planLearning(input(eight, { parameters: { ...defaultLearningParameters, ...wrong } }))).toThrow(RangeError) // prettier-ignore
  })
})
