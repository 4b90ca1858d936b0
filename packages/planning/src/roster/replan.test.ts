import { expect, test } from 'vitest'
import { civilDayOf, dateOfCivilDay, instantOf } from '../geo/zone-clock.ts'
import { loadHighs } from '../load-highs.ts'
import { createRandom } from '../random.ts'
import { arbitraryProblem } from './arbitrary-problem.ts'
import { everyRoster, smallProblem, staffingPenaltyOf } from './brute-force.ts'
import type { OneRoster } from './brute-force.ts'
import { checkRoster } from './check.ts'
import { exampleAssignment, exampleDemand, exampleMember, exampleProblem } from './example-problem.ts'
import type { Assignment, RosterProblem, Violation } from './model.ts'
import { replanRoster } from './replan.ts'
import type { RosterChange } from './replan.ts'
import { shiftSpan } from './shift-times.ts'
import { solveRoster } from './solve.ts'

const highs = await loadHighs()

/** The problem as it is after the change, to check against. */
function after(problem: RosterProblem, { absences }: RosterChange): RosterProblem {
  const isAway = (staff: string, date: string) =>
    absences.some((one) => one.staff === staff && one.from <= date && one.to >= date)
  return {
    ...problem,
    pins: problem.pins.filter(({ staff, date }) => !isAway(staff, date)),
    staff: problem.staff.map((member) => ({
      ...member,
      absences: [...member.absences, ...absences.filter(({ staff }) => staff === member.number)],
    })),
  }
}

/** One or two people who call in sick for some days, at six in the morning. */
function sickCall(problem: RosterProblem, published: readonly Assignment[], seed: number): RosterChange {
  const random = createRandom(seed).stream('sick')
  const from = problem.dates[random.below(problem.dates.length)]
  const people = random
    .shuffled([...new Set(published.filter(({ date }) => date >= from).map(({ staff }) => staff))])
    .slice(0, 1 + random.below(2))
  const to = dateOfCivilDay(civilDayOf(from) + random.below(3))
  return { now: instantOf(from, '06:00', problem.timeZone), absences: people.map((staff) => ({ staff, from, to })) }
}

const text = ({ staff, date, shift, post, patrol }: Assignment) => [staff, date, shift, post, patrol ?? '-'].join(' ')
const line = ({ rule, date, shift, staff, patrol }: Violation) =>
  [rule, date, shift ?? '-', staff ?? '-', patrol ?? '-'].join(' ')

test('in situations drawn at random no rule is broken that was kept, and what has begun stays', () => {
  let moved = 0
  for (let seed = 0; seed < 40; seed++) {
    const problem = arbitraryProblem(seed)
    if (problem.staff.length > 40) continue
    const published = solveRoster(problem, { seed, iterations: 1000 }).assignments
    const change = sickCall(problem, published, seed)
    const { roster, moves, stillOpen } = replanRoster(problem, published, change, { highs })
    moved += moves.length
    const begun = (one: Assignment) => {
      const shift = problem.shifts.find(({ key }) => key === one.shift)!
      return shiftSpan(one.date, shift, problem.timeZone).start <= change.now
    }
    expect(roster.assignments.filter(begun).map(text).sort(), `situation ${seed}`).toEqual(
      published.filter(begun).map(text).sort(),
    )
    expect(stillOpen).toBe(roster.openPosts)

    const away = new Set(change.absences.map(({ staff }) => staff))
    const broken = new Set(checkRoster(problem, { assignments: published, openPosts: [] }).map(line))
    const found = checkRoster(after(problem, change), roster).filter(
      (one) =>
        !one.byPin &&
        one.rule !== 'woman-and-man' &&
        !(one.rule === 'qualification' && one.staff === undefined) &&
        !broken.has(line(one)) &&
        // who is absent has fewer days to account for, and may have begun before
        !(away.has(one.staff ?? '') && ['account', 'weekly-average', 'availability'].includes(one.rule)),
    )
    expect(found, `situation ${seed}`).toEqual([])

    const names = new Set(moves.map(({ staff }) => staff))
    const unchanged = (some: readonly Assignment[]) => some.filter(({ staff }) => !names.has(staff)).map(text)
    expect(unchanged(roster.assignments).sort(), `situation ${seed}`).toEqual(unchanged(published).sort())
  }
  expect(moved).toBeGreaterThan(30)
})

