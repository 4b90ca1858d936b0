import { describe, expect, test } from 'vitest'
import { instantOf } from '../geo/zone-clock.ts'
import { exampleDemand, exampleMember, exampleProblem } from './example-problem.ts'
import type { RosterProblem, StaffMember, Wish } from './model.ts'
import { solveRoster } from './solve.ts'
import { summariseRoster } from './summarise.ts'

const date = '2025-11-03'
const leadOnly = exampleDemand(date, 'early', { lead: 1 })

/** The first wish of person 001, as the roster answers it. */
function answer(wish: Wish, parts: Partial<RosterProblem> = {}, member: Partial<StaffMember> = {}) {
  const staff = [exampleMember('001', { ...member, wishes: [wish] }), ...(parts.staff ?? [])]
  const roster = solveRoster(exampleProblem({ demand: [leadOnly], ...parts, staff }), { seed: 1, iterations: 2000 })
  const { met, reason } = roster.wishes[0]
  return met ? 'met' : reason
}

describe('a wish', () => {
  const off: Wish = { kind: 'day-off', date, weight: 1 }
  const unqualified = exampleMember('002', { qualifications: [] })

  test('is met where somebody else can do it', () => {
    expect(answer(off, { staff: [exampleMember('002')] })).toBe('met')
  })

  test('for a day off gives way to a post that nobody else can hold, and says how many could', () => {
    expect(answer(off, { staff: [unqualified] })).toEqual({
      key: 'roster.wish.needed',
      params: expect.objectContaining({ date, shift: 'early', post: 'lead', required: 1, able: 0 }),
    })
  })

  test('for a day off counts the night before', () => {
    const demand = [exampleDemand('2025-11-03', 'night', { lead: 1 })]
    expect(answer({ kind: 'day-off', date: '2025-11-04', weight: 1 }, { demand })).toMatchObject({
      key: 'roster.wish.needed',
      params: { date: '2025-11-03', shift: 'night' },
    })
  })

  test('for a day off gives way to a qualification or a woman the shift would lack, with how many there are', () => {
    const away = { absences: [{ from: date, to: date }] }
    const firstAid = ['first-aid', 'lead', 'control-room']
    const demand = [
      exampleDemand(date, 'early', {
        patrols: [{ patrol: 1, attire: 'uniform' }],
        qualifications: [{ qualification: 'first-aid', count: 2 }],
      }),
    ]
    const staff = [
      exampleMember('002', { gender: 'm', qualifications: firstAid }),
      exampleMember('003', { gender: 'm', qualifications: firstAid, ...away }),
      exampleMember('004', { gender: 'm' }),
    ]
    expect(answer(off, { demand, staff }, { qualifications: firstAid })).toEqual({
      key: 'roster.wish.qualification',
      params: { date, shift: 'early', qualification: 'first-aid', required: 2, available: 1, able: 2 },
    })
    const mixed = [exampleDemand(date, 'early', { patrols: [{ patrol: 1, attire: 'uniform' }] })]
    expect(answer(off, { demand: mixed, staff: [...staff, exampleMember('005', away)] })).toEqual({
      key: 'roster.wish.woman-and-man',
      params: { date, shift: 'early', kind: 'woman', able: 1 },
    })
  })

  test('against a shift gives way the same way', () => {
    expect(answer({ kind: 'not-shift', date, shift: 'early', weight: 1 })).toMatchObject({ key: 'roster.wish.needed' })
    expect(answer({ kind: 'not-shift', date, shift: 'late', weight: 1 })).toBe('met')
  })

  test('for a shift is met, or full, or asked for nobody, or against a rule', () => {
    const early: Wish = { kind: 'shift', date, shift: 'early', weight: 1 }
    expect(answer(early, { staff: [exampleMember('002')] })).toBe('met')
    expect(answer(early, { staff: [exampleMember('002')] }, { qualifications: [] })).toMatchObject({
      key: 'roster.wish.no-post',
    })
    const wishesToo = exampleMember('002', { wishes: [{ ...early, weight: 2 }] })
    expect(answer(early, { staff: [wishesToo] })).toEqual({
      key: 'roster.wish.full',
      params: { date, shift: 'early', posts: 1, wished: 1 },
    })
    expect(
      answer({ ...early, shift: 'late' }, { demand: [exampleDemand('2025-11-04', 'early', { lead: 1 })] }),
    ).toMatchObject({
      key: 'roster.wish.nobody-asked',
    })
    expect(answer(early, {}, { absences: [{ from: date, to: date }] })).toMatchObject({ key: 'roster.wish.absent' })
    expect(answer(early, {}, { accountMinutes: 5000 })).toMatchObject({ key: 'roster.wish.hours' })
    const night = {
      start: instantOf('2025-11-02', '22:00', 'Europe/Berlin'),
      end: instantOf(date, '06:00', 'Europe/Berlin'),
      workMinutes: 450,
    }
    expect(answer(early, {}, { published: [night] })).toMatchObject({ key: 'roster.wish.rest' })
    expect(answer(early, { pins: [{ staff: '001', date, shift: null }] })).toMatchObject({ key: 'roster.wish.pinned' })
  })

  test('on a day with a published shift is not the roster’s to meet', () => {
    const shift = {
      start: instantOf(date, '08:00', 'Europe/Berlin'),
      end: instantOf(date, '12:00', 'Europe/Berlin'),
      workMinutes: 240,
    }
    expect(answer(off, {}, { published: [shift] })).toMatchObject({ key: 'roster.wish.published' })
  })

  test('for a partner is met on patrol together, and says how often it was', () => {
    const patrol = [exampleDemand(date, 'early', { patrols: [{ patrol: 1, attire: 'uniform' }] })]
    const others = ['002', '003', '004'].map((number) => exampleMember(number, { gender: 'm' }))
    const wish: Wish = { kind: 'partner', staff: '003', weight: 1 }
    expect(answer(wish, { demand: patrol, staff: others })).toBe('met')
    const away = others.map((member) =>
      member.number === '003' ? { ...member, absences: [{ from: date, to: date }] } : member,
    )
    const pins = [{ staff: '001', date, shift: 'early' }]
    expect(answer(wish, { demand: patrol, staff: away, pins })).toEqual({
      key: 'roster.wish.partner-no-common-day',
      params: { partner: '003' },
    })
    const ledByNobody = others.map((other) => ({ ...other, leader: other.number === '004' }))
    expect(answer(wish, { demand: patrol, staff: ledByNobody }, { leader: false })).toMatchObject({
      key: 'roster.wish.partner-no-leader',
    })
    const inTraining = others.map((other) => ({ ...other, trainee: other.number === '003' }))
    expect(answer(wish, { demand: patrol, staff: inTraining })).toMatchObject({ key: 'roster.wish.partner-trainee' })
    expect(answer({ ...wish, staff: '999' }, { demand: patrol, staff: others })).toMatchObject({
      key: 'roster.wish.partner-not-in-pool',
    })
  })

  test('outside the horizon is not answered', () => {
    const staff = [exampleMember('001', { wishes: [{ kind: 'day-off', date: '2025-12-24', weight: 1 }] })]
    expect(solveRoster(exampleProblem({ staff, demand: [leadOnly] }), { seed: 1, iterations: 10 }).wishes).toEqual([])
  })
})

