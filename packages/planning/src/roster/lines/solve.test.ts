import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHighs } from '../../load-highs.ts'
import { createRandom } from '../../random.ts'
import { LineFinder } from './best-line.ts'
import { compileLines } from './compile-lines.ts'
import { NoLine } from './construct.ts'
import type { LineModel } from './model.ts'
import { allLines, arbitraryModel, keepsRules } from './problems-for-tests.ts'
import { rebuildExactly } from './rebuild-exactly.ts'
import { solveLines } from './solve.ts'

const steps = (budget: number) => ({ used: (done: number) => done / budget })

const lineOf = (model: LineModel, lines: Uint8Array, person: number) =>
  lines.subarray(person * model.days, (person + 1) * model.days)

/** Cost by the words of the model, term by term. */
function plainCost(model: LineModel, lines: Uint8Array): number {
  const { people, days, shifts, cover } = model
  let sum = 0
  const there = new Array<number>(cover.terms).fill(0)
  for (let person = 0; person < people; person++) {
    lineOf(model, lines, person).forEach((value, day) => {
      if (value === 0) sum += model.offCost[person * days + day]
      else {
        const option = day * shifts + value - 1
        sum += model.cost[person * days * shifts + option]
        for (const term of cover.termOf.subarray(cover.firstTerm[option], cover.firstTerm[option + 1])) {
          if (cover.member[cover.groupOf[term] * people + person]) there[term]++
        }
      }
    })
  }
  there.forEach((n, term) => {
    sum += cover.under[term] * Math.max(0, cover.required[term] - n)
    sum += cover.over[term] * Math.max(0, n - cover.required[term])
  })
  return sum
}

/** The cheapest of all rosters of two people, Infinity if there is none. */
function cheapest(model: LineModel): number {
  const second = [...allLines(model, 1)]
  let best = Infinity
  for (const first of allLines(model, 0)) {
    for (const other of second) best = Math.min(best, plainCost(model, Uint8Array.from([...first, ...other])))
  }
  return best
}

test('no rule is ever broken, the cost is right, and the same seed and steps give the same roster', () => {
  let solved = 0
  fc.assert(
    fc.property(arbitraryModel(3, 8), fc.nat(), (model, seed) => {
      try {
        const { lines, cost } = solveLines(model, createRandom(seed), steps(64))
        for (let person = 0; person < model.people; person++) {
          expect(keepsRules(model, person, lineOf(model, lines, person))).toBe(true)
        }
        expect(cost).toBeCloseTo(plainCost(model, lines), 6)
        expect(solveLines(model, createRandom(seed), steps(64)).lines).toEqual(lines)
        solved++
      } catch (error) {
        expect(error).toBeInstanceOf(NoLine)
        const { person } = error as NoLine
        expect(allLines(model, person).next().done).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
  expect(solved).toBeGreaterThan(15)
})

test('small rosters come out at the cheapest of all', () => {
  let compared = 0
  let equal = 0
  fc.assert(
    fc.property(arbitraryModel(2, 5), (model) => {
      const best = cheapest(model)
      if (best === Infinity) return
      compared++
      const { cost } = solveLines(model, createRandom(1), steps(320))
      expect(cost).toBeGreaterThanOrEqual(best - 1e-6)
      if (cost < best + 1e-6) equal++
    }),
    { numRuns: 300 },
  )
  expect(compared).toBeGreaterThan(25)
  expect(equal / compared).toBeGreaterThan(0.95)
})

test('a part rebuilt exactly keeps the rules, is better, and its bound lies below every roster', async () => {
  const highs = await loadHighs()
  const limits = { rounds: 100, seconds: 5, unit: 1, stopped: () => false }
  let better = 0
  fc.assert(
    fc.property(arbitraryModel(2, 5), (model) => {
      const best = cheapest(model)
      if (best === Infinity) return
      const lines = Uint8Array.from([0, 1].flatMap((person) => [...allLines(model, person).next().value!]))
      const cost = plainCost(model, lines)
      const part = { people: [0, 1], from: 0, to: model.days }
      const finder = new LineFinder(compileLines(model))
      const rebuilt = rebuildExactly(highs, model, finder, lines, cost, part, createRandom(1), limits)
      expect(rebuilt.bound).toBeLessThanOrEqual(best + 1e-6)
      if (!rebuilt.lines) return
      better++
      expect(plainCost(model, rebuilt.lines)).toBeLessThan(cost)
      for (const person of [0, 1]) expect(keepsRules(model, person, lineOf(model, rebuilt.lines, person))).toBe(true)
    }),
    { numRuns: 100 },
  )
  expect(better).toBeGreaterThan(10)
})

test('what is said to be proved is the cheapest of all', async () => {
  const highs = await loadHighs()
  let proved = 0
  fc.assert(
    fc.property(arbitraryModel(2, 5), (model) => {
      const best = cheapest(model)
      if (best === Infinity) return
      const exact = { highs, after: 0.01, seconds: 5 }
      const solution = solveLines(model, createRandom(1), { ...steps(3200), exact })
      expect(solution.cost).toBeGreaterThanOrEqual(best - 1e-6)
      if (!solution.proved) return
      proved++
      expect(solution.cost).toBeCloseTo(best, 6)
    }),
    { numRuns: 100 },
  )
  expect(proved).toBeGreaterThan(10)
})

test('long lines are begun in stretches that can be finished', () => {
  // 26 weeks, five days on and two off at most, hours within one shift, one weekend in two
  const days = 182
  const model: LineModel = {
    people: 1,
    days,
    shifts: 1,
    allowed: new Uint8Array(days).fill(1).fill(0, 60, 72).fill(0, 130, 137),
    mayBeOff: new Uint8Array(days).fill(1),
    cost: new Float64Array(days),
    offCost: new Float64Array(days),
    minutes: new Int32Array(days).fill(480),
    minMinutes: Int32Array.of(114 * 480),
    maxMinutes: Int32Array.of(115 * 480),
    maxOfShift: Int32Array.of(days),
    maxWorkRun: Int32Array.of(5),
    minWorkRun: Int32Array.of(2),
    minOffRun: Int32Array.of(2),
    runBefore: new Int32Array(1),
    runAfter: new Int32Array(1),
    weekendOf: Int32Array.from({ length: days }, (_, day) => (day % 7 >= 5 ? Math.floor(day / 7) : -1)),
    maxWeekends: Int32Array.of(13),
    successionOf: new Int32Array(1),
    reach: 1,
    tooSoon: new Uint8Array(days),
    cover: {
      terms: 0,
      required: new Int32Array(0),
      under: new Float64Array(0),
      over: new Float64Array(0),
      groupOf: new Int32Array(0),
      member: Uint8Array.of(1),
      firstTerm: new Int32Array(days + 1),
      termOf: new Int32Array(0),
    },
  }
  const { lines } = solveLines(model, createRandom(1), steps(16))
  expect(keepsRules(model, 0, lines)).toBe(true)
})
