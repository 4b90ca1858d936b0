import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryProblem } from './arbitrary-problem.ts'
import { exampleDemand, exampleMember, exampleProblem } from './example-problem.ts'
import { solveRoster } from './solve.ts'
import { createStaffCheck } from './staff-limit.ts'

const patrol = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ patrol: i + 1, attire: 'uniform' as const }))
const monday = (count: number) => [exampleDemand('2025-11-03', 'early', { patrols: patrol(count) })]

test('what a roster fills without breaking a rule is never said to be impossible', () => {
  let complete = 0
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = { ...arbitraryProblem(seed), pins: [] }
      const { openPosts, violations } = solveRoster(problem, { seed, iterations: 3000 })
      if (openPosts.length + violations.length > 0) return
      complete++
      expect(createStaffCheck(problem)(problem.demand)).toBe(true)
    }),
    { numRuns: 60, seed: 1 },
  )
  expect(complete).toBeGreaterThan(5)
})

test('more posts than people, more patrols than leaders', () => {
  const staff = ['1', '2', '3', '4'].map((number) => exampleMember(number, { leader: number < '3' }))
  const check = createStaffCheck(exampleProblem({ staff }))
  expect([0, 1, 2, 3].map((count) => check(monday(count)))).toEqual([true, true, true, false])
  const led = createStaffCheck(exampleProblem({ staff: staff.map((member) => ({ ...member, leader: member.number === '1' })) })) // prettier-ignore
  expect([1, 2].map((count) => led(monday(count)))).toEqual([true, false])
})

test('absent, in training or without hours left counts for nothing', () => {
  const two = ['1', '2'].map((number) => exampleMember(number))
  const without = (change: object) => createStaffCheck(exampleProblem({ staff: [two[0], { ...two[1], ...change }] }))
  expect(without({})(monday(1))).toBe(true)
  expect(without({ absences: [{ from: '2025-11-01', to: '2025-11-03' }] })(monday(1))).toBe(false)
  expect(without({ trainee: true })(monday(1))).toBe(false)
  const fourDays = ['03', '04', '05', '06'].flatMap((day) =>
    exampleDemand(`2025-11-${day}`, 'early', { patrols: patrol(1) }),
  )
  expect(without({})(fourDays)).toBe(true)
  expect(without({ accountMinutes: 1_000_000 })(fourDays)).toBe(false)
})
