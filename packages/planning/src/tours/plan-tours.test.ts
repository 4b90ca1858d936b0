import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { checkTours } from './check.ts'
import type { Stop, Tour, TourProblem, TourStep, Tours } from './model.ts'
import { planTours } from './plan-tours.ts'
import { lineOfStops, MINUTE, patrols, randomProblem, start, steadyStop } from './problems-for-tests.ts'
import { unpredictabilityOf, visitMinutesOf } from './unpredictability.ts'

const control = { seed: 1, iterations: 2000 }
const plan = (problem: TourProblem) => planTours(problem, control)

function visitsOf(tour: Tour): Extract<TourStep, { kind: 'visit' }>[] {
  return tour.steps.filter((step) => step.kind === 'visit')
}

function keysOf(tours: Tours): string[] {
  return tours.reasons.map((reason) => reason.key)
}

describe('any problem', () => {
  test('150 random situations: no rule is broken', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const problem = randomProblem(seed)
      const faults = checkTours(problem, planTours(problem, { seed, iterations: 400 }))
      expect(faults, `situation ${seed}`).toEqual([])
    }
  })

  test('same seed and iterations give the same answer, another seed may give another', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const problem = randomProblem(seed)
      const once = planTours(problem, { seed, iterations: 300 })
      expect(planTours(problem, { seed, iterations: 300 })).toEqual(once)
    }
  })

  test('stopped at any moment it still gives an allowed plan', () => {
    for (const asksUntilStop of [0, 1, 3]) {
      for (let seed = 1; seed <= 15; seed++) {
        const problem = randomProblem(seed)
        let asked = 0
        const tours = planTours(problem, { seed, iterations: 5000, stopped: () => asked++ >= asksUntilStop })
        expect(checkTours(problem, tours)).toEqual([])
        expect(asked).toBeLessThanOrEqual(asksUntilStop + 4)
      }
    }
  })

  test('progress rises to 1', () => {
    const shares: number[] = []
    planTours(randomProblem(3), { seed: 1, iterations: 3000, onProgress: (share) => shares.push(share) })
    expect(shares.at(-1)).toBe(1)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
  })

  test('searching longer is never worse than the first plan', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = { ...randomProblem(seed), earlierVisitMinutes: new Map<string, number[]>() }
      const first = planTours(problem, { seed, iterations: 0 })
      const later = planTours(problem, { seed, iterations: 1000 })
      expect(later.benefit).toBeGreaterThanOrEqual(first.benefit - 1e-9)
    }
  })
})

/** The best plan of one uniformed patrol without waiting: every order of stops, every length of stay, simply tried. */
function bestByTrying(problem: TourProblem): number {
  const minutes = (problem.end - problem.start) / MINUTE
  const { calm, calmHalfLifeMinutes, stayMinutes, reserveMinutes } = problem.parameters
  const homeBy = minutes - Math.floor(Math.min(reserveMinutes, minutes / 10))
  const n = problem.stops.length
  const walk = (a: number, b: number) => Math.ceil(problem.walkSeconds[a * (n + 1) + b] / 60)
  let best = 0
  const worth = (visits: readonly { stop: number; from: number; to: number }[]) => {
    let sum = 0
    problem.stops.forEach((stop, s) => {
      for (let t = 0; t < minutes; t++) {
        let level = 0
        for (const visit of visits) {
          if (visit.stop !== s || t < visit.from) continue
          const span = calmHalfLifeMinutes / Math.LN2
          const fading =
            span * (2 ** (-(t - visit.to) / calmHalfLifeMinutes) - 2 ** (-(t + 1 - visit.to) / calmHalfLifeMinutes))
          level = Math.max(level, t < visit.to ? calm : calm * fading)
        }
        sum += level * stop.weightedRate[t]
      }
    })
    return sum
  }
  const goOn = (place: number, now: number, visits: readonly { stop: number; from: number; to: number }[]) => {
    best = Math.max(best, worth(visits))
    for (let stop = 0; stop < n; stop++) {
      if (stop + 1 === place) continue
      const from = now + walk(place, stop + 1)
      for (let stay = stayMinutes.min; stay <= stayMinutes.max; stay++)
        if (from + stay + walk(stop + 1, 0) <= homeBy)
          goOn(stop + 1, from + stay, [...visits, { stop, from, to: from + stay }])
    }
  }
  goOn(0, 0, [])
  return best
}

