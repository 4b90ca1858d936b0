import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrienteeringProblem } from './problem.ts'
import { solveOrienteering } from './solve.ts'

/** Any problem: travel of any kind, also where the way past a place is longer than the way by it. */
function problems(mostPlaces: number): fc.Arbitrary<OrienteeringProblem> {
  return fc
    .record({
      teams: fc.integer({ min: 1, max: 3 }),
      places: fc.integer({ min: 1, max: mostPlaces }),
      budget: fc.integer({ min: 0, max: 120 }),
      metric: fc.boolean(),
      seed: fc.integer({ min: 0, max: 1e9 }),
    })
    .map(({ teams, places, budget, metric, seed }) => {
      let state = seed
      const below = (n: number) => {
        state = (Math.imul(state, 48_271) + 11) >>> 0
        return (state >>> 8) % n
      }
      const many = (n: number, make: (i: number) => number) => Int32Array.from({ length: n }, (_, i) => make(i))
      const [x, y] = [many(places, () => below(40)), many(places, () => below(40))]
      const between = (a: number, b: number) => Math.floor(Math.hypot(x[a] - x[b], y[a] - y[b]))
      const opens = many(places, (place) => (place === 0 ? 0 : below(100)))
      return {
        teams,
        places,
        travel: many(places * places, (i) =>
          metric ? between(Math.floor(i / places), i % places) : i % (places + 1) === 0 ? 0 : below(40),
        ),
        service: many(places, (place) => (place === 0 ? 0 : below(12))),
        opens,
        closes: many(places, (place) => (place === 0 ? budget : opens[place] + below(60))),
        prize: Float64Array.from({ length: places }, (_, place) => (place === 0 ? 0 : below(30))),
      }
    })
}

/** The end of a route, or Infinity where a window is missed. */
function endOf(problem: OrienteeringProblem, route: readonly number[]): number {
  const { places, travel, service, opens, closes } = problem
  let here = 0
  let now = opens[0]
  for (const place of [...route, 0]) {
    now = Math.max(opens[place], now + service[here] + travel[here * places + place])
    if (now > closes[place]) return Infinity
    here = place
  }
  return now
}

function prizeOf(problem: OrienteeringProblem, routes: readonly (readonly number[])[]): number {
  return routes.flat().reduce((sum, place) => sum + problem.prize[place], 0)
}

test('any problem: every place once at most, no window missed, and the prize told is the prize collected', () => {
  fc.assert(
    fc.property(problems(25), fc.integer({ min: 0, max: 150 }), (problem, iterations) => {
      const { routes, prize } = solveOrienteering(problem, { seed: 1, iterations })
      expect(routes).toHaveLength(problem.teams)
      expect(new Set(routes.flat()).size).toBe(routes.flat().length)
      expect(routes.flat()).not.toContain(0)
      for (const route of routes) expect(endOf(problem, route)).toBeLessThan(Infinity)
      expect(prize).toBe(prizeOf(problem, routes))
    }),
    { numRuns: 300 },
  )
})

/** The most that can be collected: every order of every set of places by team after team. */
function bestByTrying(problem: OrienteeringProblem): number {
  const goOn = (done: readonly (readonly number[])[], route: readonly number[]): number => {
    const complete = endOf(problem, route) < Infinity ? [...done, route] : [...done, []]
    let best = complete.length === problem.teams ? prizeOf(problem, complete) : goOn(complete, [])
    const used = new Set([...done.flat(), ...route])
    for (let place = 1; place < problem.places; place++) {
      if (used.has(place) || endOf(problem, [...route, place]) === Infinity) continue
      best = Math.max(best, goOn(done, [...route, place]))
    }
    return best
  }
  return goOn([], [])
}

test('on small problems the answer is the best there is', () => {
  fc.assert(
    fc.property(
      problems(6).filter(({ places, travel }) => isMetric(places, travel)),
      (problem) => {
        expect(solveOrienteering(problem, { seed: 2, iterations: 400 }).prize).toBe(bestByTrying(problem))
      },
    ),
    { numRuns: 120 },
  )
})

function isMetric(places: number, travel: Int32Array): boolean {
  for (let a = 0; a < places; a++)
    for (let b = 0; b < places; b++)
      for (let c = 0; c < places; c++)
        if (travel[a * places + c] > travel[a * places + b] + travel[b * places + c]) return false
  return true
}

describe('a search', () => {
  const [problem] = fc.sample(
    problems(25).filter(({ places, closes }) => places === 25 && closes[0] > 100),
    { numRuns: 1, seed: 7 },
  )

  test('gives the same answer for the same seed and iterations', () => {
    const once = solveOrienteering(problem, { seed: 3, iterations: 500 })
    expect(solveOrienteering(problem, { seed: 3, iterations: 500 })).toEqual(once)
  })

  test('never gets worse with more iterations, tells every better prize once, and stops when asked', () => {
    const told: number[] = []
    const longer = solveOrienteering(problem, { seed: 3, iterations: 2000, onBest: (prize) => told.push(prize) })
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(longer.prize)
    const stopped = solveOrienteering(problem, { seed: 3, iterations: Infinity, stopped: () => true })
    expect(stopped.iterations).toBe(0)
    expect(stopped.prize).toBe(told[0])
  })

  test('ends by itself when everything is collected', () => {
    const easy = { ...problem, teams: 24, closes: problem.closes.map(() => 10_000) }
    const { iterations, prize } = solveOrienteering(easy, { seed: 1, iterations: Infinity })
    expect(prize).toBe(problem.prize.reduce((sum, value) => sum + value, 0))
    expect(iterations).toBeLessThan(10_000)
  })

  test.each<[string, Partial<OrienteeringProblem>]>([
    ['no team', { teams: 0 }],
    ['a matrix of the wrong size', { travel: new Int32Array(3) }],
    ['a leg that takes less than nothing', { travel: problem.travel.map(() => -1) }],
    ['a window that closes before it opens', { opens: problem.opens.map(() => 9999) }],
  ])('%s is refused', (_, change) => {
    expect(() => solveOrienteering({ ...problem, ...change }, { seed: 1, iterations: 1 })).toThrow(RangeError)
  })
})
