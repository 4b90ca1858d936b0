import { describe, expect, test } from 'vitest'
import { instantOf } from '../geo/zone-clock.ts'
import { checkRoster } from './check.ts'
import { exampleAssignment, exampleDemand, exampleMember, exampleProblem } from './example-problem.ts'
import type { Assignment, OpenPost, PublishedShift, RosterProblem, StaffMember, Violation } from './model.ts'

/** Each test breaks one rule by hand and expects that rule, and that one only, to be found. */

const zone = 'Europe/Berlin'
const published = (date: string, start: string, end: string, endDate = date): PublishedShift => ({
  start: instantOf(date, start, zone),
  end: instantOf(endDate, end, zone),
  workMinutes: 480,
})

function rulesBroken(problem: RosterProblem, assignments: Assignment[], openPosts: OpenPost[] = []): string[] {
  return checkRoster(problem, { assignments, openPosts }).map(({ rule }) => rule)
}

/** One person, working the given shifts in regular service. */
function rulesBrokenBy(member: Partial<StaffMember>, shifts: [string, string][], parts: Partial<RosterProblem> = {}) {
  const problem = exampleProblem({ staff: [exampleMember('001', member)], ...parts })
  return rulesBroken(
    problem,
    shifts.map(([date, shift]) => exampleAssignment('001', date, shift)),
  )
}

const workweek: [string, string][] = ['03', '04', '05', '06', '07'].map((day) => [`2025-11-${day}`, 'early'])

