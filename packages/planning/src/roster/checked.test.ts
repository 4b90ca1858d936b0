import { expect, test } from 'vitest'
import { arbitraryProblem } from './arbitrary-problem.ts'
import { checkedRoster } from './checked.ts'
import { solveRoster } from './solve.ts'

test('a rule broken in silence is told; a roster that keeps them stays as it is', () => {
  const problem = arbitraryProblem(3)
  const roster = solveRoster(problem, { seed: 1, iterations: 1000 })
  expect(checkedRoster(problem, roster)).toBe(roster)

  const [{ staff, date, shift }] = roster.assignments
  const absent = problem.staff.map((member) =>
    member.number === staff ? { ...member, absences: [...member.absences, { from: date, to: date }] } : member,
  )
  const { violations } = checkedRoster({ ...problem, staff: absent }, roster)
  expect(violations.slice(roster.violations.length)).toMatchObject([{ rule: 'availability', staff, date, shift }])
})
