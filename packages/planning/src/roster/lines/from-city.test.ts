import { expect, test } from 'vitest'
import { arbitraryProblem } from '../arbitrary-problem.ts'
import { smallProblem } from '../brute-force.ts'
import { checkRoster } from '../check.ts'
import { compileRoster } from '../compile.ts'
import type { Assignment, RosterProblem } from '../model.ts'
import { linesFromCity } from './from-city.ts'
import { allLines, keepsRules } from './problems-for-tests.ts'

/** A line of a person as the city's assignments; what is published is no assignment. */
function assignmentsOf(problem: RosterProblem, person: number, line: ArrayLike<number>): Assignment[] {
  const first = Temporal.PlainDate.from(problem.dates[0])
  return Array.from(line).flatMap((value, day) => {
    if (value === 0 || value > problem.shifts.length) return []
    const date = first.add({ days: day }).toString()
    const shift = problem.shifts[value - 1].key
    return [{ staff: problem.staff[person].number, date, shift, post: 'regular-service' as const, pinned: false }]
  })
}

test('a line keeps the rules as lines exactly where the checker finds none broken in it', () => {
  let kept = 0
  let broken = 0
  for (let seed = 0; seed < 40; seed++) {
    const problem = { ...smallProblem(seed), pins: [] }
    const compiled = compileRoster(problem)
    const model = linesFromCity(compiled)
    // every line of the shifts that ask for anybody, whatever it breaks
    const free = { ...model, allowed: model.allowed.map((_, i) => anybodyAsked(compiled, model, i)), reach: 1 }
    const wide = { ...free, tooSoon: new Uint8Array(free.tooSoon.length), maxMinutes: free.maxMinutes.map(() => 1e6) }
    const loose = { ...wide, maxWorkRun: model.maxWorkRun.map(() => 99), mayBeOff: model.mayBeOff.map(() => 1) }
    for (let person = 0; person < model.people; person++) {
      for (const plain of allLines(loose, person)) {
        const line = withPublished(model, person, plain)
        if (line === null) continue
        const assignments = assignmentsOf(problem, person, line)
        const { number } = problem.staff[person]
        const fine = !checkRoster(problem, { assignments, openPosts: [] }).some(({ staff }) => staff === number)
        const asLine = keepsRules(model, person, line) && model.lineTest!(person, line)
        // what published shifts break among themselves is not the roster's: an empty line is fine for the checker
        if (assignments.length > 0) expect(asLine, `situation ${seed}, ${number}: ${line.join(' ')}`).toBe(fine)
        if (fine) kept++
        else broken++
      }
    }
  }
  expect(kept).toBeGreaterThan(100)
  expect(broken).toBeGreaterThan(100)
})

function anybodyAsked(compiled: ReturnType<typeof compileRoster>, model: ReturnType<typeof linesFromCity>, i: number) {
  const option = i % (model.days * model.shifts)
  const shift = option % model.shifts
  const day = Math.floor(option / model.shifts)
  return Number(shift < compiled.shifts && compiled.blockAt[day * compiled.shifts + shift] >= 0)
}

/** The line with published shifts where they are; null where it has work of its own there. */
function withPublished(model: ReturnType<typeof linesFromCity>, person: number, line: Uint8Array): Uint8Array | null {
  const whole = line.slice()
  for (let day = 0; day < model.days; day++) {
    if (model.mayBeOff[person * model.days + day]) continue
    if (line[day] !== 0) return null
    whole[day] = model.shifts
  }
  return whole
}

test('what is published and nothing else is a line that keeps the rules, whatever it breaks by itself', () => {
  for (let seed = 0; seed < 60; seed++) {
    const model = linesFromCity(compileRoster({ ...arbitraryProblem(seed), pins: [] }))
    for (let person = 0; person < model.people; person++) {
      const line = withPublished(model, person, new Uint8Array(model.days))!
      const name = `situation ${seed}, person ${person}`
      expect(keepsRules(model, person, line) && model.lineTest!(person, line), name).toBe(true)
    }
  }
})