test('fairness figures say what the roster gives and what the account says then', () => {
  const dates = ['2025-11-08', '2025-11-09']
  const demand = dates.map((day) => exampleDemand(day, 'late', { lead: 1 }))
  const staff = [exampleMember('001', { accountMinutes: 60 }), exampleMember('002', { qualifications: [] })]
  const { fairness } = solveRoster(exampleProblem({ dates, demand, staff }), { seed: 1, iterations: 100 })
  // two days owe two sevenths of 39 hours
  expect(fairness).toEqual([
    { staff: '001', late: 2, weekend: 2, minutes: 960, accountMinutesAfter: Math.round(60 + 960 - (39 * 60 * 2) / 7) },
    { staff: '002', late: 0, weekend: 0, minutes: 0, accountMinutesAfter: Math.round((-39 * 60 * 2) / 7) },
  ])
})

test('late shifts go to those who had fewer this year', () => {
  const dates = ['2025-11-03', '2025-11-04', '2025-11-05', '2025-11-06']
  const demand = dates.flatMap((day) => ['early', 'late'].map((shift) => exampleDemand(day, shift, { lead: 1 })))
  const staff = [
    exampleMember('001', { history: { late: 14, weekend: 0, sundays: 0 } }),
    exampleMember('002', { history: { late: 6, weekend: 0, sundays: 0 } }),
  ]
  const { fairness } = solveRoster(exampleProblem({ dates, demand, staff }), { seed: 1, iterations: 20_000 })
  // a late shift leaves no rest for an early one, so that nobody goes back and forth
  expect(fairness.map(({ late }) => late)).toEqual([0, 4])
})

test('two who walk together do so again, under the same number', () => {
  const dates = ['2025-11-03', '2025-11-04', '2025-11-05']
  const patrols = [1, 2, 3].map((patrol) => ({ patrol, attire: 'uniform' as const }))
  const demand = dates.map((day) => exampleDemand(day, 'early', { patrols }))
  const staff = ['001', '002', '003', '004', '005', '006'].map((number, i) =>
    exampleMember(number, { gender: i % 2 ? 'm' : 'f' }),
  )
  const { assignments } = solveRoster(exampleProblem({ dates, demand, staff }), { seed: 3, iterations: 20_000 })
  const patrolsOf = (day: string) =>
    Array.from(
      Map.groupBy(
        assignments.filter((one) => one.date === day),
        ({ patrol }) => patrol,
      ),
    ).map(([patrol, people]) => [patrol, people.map(({ staff: number }) => number).sort()])
  expect(patrolsOf(dates[1])).toEqual(patrolsOf(dates[0]))
  expect(patrolsOf(dates[2])).toEqual(patrolsOf(dates[0]))
})

test('the summary counts posts, wishes, pairs and what regular service gives up', () => {
  const dates = ['2025-11-03', '2025-11-04']
  const demand = dates.map((day) =>
    exampleDemand(day, 'early', { patrols: [{ patrol: 1, attire: 'uniform' }], regularService: 1 }),
  )
  const staff = ['001', '002', '003'].map((number, i) => exampleMember(number, { gender: i % 2 ? 'm' : 'f' }))
  const roster = solveRoster(exampleProblem({ dates, demand, staff }), { seed: 1, iterations: 5000 })
  expect(summariseRoster(roster)).toEqual([
    { key: 'roster.summary.staffing', params: { filled: 4, required: 4 } },
    { key: 'roster.summary.rules', params: { broken: 0, unmet: 0 } },
    { key: 'roster.summary.wishes', params: { met: 0, all: 0 } },
    { key: 'roster.summary.late', params: { least: 0, most: 0 } },
    { key: 'roster.summary.weekend', params: { least: 0, most: 0 } },
    { key: 'roster.summary.pairs', params: { days: 2, steady: 2 } },
    { key: 'roster.summary.taken', params: { hours: 32, shifts: 4 } },
  ])
})
