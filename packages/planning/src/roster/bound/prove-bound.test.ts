import { expect, test } from 'vitest'
import { arbitraryProblem } from '../arbitrary-problem.ts'
import { everyRoster, penaltyOf, smallProblem } from '../brute-force.ts'
import { checkRoster } from '../check.ts'
import { compileRoster } from '../compile.ts'
import { loadHighs } from '../../load-highs.ts'
import { solveRoster } from '../solve.ts'
import { proveBound } from './prove-bound.ts'

const highs = await loadHighs()
const budget = { nodes: 200, iterations: 100_000 }

test('never above the best of all rosters, tried one by one, and mostly equal to it', () => {
  let equal = 0
  let all = 0
  for (let seed = 0; seed < 25; seed++) {
    const problem = smallProblem(seed)
    let best = Infinity
    for (const roster of everyRoster(problem)) best = Math.min(best, penaltyOf(problem, roster))
    const { bound } = proveBound(compileRoster(problem), highs, { ...budget, penalty: best })
    expect(bound, `situation ${seed}`).toBeLessThanOrEqual(best + 1e-6)
    all++
    if (Math.abs(bound! - best) < 1e-6) equal++
    const solved = solveRoster(problem, { seed: 1, iterations: 2000 }).objective.penalty
    expect(solved, `situation ${seed}`).toBeGreaterThanOrEqual(best - 1e-6)
  }
  expect(equal / all).toBeGreaterThan(0.9)
})

test('a roster proved and begun again from a proposal keeps the rules, and the same seed gives the same one', () => {
  let proved = 0
  for (const seed of [19, 23, 41, 44]) {
    const problem = arbitraryProblem(seed)
    const roster = solveRoster(problem, { seed, iterations: 2000 }, highs)
    expect(solveRoster(problem, { seed, iterations: 2000 }, highs), `situation ${seed}`).toEqual(roster)
    const without = solveRoster(problem, { seed, iterations: 2000 })
    expect(roster.objective.penalty).toBeLessThanOrEqual(without.objective.penalty)
    expect(roster.objective.bound).toBeLessThanOrEqual(roster.objective.penalty)
    const found = checkRoster(problem, roster).filter(
      ({ rule, staff, byPin }) =>
        !byPin && rule !== 'woman-and-man' && !(rule === 'qualification' && staff === undefined),
    )
    expect(found, `situation ${seed}`).toEqual([])
    if (roster.objective.penalty < without.objective.penalty) proved++
  }
  expect(proved).toBeGreaterThan(0)
})

test('never above what the search finds in situations drawn at random, pins and all', () => {
  for (let seed = 0; seed < 25; seed++) {
    const problem = arbitraryProblem(seed)
    const { penalty } = solveRoster(problem, { seed: 1, iterations: 20_000 }).objective
    const { bound } = proveBound(compileRoster(problem), highs, { ...budget, nodes: 0, penalty })
    expect(bound, `situation ${seed}`).not.toBeNull()
    expect(bound, `situation ${seed}`).toBeLessThanOrEqual(penalty + 1e-6)
  }
})