describe('a person', () => {
  test('working five early shifts breaks nothing', () => {
    expect(rulesBrokenBy({}, workweek)).toEqual([])
  })

  test('does not work on a day of absence, nor in the night that runs into it', () => {
    const away = { absences: [{ from: '2025-11-05', to: '2025-11-06' }] }
    expect(rulesBrokenBy(away, [['2025-11-05', 'early']])).toEqual(['availability'])
    expect(rulesBrokenBy(away, [['2025-11-04', 'night']])).toEqual(['availability'])
    expect(rulesBrokenBy(away, [['2025-11-04', 'late']])).toEqual([])
    expect(rulesBrokenBy(away, [['2025-11-07', 'early']])).toEqual([])
  })

  test('works one shift a day, published ones counted', () => {
    const both: [string, string][] = [
      ['2025-11-03', 'early'],
      ['2025-11-03', 'night'],
    ]
    expect(rulesBrokenBy({}, both)).toEqual(['one-shift-a-day', 'one-shift-a-day'])
    expect(
      rulesBrokenBy({ published: [published('2025-11-03', '18:00', '20:00')] }, [['2025-11-03', 'early']]),
    ).toEqual(['one-shift-a-day'])
  })

  test('rests eleven hours between shifts, also across the edges of the horizon', () => {
    expect(
      rulesBrokenBy({}, [
        ['2025-11-03', 'late'],
        ['2025-11-04', 'early'],
      ]),
    ).toEqual(['rest'])
    expect(
      rulesBrokenBy({ published: [published('2025-11-02', '13:30', '22:00')] }, [['2025-11-03', 'early']]),
    ).toEqual(['rest'])
    expect(rulesBrokenBy({ published: [published('2025-11-10', '06:00', '14:30')] }, [['2025-11-09', 'late']])).toEqual(
      ['rest'],
    )
    // 21:00 to 08:00 are eleven hours to the minute
    expect(
      rulesBrokenBy({ published: [published('2025-11-02', '13:30', '21:00')] }, [['2025-11-03', 'early']]),
    ).toEqual([])
  })

  test('rests eleven real hours in the night the clocks change', () => {
    const shifts = [{ key: 'dawn', start: '07:00', end: '15:00', setupMinutes: 0, handoverMinutes: 0 }]
    const spring = { dates: ['2026-03-29'], shifts }
    // 20:00 to 07:00 are eleven hours on the clock, ten in truth, in the night to 29 March 2026
    expect(
      rulesBrokenBy({ published: [published('2026-03-28', '14:00', '20:00')] }, [['2026-03-29', 'dawn']], spring),
    ).toEqual(['rest'])
    const autumn = { dates: ['2025-10-26'], shifts }
    // 21:00 to 07:00 are ten hours on the clock, eleven in truth, in the night to 26 October 2025
    expect(
      rulesBrokenBy({ published: [published('2025-10-25', '14:00', '21:00')] }, [['2025-10-26', 'dawn']], autumn),
    ).toEqual([])
  })

  test('works ten hours a day at most, breaks not counted', () => {
    const shift = (end: string) => [{ key: 'long', start: '08:00', end, setupMinutes: 0, handoverMinutes: 0 }]
    expect(rulesBrokenBy({}, [['2025-11-03', 'long']], { shifts: shift('18:45') })).toEqual([])
    expect(rulesBrokenBy({}, [['2025-11-03', 'long']], { shifts: shift('18:46') })).toEqual(['daily-hours'])
  })

  test('keeps the account within its limit', () => {
    // five shifts of 8 h are one hour above the contract of 39 h
    expect(rulesBrokenBy({ accountMinutes: 39 * 60 }, workweek)).toEqual([])
    expect(rulesBrokenBy({ accountMinutes: 39 * 60 + 1 }, workweek)).toEqual(['account'])
    // a published shift inside the horizon counts, one before it is in the account already
    const saturday = { accountMinutes: 31 * 60 + 1, published: [published('2025-11-08', '08:00', '16:30')] }
    expect(rulesBrokenBy(saturday, workweek)).toEqual(['account'])
    const sunday = { accountMinutes: 31 * 60 + 1, published: [published('2025-11-01', '08:00', '16:30')] }
    expect(rulesBrokenBy(sunday, workweek)).toEqual([])
    // a week with two days of absence owes five sevenths of the hours
    const away = {
      accountMinutes: 40 * 60 - 24 * 60 + (39 * 60 * 5) / 7,
      absences: [{ from: '2025-11-06', to: '2025-11-07' }],
    }
    expect(rulesBrokenBy(away, workweek.slice(0, 3))).toEqual([])
    expect(rulesBrokenBy({ ...away, accountMinutes: away.accountMinutes + 1 }, workweek.slice(0, 3))).toEqual([
      'account',
    ])
  })

  test('works 48 hours a week on average at most', () => {
    const before = (hours: number) => ({ periodWeeks: 10, periodMinutes: hours * 60, accountMinutes: -6000 })
    expect(rulesBrokenBy(before(48 * 11 - 40), workweek)).toEqual([])
    expect(rulesBrokenBy(before(48 * 11 - 39), workweek)).toEqual(['weekly-average'])
  })

  test('evens out no long weeks by leave or sickness', () => {
    const threeDays = workweek.slice(0, 3)
    const before = (hours: number) => ({
      periodWeeks: 10,
      periodMinutes: hours * 60,
      accountMinutes: -6000,
      absences: [{ from: '2025-11-06', to: '2025-11-09' }],
    })
    const most = 48 * (10 + 3 / 7) - 24
    expect(rulesBrokenBy(before(most), threeDays)).toEqual([])
    expect(rulesBrokenBy(before(most + 1), threeDays)).toEqual(['weekly-average'])
  })

  test('averages over no more weeks than the rule set says', () => {
    const ruleSets = exampleProblem().ruleSets.map((set) => ({ ...set, averagingWeeks: 4 }))
    // of ten weeks before, the last three count, at the mean of all ten
    const before = (hours: number) => ({ periodWeeks: 10, periodMinutes: hours * 600, accountMinutes: -60_000 })
    const most = (48 * 4 - 40) / 3
    expect(rulesBrokenBy(before(most - 0.1), workweek, { ruleSets })).toEqual([])
    expect(rulesBrokenBy(before(most + 0.1), workweek, { ruleSets })).toEqual(['weekly-average'])
    const horizonAlone = exampleProblem().ruleSets.map((set) => ({ ...set, averagingWeeks: 1 }))
    expect(rulesBrokenBy(before(60), workweek, { ruleSets: horizonAlone })).toEqual([])
  })

  test('gets a free working day of its own for every Sunday', () => {
    const rules = { ruleSets: exampleProblem().ruleSets.map((set) => ({ ...set, daysInARow: 40, accountHours: 400 })) }
    const dayTimes = (from: string, count: number) =>
      Array.from({ length: count }, (_, i) => instantOf(from, '08:00', zone) + i * 86_400_000).map((start) => ({
        start,
        end: start + 4 * 3_600_000,
        workMinutes: 240,
      }))
    // thirteen days either side of Sunday 9 November, all worked
    const before = dayTimes('2025-10-27', 7)
    const after = dayTimes('2025-11-10', 13)
    const sunday: [string, string] = ['2025-11-09', 'early']
    const everyDay: [string, string][] = [...workweek, ['2025-11-08', 'early'], sunday]
    const member = { history: { late: 0, weekend: 0, sundays: 0 }, periodMinutes: 0, published: [...before, ...after] }
    expect(rulesBrokenBy(member, everyDay, rules)).toEqual(['compensating-rest-day'])
    // one free day within thirteen days is enough
    expect(rulesBrokenBy({ ...member, published: [...before, ...after.slice(0, 12)] }, everyDay, rules)).toEqual([])
    // a free Sunday is none, a free holiday neither
    const holidays = ['2025-11-22']
    expect(
      rulesBrokenBy({ ...member, published: [...before, ...after.slice(0, 12)] }, everyDay, { ...rules, holidays }),
    ).toEqual(['compensating-rest-day'])
  })

  test('gets the rest day still owed for a holiday', () => {
    const owed = { owedHolidayRest: ['2025-09-15'], accountMinutes: -6000 }
    const rules = { ruleSets: exampleProblem().ruleSets.map((set) => ({ ...set, daysInARow: 7 })) }
    const sixDays: [string, string][] = [...workweek, ['2025-11-08', 'early']]
    // 56 days from 15 September end on 9 November: one of Monday to Saturday has to be free
    expect(rulesBrokenBy(owed, sixDays, rules)).toEqual(['compensating-rest-day'])
    expect(rulesBrokenBy(owed, workweek, rules)).toEqual([])
    expect(rulesBrokenBy({ ...owed, owedHolidayRest: ['2025-09-16'] }, sixDays, rules)).toEqual([])
  })

  test('keeps fifteen Sundays a year free', () => {
    // 2025 has 52 Sundays
    const worked = (sundays: number) => ({ history: { late: 0, weekend: 0, sundays } })
    expect(rulesBrokenBy(worked(36), [['2025-11-09', 'early']])).toEqual([])
    expect(rulesBrokenBy(worked(37), [['2025-11-09', 'early']])).toEqual(['free-sundays'])
    expect(rulesBrokenBy(worked(37), [['2025-11-08', 'night']])).toEqual(['free-sundays'])
    expect(rulesBrokenBy(worked(37), [['2025-11-08', 'late']])).toEqual([])
  })

  test('works six days in a row at most, published ones before and after counted', () => {
    const six: [string, string][] = [...workweek, ['2025-11-08', 'early']]
    expect(rulesBrokenBy({}, six)).toEqual([])
    expect(rulesBrokenBy({}, [...six, ['2025-11-09', 'early']])).toEqual(['days-in-a-row'])
    expect(rulesBrokenBy({ published: [published('2025-11-02', '08:00', '16:30')] }, six)).toEqual(['days-in-a-row'])
    expect(rulesBrokenBy({ published: [published('2025-11-09', '08:00', '16:30')] }, six)).toEqual(['days-in-a-row'])
  })

  test('is not blamed for what published shifts break among themselves', () => {
    const shifts = [published('2025-11-01', '13:30', '22:00'), published('2025-11-02', '06:00', '14:30')]
    expect(rulesBrokenBy({ published: shifts }, [['2025-11-05', 'early']])).toEqual([])
  })
})