test('40 tiny cases: at least 99.5 % of the best found by trying everything', () => {
  let ratios = 0
  for (let seed = 1; seed <= 40; seed++) {
    const random = createRandom(seed)
    const minutes = 50 + random.below(20)
    const stops = Array.from({ length: 2 + random.below(3) }, (_, i): Stop => {
      const peak = random.next() * minutes
      const weightedRate = Float64Array.from(
        { length: minutes },
        (_, t) => Math.exp(-(((t - peak) / 20) ** 2)) * random.next(),
      )
      return { id: `h${i}`, weightedRate, detectionRate: weightedRate, rate: weightedRate, handlingMinutes: 0 }
    })
    const places = stops.length + 1
    const at = Array.from({ length: places }, () => [random.next() * 600, random.next() * 600])
    const problem = lineOfStops(stops, 0, minutes, {
      walkSeconds: Float64Array.from({ length: places * places }, (_, i) => {
        const [a, b] = [at[Math.floor(i / places)], at[i % places]]
        return Math.hypot(a[0] - b[0], a[1] - b[1])
      }),
    })
    const parameters = { ...problem.parameters, stayMinutes: { min: 10, max: 12 } }
    const tiny = { ...problem, parameters }
    const best = bestByTrying(tiny)
    const found = planTours(tiny, { seed, iterations: 3000 }).benefit
    expect(found, `case ${seed}`).toBeGreaterThanOrEqual(0.97 * best)
    ratios += Math.min(1, found / best)
  }
  expect(ratios / 40).toBeGreaterThanOrEqual(0.995)
})

describe('what a tour is', () => {
  const stops = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => steadyStop(id, 480, 0.03 / (i + 1), 10))
  const problem = lineOfStops(stops, 180, 480, { patrols: patrols(2, 1), breakMinutes: 30 })
  const tours = plan(problem)

  test('walks, stays and a break fill the shift up to the reserve', () => {
    expect(checkTours(problem, tours)).toEqual([])
    for (const tour of tours.tours) {
      const last = tour.steps.at(-1)
      expect(last?.kind).toBe('walk')
      expect(last!.to).toBeGreaterThan(problem.end - 45 * MINUTE)
      expect(last!.to).toBeLessThanOrEqual(problem.end - 15 * MINUTE)
    }
  })

  test('visits to one stop are spread out by themselves', () => {
    const starts = tours.tours
      .filter((tour) => tour.attire === 'uniform')
      .flatMap((tour) =>
        visitsOf(tour)
          .filter((visit) => visit.stop === 'f')
          .map((visit) => visit.from),
      ) // prettier-ignore
      .sort((a, b) => a - b)
    const gaps = starts.slice(1).map((from, i) => (from - starts[i]) / MINUTE)
    for (const gap of gaps) expect(gap).toBeGreaterThan(20)
  })

  test('windows are wide enough to survive an interruption', () => {
    const visits = tours.tours.flatMap(visitsOf)
    const widths = visits.map((visit) => (visit.window.latest - visit.window.earliest) / MINUTE).sort((a, b) => a - b)
    expect(widths[Math.floor(widths.length / 2)]).toBeGreaterThanOrEqual(5)
  })

  test('the patrol that may make one visit only makes the one ranked first', () => {
    const single = lineOfStops([steadyStop('quiet', 60, 0.01), steadyStop('busy', 60, 0.1)], 120, 60)
    const visits = visitsOf(plan(single).tours[0])
    expect(visits.find((visit) => visit.rank === 1)?.stop).toBe('busy')
  })

  test('plain clothes keep away from where uniforms are, and do not come back within the hour', () => {
    const visits = tours.tours.filter((tour) => tour.attire === 'plainclothes').flatMap(visitsOf)
    expect(visits.length).toBeGreaterThan(5)
    for (const visit of visits.filter((candidate) => candidate.detection > 0))
      for (const other of visits.filter((candidate) => candidate.stop === visit.stop && candidate.from > visit.from))
        if (other.detection > 0) expect(other.to - visit.to).toBeGreaterThan(60 * MINUTE)
  })

  test('where only the last hours matter nobody walks in vain before', () => {
    const rate = Float64Array.from({ length: 480 }, (_, t) => (t >= 400 ? 0.1 : 0))
    const late: Stop = { id: 'late', weightedRate: rate, detectionRate: rate, rate, handlingMinutes: 0 }
    const answer = plan(lineOfStops([late], 300, 480))
    expect(answer.benefit / answer.benefitLimit).toBeGreaterThan(0.5)
    for (const visit of visitsOf(answer.tours[0])) expect(visit.to).toBeGreaterThan(start + 400 * MINUTE)
  })

  test('one stop alone is visited again and again, by way of the station', () => {
    const answer = plan(lineOfStops([steadyStop('only', 480, 0.05)], 120, 480, { breakMinutes: 30 }))
    expect(visitsOf(answer.tours[0]).length).toBeGreaterThan(8)
    expect(answer.benefit / answer.benefitLimit).toBeGreaterThan(0.8)
  })
})

