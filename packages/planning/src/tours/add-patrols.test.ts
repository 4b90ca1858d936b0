import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalm } from '../presence/benefit.ts'
import { addPatrols } from './add-patrols.ts'
import { planTours } from './plan-tours.ts'
import { lineOfStops, patrols, randomProblem, steadyStop } from './problems-for-tests.ts'

test('a patrol more never brings less, and the stays of each step are worth what it says', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = randomProblem(seed)
      const steps = addPatrols(problem, 4, { seed, iterations: 60 })
      expect(steps).toHaveLength(5)
      expect(steps[0].benefit).toBe(0)
      const minutes = Math.floor((problem.end - problem.start) / 60_000)
      const calms = problem.stops.map((stop) => createCalm(stop.weightedRate.subarray(0, minutes), problem.parameters))
      steps.forEach(({ benefit, stays }, patrol) => {
        expect(benefit).toBeGreaterThanOrEqual((steps[patrol - 1]?.benefit ?? 0) - 1e-9)
        const worth = stays.reduce((sum, list, stop) => sum + calms[stop].of(list, list.length), 0)
        expect(benefit).toBeCloseTo(worth, 9)
      })
    }),
    { numRuns: 40 },
  )
})

test('same seed and iterations give the same steps', () => {
  const problem = randomProblem(4)
  const steps = () => addPatrols(problem, 3, { seed: 7, iterations: 200 })
  expect(steps()).toEqual(steps())
})

test('comes near to what the planner finds with ten times the work', () => {
  const minutes = 420
  const stops = Array.from({ length: 8 }, (_, i) => steadyStop(`s${i}`, minutes, 0.01 * (1 + (i % 4)), 5))
  const problem = lineOfStops(stops, 180, minutes, { patrols: patrols(3), breakMinutes: 30 })
  const { benefit } = planTours(problem, { seed: 1, iterations: 18_000 })
  expect(addPatrols(problem, 3, { seed: 1, iterations: 600 })[3].benefit).toBeGreaterThan(0.97 * benefit)
})

test('stopped at once it still gives greedy steps', () => {
  const steps = addPatrols(randomProblem(4), 3, { seed: 1, iterations: 1000, stopped: () => true })
  expect(steps[3].benefit).toBeGreaterThan(0)
})