describe('a shift', () => {
  const date = '2025-11-03'
  const staff = [
    exampleMember('001'),
    exampleMember('002', { gender: 'm' }),
    exampleMember('003', { gender: 'm' }),
    exampleMember('004', { gender: 'm' }),
  ]
  const full = exampleDemand(date, 'early', { lead: 1, controlRoom: 1, patrols: [{ patrol: 1, attire: 'uniform' }] })
  const everyPost = [
    exampleAssignment('001', date, 'early', 'lead'),
    exampleAssignment('002', date, 'early', 'control-room'),
    exampleAssignment('003', date, 'early', 'patrol-leader', 1),
    exampleAssignment('004', date, 'early', 'patrol-member', 1),
  ]
  const problem = exampleProblem({ staff, demand: [full] })
  const without = (number: string, parts: Partial<StaffMember>) =>
    exampleProblem({
      demand: [full],
      staff: staff.map((member) => (member.number === number ? { ...member, ...parts } : member)),
    })
  const open = (post: OpenPost['post'], patrol?: number): OpenPost => ({
    date,
    shift: 'early',
    post,
    ...(patrol === undefined ? {} : { patrol }),
    reasons: [],
  })

  test('with everybody in place breaks nothing', () => {
    expect(rulesBroken(problem, everyPost)).toEqual([])
  })

  test('asks lead and control room for their qualifications', () => {
    expect(rulesBroken(without('001', { qualifications: ['control-room'] }), everyPost)).toEqual(['qualification'])
    expect(rulesBroken(without('002', { qualifications: ['lead'] }), everyPost)).toEqual(['qualification'])
    expect(rulesBroken(without('001', { trainee: true }), everyPost)).toEqual(['qualification'])
  })

  test('asks for holders of qualifications', () => {
    const demand = [{ ...full, qualifications: [{ qualification: 'first-aid', count: 2 }] }]
    expect(rulesBroken({ ...problem, demand }, everyPost)).toEqual(['qualification'])
    const trained = staff.map((member, i) =>
      i < 2 ? { ...member, qualifications: ['lead', 'control-room', 'first-aid'] } : member,
    )
    expect(rulesBroken({ ...problem, demand, staff: trained }, everyPost)).toEqual([])
  })

  test('has a leader in each patrol who may lead', () => {
    expect(rulesBroken(without('003', { leader: false }), everyPost)).toEqual(['patrol-leader'])
    expect(rulesBroken(without('003', { trainee: true }), everyPost)).toEqual(['patrol-leader'])
    const noLeader = everyPost.filter(({ staff: n }) => n !== '003')
    expect(rulesBroken(problem, noLeader, [open('patrol-leader', 1)])).toEqual(['patrol-leader'])
  })

  test('has patrols of two, and one trainee besides at most', () => {
    const alone = everyPost.filter(({ staff: n }) => n !== '004')
    expect(rulesBroken(problem, alone, [open('patrol-member', 1)])).toEqual(['patrol-size'])
    const third = [...everyPost, exampleAssignment('005', date, 'early', 'patrol-member', 1)]
    const five = (trainee: boolean) => ({ ...problem, staff: [...staff, exampleMember('005', { trainee })] })
    expect(rulesBroken(five(false), third)).toEqual(['patrol-size'])
    expect(rulesBroken(five(true), third)).toEqual([])
    // somebody in training is no second
    expect(rulesBroken(without('004', { trainee: true }), everyPost, [open('patrol-member', 1)])).toEqual([
      'patrol-size',
    ])
  })

  test('sends nobody in plain clothes who may not', () => {
    const demand = [{ ...full, patrols: [{ patrol: 1, attire: 'plainclothes' as const }] }]
    expect(rulesBroken({ ...problem, demand }, everyPost)).toEqual([])
    expect(rulesBroken({ ...without('003', { plainclothes: false }), demand }, everyPost)).toEqual(['plainclothes'])
    expect(rulesBroken({ ...without('004', { plainclothes: false }), demand }, everyPost)).toEqual(['plainclothes'])
  })

  test('has a woman and a man with enforcement powers', () => {
    expect(rulesBroken(without('001', { gender: 'm' }), everyPost)).toEqual(['woman-and-man'])
    expect(rulesBroken(without('001', { gender: 'd' }), everyPost)).toEqual(['woman-and-man'])
    expect(rulesBroken(without('001', { enforcement: false }), everyPost)).toEqual(['woman-and-man'])
    const women = exampleProblem({
      demand: [full],
      staff: staff.map((member) => ({ ...member, gender: 'f' as const })),
    })
    expect(rulesBroken(women, everyPost)).toEqual(['woman-and-man'])
    // who works in regular service does not count
    const apart = exampleProblem({
      demand: [{ ...full, regularService: 1 }],
      staff: [...staff.map((member) => ({ ...member, gender: 'm' as const })), exampleMember('005')],
    })
    expect(rulesBroken(apart, [...everyPost, exampleAssignment('005', date, 'early')])).toEqual(['woman-and-man'])
  })

  test('does not exceed the day’s limit of people', () => {
    expect(rulesBroken({ ...problem, maxPerDay: 4 }, everyPost)).toEqual([])
    expect(rulesBroken({ ...problem, maxPerDay: 3 }, everyPost)).toEqual(['headcount'])
  })

  test('leaves regular service its people, or says so', () => {
    const demand = [{ ...full, regularService: 1 }]
    expect(rulesBroken({ ...problem, demand }, everyPost)).toEqual(['regular-service'])
    expect(rulesBroken({ ...problem, demand }, everyPost, [open('regular-service')])).toEqual([])
    const staffed = { ...problem, demand, staff: [...staff, exampleMember('005')] }
    expect(rulesBroken(staffed, [...everyPost, exampleAssignment('005', date, 'early')])).toEqual([])
  })

  test('has no post open that is not declared, and none more than asked for', () => {
    expect(rulesBroken(problem, everyPost.slice(1))).toEqual(['woman-and-man', 'post'])
    expect(rulesBroken(problem, everyPost, [open('lead')])).toEqual(['post'])
    // nor one declared open that nobody asked for
    expect(rulesBroken(problem, everyPost, [open('patrol-leader', 2)])).toEqual(['post'])
    expect(rulesBroken(problem, everyPost, [{ ...open('lead'), shift: 'late' }])).toEqual(['post'])
    const five = { ...problem, staff: [...staff, exampleMember('005')] }
    expect(rulesBroken(five, [...everyPost, exampleAssignment('005', date, 'early', 'lead')])).toEqual(['post'])
    const elsewhere = exampleAssignment('005', date, 'early', 'patrol-leader', 2)
    expect(rulesBroken(five, [...everyPost, elsewhere])).toEqual(['post'])
  })

  test('honours its pins', () => {
    const pins = [{ staff: '001', date, shift: 'early', post: 'lead' as const }]
    expect(rulesBroken({ ...problem, pins }, everyPost)).toEqual([])
    expect(rulesBroken({ ...problem, pins: [{ staff: '001', date, shift: 'late' }] }, everyPost)).toEqual(['pin'])
    expect(rulesBroken({ ...problem, pins: [{ staff: '001', date, shift: null }] }, everyPost)).toEqual(['pin'])
    const patrol = [{ staff: '003', date, shift: 'early', post: 'patrol-leader' as const, patrol: 2 }]
    expect(rulesBroken({ ...problem, pins: patrol }, everyPost)).toEqual(['pin'])
  })
})