/** Everybody whose work is other than published, days of absence apart. */
function peopleMoved(published: readonly Assignment[], roster: OneRoster, { absences }: RosterChange): number {
  const isAway = ({ staff, date }: Assignment) =>
    absences.some((one) => one.staff === staff && one.from <= date && one.to >= date)
  const before = new Set(published.filter((one) => !isAway(one)).map(text))
  const now = new Set(roster.assignments.map(text))
  const different = [
    ...published.filter((one) => !isAway(one) && !now.has(text(one))),
    ...roster.assignments.filter((one) => !before.has(text(one))),
  ]
  return new Set(different.map(({ staff }) => staff)).size
}

test('of all rosters, tried one by one, none leaves less open, and none that leaves as little moves fewer people', () => {
  let least = 0
  let all = 0
  for (let seed = 0; seed < 25; seed++) {
    const problem = smallProblem(seed)
    const published = solveRoster(problem, { seed, iterations: 2000 }, highs).assignments
    if (published.length === 0) continue
    const date = problem.dates[0]
    const sick = published[seed % published.length].staff
    const change = { now: 0, absences: [{ staff: sick, from: date, to: date }] }
    const { roster } = replanRoster(problem, published, change, { highs })
    const changed = after(problem, change)
    let best = { staffing: Infinity, moved: Infinity }
    for (const one of everyRoster(changed)) {
      const staffing = staffingPenaltyOf(changed, one)
      const moved = peopleMoved(published, one, change)
      if (staffing < best.staffing || (staffing === best.staffing && moved < best.moved)) best = { staffing, moved }
    }
    const staffing = staffingPenaltyOf(changed, roster)
    const moved = peopleMoved(published, roster, change)
    all++
    expect(staffing, `situation ${seed}`).toBe(best.staffing)
    if (moved <= best.moved) least++
  }
  expect(all).toBeGreaterThan(15)
  expect(least / all).toBeGreaterThan(0.95)
})

test('the same change gives the same answer', () => {
  for (const seed of [1, 6, 16]) {
    const problem = arbitraryProblem(seed)
    const published = solveRoster(problem, { seed, iterations: 1000 }).assignments
    const change = sickCall(problem, published, seed)
    expect(replanRoster(problem, published, change, { highs })).toEqual(
      replanRoster(problem, published, change, { highs }),
    )
  }
})

test('whoever stands on the call list for a post could come, and nobody else could', () => {
  let asked = 0
  for (let seed = 0; seed < 30; seed++) {
    const problem = smallProblem(seed)
    const published = solveRoster(problem, { seed, iterations: 1000 }).assignments
    const last = problem.dates.at(-1)!
    const sick = published.find((one) => one.date === last)?.staff
    if (sick === undefined) continue
    const change = { now: 0, absences: [{ staff: sick, from: last, to: last }] }
    const { callList } = replanRoster(problem, published, change, { highs })
    // a night shift of the day before falls away too
    const rest = published.filter((one) => one.staff !== sick || !callList.some(({ date }) => date === one.date))
    for (const { date, post, shift, patrol, candidates } of callList) {
      const could = (staff: string) => {
        const there = { staff, date, shift, post, pinned: false, ...(patrol === undefined ? {} : { patrol }) }
        const found = checkRoster(after(problem, change), { assignments: [...rest, there], openPosts: [] })
        return !found.some((one) => one.staff === staff)
      }
      const direct = candidates.filter(({ reasons }) =>
        reasons.every(({ key }) => key !== 'roster.call.gives-up' && key !== 'roster.call.through'),
      )
      const able = problem.staff.map(({ number }) => number).filter((staff) => could(staff))
      expect(direct.map(({ staff }) => staff).sort(), `situation ${seed}`).toEqual(able.sort())
      expect(candidates.map(({ rank }) => rank)).toEqual(candidates.map((_, i) => i + 1))
      asked++
    }
  }
  expect(asked).toBeGreaterThan(10)
})

