import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCalm } from '../presence/benefit.ts'
import { defaultPresenceParameters } from '../presence/parameters.ts'
import { packStay } from '../presence/stays.ts'
import { createRandom } from '../random.ts'
import { benefitBound } from './bound.ts'
import { createGround, type Ground } from './ground.ts'
import type { Stop, TourProblem } from './model.ts'
import { planTours } from './plan-tours.ts'
import { lineOfStops, patrols, randomProblem, steadyStop } from './problems-for-tests.ts'

const ratesOf = (problem: TourProblem) => problem.stops.map((stop) => stop.weightedRate)

function boundOf(problem: TourProblem, reached = 0): number {
  const uniformed = problem.patrols.filter(({ attire }) => attire === 'uniform').length
  return benefitBound(createGround(problem, 'shortest'), ratesOf(problem), problem.parameters, uniformed, reached)
}

/** Three quarters of an hour, one to three stops a few minutes apart, stays of seven minutes. */
function tinyProblem(seed: number, most: number): TourProblem {
  const random = createRandom(seed)
  const minutes = 38 + random.below(8)
  const count = 1 + random.below(most)
  const stops = Array.from({ length: count }, (_, i): Stop => {
    const rate = Float64Array.from({ length: minutes }, () => random.next() ** 3)
    return { id: `s${i}`, rate, weightedRate: rate, detectionRate: rate, handlingMinutes: 0 }
  })
  const at = Array.from({ length: count + 1 }, () => [random.next() * 300, random.next() * 300])
  return lineOfStops(stops, 0, minutes, {
    walkSeconds: Float64Array.from({ length: (count + 1) ** 2 }, (_, i) => {
      const [a, b] = [at[Math.floor(i / (count + 1))], at[i % (count + 1)]]
      return Math.hypot(a[0] - b[0], a[1] - b[1])
    }),
    parameters: {
      ...defaultPresenceParameters,
      stayMinutes: { min: 7, max: 7 },
      calmHalfLifeMinutes: 5 + random.below(20),
      reserveMinutes: 0,
    },
  })
}

/** Every walk there is, as its list of stays: minute by minute, waiting at the station only. */
function allWalks(ground: Ground): [stop: number, start: number, end: number][][] {
  const places = ground.stops + 1
  const walks: [number, number, number][][] = []
  const goOn = (place: number, minute: number, stays: [number, number, number][]) => {
    for (let next = 0; next < ground.stops; next++) {
      if (next + 1 === place) continue
      const start = minute + ground.walk[place * places + next + 1]
      const end = start + ground.stayMin
      if (end + ground.walk[(next + 1) * places] > ground.homeBy) continue
      const more: typeof stays = [...stays, [next, start, end]]
      walks.push(more)
      goOn(next + 1, end, more)
    }
    const home = minute + (place === 0 ? 1 : ground.walk[place * places])
    if (home < ground.homeBy) goOn(0, home, stays)
  }
  goOn(0, 0, [])
  const known = new Map(walks.map((walk) => [JSON.stringify(walk), walk]))
  return [...known.values()]
}

function bestByTrying(problem: TourProblem, together: 1 | 2): number {
  const ground = createGround(problem, 'shortest')
  const calms = problem.stops.map((stop) => createCalm(stop.weightedRate, problem.parameters))
  const worth = (stays: readonly (readonly number[])[]) =>
    calms.reduce((sum, calm, stop) => {
      const here = stays.filter((stay) => stay[0] === stop).map(([, start, end]) => packStay(start, end))
      return sum + calm.of(Int32Array.from(here).sort(), here.length)
    }, 0)
  const walks = allWalks(ground)
  let most = 0
  walks.forEach((walk, i) => {
    most = Math.max(most, worth(walk))
    if (together === 2) for (let j = i; j < walks.length; j++) most = Math.max(most, worth([...walk, ...walks[j]]))
  })
  return most
}

describe('the bound on the presence benefit', () => {
  test('no walk of one patrol brings more, of all there are', () => {
    const gaps: number[] = []
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = tinyProblem(seed, 3)
        const best = bestByTrying(problem, 1)
        const bound = boundOf(problem, best)
        expect(bound).toBeGreaterThanOrEqual(best - 1e-12)
        gaps.push(1 - best / bound)
      }),
      { numRuns: 25, seed: 1 },
    )
    // and it says something: on the mean a sixth off at most, even in shifts of three or four visits
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(1 / 6)
  })

  test('no two walks together bring more, of all pairs there are', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = { ...tinyProblem(seed, 1), patrols: patrols(2) }
        const best = bestByTrying(problem, 2)
        expect(boundOf(problem, best)).toBeGreaterThanOrEqual(best - 1e-12)
      }),
      { numRuns: 8, seed: 2 },
    )
  })

  test('holds for every plan, lies at most at the limit', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = randomProblem(seed)
        const { benefit, benefitBound: bound, benefitLimit } = planTours(problem, { seed, iterations: 500 })
        expect(boundOf(problem, benefit)).toBeGreaterThanOrEqual(benefit * (1 - 1e-12))
        expect(bound).toBeGreaterThanOrEqual(benefit)
        expect(bound).toBeLessThanOrEqual(benefitLimit)
      }),
      { numRuns: 30 },
    )
  })

  test('one stop at the station and time to spare: somebody can always be there', () => {
    const minutes = 120
    const problem = lineOfStops([steadyStop('a', minutes, 0.1)], 0, minutes, {
      parameters: { ...defaultPresenceParameters, reserveMinutes: 0 },
    })
    expect(boundOf(problem)).toBeCloseTo(defaultPresenceParameters.calm * minutes * 0.1, 6)
  })

  test('a shift of many patrols and near stops is planned within a twelfth of it', () => {
    const minutes = 420
    const stops = Array.from({ length: 12 }, (_, i) => steadyStop(`s${i}`, minutes, 0.01 * (1 + (i % 4)), 5))
    const problem = lineOfStops(stops, 120, minutes, { patrols: patrols(6), breakMinutes: 30 })
    const { benefit, benefitBound: bound } = planTours(problem, { seed: 1, iterations: 5000 })
    expect(benefit / bound).toBeGreaterThan(11 / 12)
    expect(benefit / bound).toBeLessThanOrEqual(1)
  })

  test('nobody on the street brings nothing', () => {
    expect(boundOf({ ...tinyProblem(1, 3), patrols: patrols(0, 2) })).toBe(0)
  })
})