describe('who is to blame', () => {
  const late = exampleAssignment('001', '2025-11-03', 'late')
  const early = exampleAssignment('001', '2025-11-04', 'early')
  const blame = (pins: RosterProblem['pins']): Violation['byPin'][] =>
    checkRoster(exampleProblem({ staff: [exampleMember('001')], pins }), {
      assignments: [late, early],
      openPosts: [],
    }).map(({ byPin }) => byPin)

  test('a pin, where the pinned shifts alone break the rule', () => {
    const pinLate = { staff: '001', date: '2025-11-03', shift: 'late' }
    const pinEarly = { staff: '001', date: '2025-11-04', shift: 'early' }
    expect(blame([pinLate, pinEarly])).toEqual([true])
    expect(blame([pinLate])).toEqual([false])
    expect(blame([])).toEqual([false])
  })
})

test('a roster of unknown people, shifts or dates is refused', () => {
  const problem = exampleProblem({ staff: [exampleMember('001')] })
  const check = (assignment: Assignment) => () => checkRoster(problem, { assignments: [assignment], openPosts: [] })
  expect(check(exampleAssignment('999', '2025-11-03', 'early'))).toThrow(RangeError)
  expect(check(exampleAssignment('001', '2025-11-03', 'noon'))).toThrow(RangeError)
  expect(check(exampleAssignment('001', '2025-12-03', 'early'))).toThrow(RangeError)
})