const date = '2025-11-03'
const pair = exampleDemand(date, 'early', { patrols: [{ patrol: 1, attire: 'uniform' }] })
const walks = [
  exampleAssignment('001', date, 'early', 'patrol-leader', 1),
  exampleAssignment('002', date, 'early', 'patrol-member', 1),
]
const staff = [
  exampleMember('001'),
  exampleMember('002', { gender: 'm' }),
  exampleMember('003', { gender: 'm', accountMinutes: 600 }),
  exampleMember('004', { gender: 'm', accountMinutes: -600 }),
]
const sixOClock = instantOf(date, '06:00', 'Europe/Berlin')

test('who is called first has most hours to make up; the reasons say so', () => {
  const problem = exampleProblem({ staff, demand: [pair] })
  const change = { now: sixOClock, absences: [{ staff: '002', from: date, to: date }] }
  const { moves, callList, stillOpen } = replanRoster(problem, walks, change, { highs })
  expect(stillOpen).toEqual([])
  expect(moves.map(({ staff: number, from, to, reason }) => [number, from?.post, to?.post, reason.key])).toEqual([
    ['002', 'patrol-member', undefined, 'roster.move.absent'],
    ['004', undefined, 'patrol-member', 'roster.move.called'],
  ])
  expect(moves[1].reason.params).toMatchObject({ other: '002', patrol: 1 })
  expect(callList).toHaveLength(1)
  expect(callList[0].candidates.map(({ staff: number }) => number)).toEqual(['004', '003'])
  expect(callList[0].candidates[0].reasons.map(({ key }) => key)).toContain('roster.call.account')
})

test('where nobody can come the patrol stays open and who is left of it does regular service', () => {
  const problem = exampleProblem({ staff: staff.slice(0, 2), demand: [pair] })
  const change = { now: sixOClock, absences: [{ staff: '002', from: date, to: date }] }
  const { roster, moves, stillOpen } = replanRoster(problem, walks, change, { highs })
  expect(stillOpen.map(({ post }) => post)).toEqual(['patrol-leader', 'patrol-member'])
  expect(roster.assignments.map(({ staff: number, post }) => [number, post])).toEqual([['001', 'regular-service']])
  expect(moves.find(({ staff: number }) => number === '001')?.reason.key).toBe('roster.move.left-over')
})

test('a shift that has begun stays as it is, even of somebody who is absent now', () => {
  const problem = exampleProblem({ staff, demand: [pair] })
  const now = instantOf(date, '12:00', 'Europe/Berlin')
  const change = { now, absences: [{ staff: '002', from: date, to: '2025-11-05' }] }
  const { roster, moves } = replanRoster(problem, walks, change, { highs })
  expect(moves).toEqual([])
  expect(roster.assignments.map(text)).toEqual(walks.map(text))
})

test('what cannot be is refused with the field', () => {
  const problem = exampleProblem({ staff, demand: [pair] })
  const now = sixOClock
  const replan = (published: readonly Assignment[], change: RosterChange) => () =>
    replanRoster(problem, published, change, { highs })
  expect(replan([exampleAssignment('009', date, 'early')], { now, absences: [] })).toThrow('assignments[0]: unknown')
  expect(replan([], { now, absences: [{ staff: '009', from: date, to: date }] })).toThrow('absences[0]: unknown')
  expect(replan([], { now: NaN, absences: [] })).toThrow('now')
})