describe('what cannot be done is said', () => {
  const near = steadyStop('near', 480, 0.05)

  test('no stops: the patrol stays at the station and takes its break', () => {
    const answer = plan(lineOfStops([], 0, 480, { breakMinutes: 30 }))
    expect(answer.tours[0].steps.map((step) => step.kind)).toEqual(['break'])
    expect(keysOf(answer)).toEqual(['tours.no-stops'])
    expect(answer.benefitLimit).toBe(0)
  })

  test('no patrols', () => {
    const answer = plan(lineOfStops([near], 60, 480, { patrols: [] }))
    expect(answer.tours).toEqual([])
    expect(answer.benefit).toBe(0)
    expect(answer.benefitLimit).toBeGreaterThan(0)
    expect(keysOf(answer)).toEqual(['tours.no-patrols'])
  })

  test('a shift too short for break and two walks has the break alone', () => {
    const answer = plan(lineOfStops([near], 600, 45, { breakMinutes: 30 }))
    expect(answer.tours[0].steps.map((step) => step.kind)).toEqual(['break'])
    expect(answer.reasons).toEqual([
      { key: 'tours.stop-out-of-reach', params: { stop: 'near', walkMinutes: 10, minutes: 11 } },
    ])
  })

  test('a shift shorter than its break, and one of no length at all', () => {
    const short = plan(lineOfStops([near], 60, 20, { breakMinutes: 30 }))
    expect(keysOf(short)).toContain('tours.too-short-for-break')
    const none = plan(lineOfStops([near], 60, 0, { breakMinutes: 30 }))
    expect(none.tours[0].steps).toEqual([])
    expect(keysOf(none)).toContain('tours.too-short-for-break')
  })

  test('a stop too far for the shift', () => {
    const stops = [near, steadyStop('far', 480, 1)]
    const walkSeconds = Float64Array.from([0, 60, 4 * 3600, 60, 0, 4 * 3600, 4 * 3600, 4 * 3600, 0])
    const answer = plan(lineOfStops(stops, 0, 480, { walkSeconds }))
    expect(answer.reasons[0]).toEqual({
      key: 'tours.stop-out-of-reach',
      params: { stop: 'far', walkMinutes: 240, minutes: 465 },
    })
    expect(answer.perStop.map((stop) => stop.visits > 0)).toEqual([true, false])
  })

  test('a stop where nothing is expected', () => {
    const answer = plan(lineOfStops([near, steadyStop('calm', 480, 0)], 60, 480))
    expect(answer.reasons).toContainEqual({ key: 'tours.stop-nothing-expected', params: { stop: 'calm' } })
  })

  test.each<[string, Partial<TourProblem>, RegExp]>([
    ['ends before it starts', { end: start - 1 }, /ends before/],
    ['matrix of the wrong size', { walkSeconds: new Float64Array(3) }, /2 × 2/],
    ['negative walking time', { walkSeconds: Float64Array.from([0, -1, 60, 0]) }, /walking time is -1/],
    ['missing walking time', { walkSeconds: Float64Array.from([0, Number.NaN, 60, 0]) }, /walking time is NaN/],
    ['rates too short', { end: start + 600 * MINUTE }, /near has rates for 480 of 600/],
    ['rate not a number', { stops: [steadyStop('odd', 480, Number.NaN)] }, /odd has a rate of NaN/],
    ['negative break', { breakMinutes: -5 }, /break/],
    ['a shift of days', { end: start + 5000 * MINUTE }, /5000 minutes/],
  ])('%s is refused', (_, change, message) => {
    expect(() => plan({ ...lineOfStops([near], 60, 480), ...change })).toThrow(message)
  })
})

describe('different every day', () => {
  const stops = Array.from({ length: 8 }, (_, i) => steadyStop(`h${i}`, 480, 0.02 + 0.01 * (i % 3), 8))
  const service = [{ from: 930, to: 930 + 480 }]

  function week(unpredictabilityCost: number): { entropy: number; cost: number } {
    const earlier = new Map<string, number[]>()
    let benefit = 0
    let before = 0
    for (let day = 0; day < 7; day++) {
      const base = lineOfStops(stops, 150, 480, {
        start: start + day * 1440 * MINUTE,
        end: start + (day * 1440 + 480) * MINUTE,
        startMinuteOfDay: 930,
        patrols: patrols(2),
        breakMinutes: 30,
        earlierVisitMinutes: new Map(earlier),
      })
      const problem = { ...base, parameters: { ...base.parameters, unpredictabilityCost } }
      const tours = planTours(problem, { seed: 5, iterations: 4000 })
      expect(checkTours(problem, tours)).toEqual([])
      benefit += tours.benefit
      before += tours.benefitBeforeSpreading
      for (const [stop, minutes] of visitMinutesOf(problem, tours.tours))
        earlier.set(stop, [...(earlier.get(stop) ?? []), ...minutes])
    }
    return { entropy: unpredictabilityOf(earlier, service).entropy!, cost: 1 - benefit / before }
  }

  test('over a week the times of visits spread, at a cost below the allowed', () => {
    const same = week(0)
    const spread = week(0.03)
    expect(same.cost).toBe(0)
    expect(spread.cost).toBeLessThanOrEqual(0.03)
    expect(spread.entropy).toBeGreaterThan(same.entropy + 0.1)
    expect(spread.entropy).toBeGreaterThan(0.85)
  })
})
