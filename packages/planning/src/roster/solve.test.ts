import { describe, expect, test } from 'vitest'
import { loadHighs } from '../load-highs.ts'
import { arbitraryProblem } from './arbitrary-problem.ts'
import { checkRoster } from './check.ts'
import { splitDemand } from './demand.ts'
import { exampleDemand, exampleMember, exampleProblem } from './example-problem.ts'
import { generatePool } from './generate-pool.ts'
import type { Pin, Roster, RosterProblem, Violation } from './model.ts'
import { defaultRuleSets } from './rule-sets.ts'
import { solveRoster } from './solve.ts'

/** A violation as one line, to compare what the solver declares with what the checker finds. */
const line = ({ rule, date, shift, staff, patrol, byPin }: Violation) =>
  [rule, date, shift ?? '-', staff ?? '-', patrol ?? '-', byPin ? 'by pin' : ''].join(' ')
const lines = (violations: readonly Violation[]) => [...new Set(violations.map(line))].sort()

/** Only what a shift as a whole lacks may be unmet without a pin. */
const excused = ({ rule, staff, byPin }: Violation) =>
  byPin || rule === 'woman-and-man' || (rule === 'qualification' && staff === undefined)

function expectValid(problem: RosterProblem, roster: Roster, name: string): void {
  const found = checkRoster(problem, roster)
  expect(
    found.filter((violation) => !excused(violation)),
    name,
  ).toEqual([])
  expect(lines(found), name).toEqual(lines(roster.violations))
}

/** The operation of the design: 96 people, 45 a day, two shifts, 2–8 November 2025. */
function demoProblem(
  parts: { size?: number; staffPerDay?: number; regularServicePerDay?: number } = {},
): RosterProblem {
  const { size = 96, staffPerDay = 45, regularServicePerDay = 8 } = parts
  const dates = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2025-11-${day}`)
  const shifts = exampleProblem().shifts.slice(0, 2)
  const holidays = ['2025-11-01']
  const timeZone = 'Europe/Berlin'
  return {
    timeZone,
    dates,
    holidays,
    shifts,
    demand: splitDemand({ dates, shifts, staffPerDay, plainclothesShare: 0.2, regularServicePerDay }).demand,
    staff: generatePool({ size, seed: 7, from: dates[0], days: 7, timeZone, shifts, holidays }),
    ruleSets: defaultRuleSets,
    maxPerDay: staffPerDay,
    pins: [],
  }
}

describe('in 200 situations drawn at random', () => {
  test.each(Array.from({ length: 10 }, (_, i) => i))('no hard rule is broken but by pins (part %i of 10)', (part) => {
    for (let seed = part; seed < 200; seed += 10) {
      const problem = arbitraryProblem(seed)
      expectValid(problem, solveRoster(problem, { seed, iterations: 4000 }), `situation ${seed}`)
    }
  })

  test.each(Array.from({ length: 10 }, (_, i) => i))(
    'nor where HiGHS proves and proposes (part %i of 10)',
    async (part) => {
      const highs = await loadHighs()
      for (let seed = part; seed < 200; seed += 10) {
        const problem = arbitraryProblem(seed)
        expectValid(problem, solveRoster(problem, { seed, iterations: 400 }, highs), `situation ${seed}`)
      }
    },
  )

  test('the same seed and budget give the same roster, another seed another', () => {
    for (let seed = 0; seed < 200; seed += 10) {
      const problem = arbitraryProblem(seed)
      const first = solveRoster(problem, { seed: 5, iterations: 4000 })
      expect(solveRoster(problem, { seed: 5, iterations: 4000 }), `situation ${seed}`).toEqual(first)
    }
    const demo = demoProblem()
    expect(solveRoster(demo, { seed: 1, iterations: 4000 }).assignments).not.toEqual(
      solveRoster(demo, { seed: 2, iterations: 4000 }).assignments,
    )
  })

  test('a roster stopped at once, or in the middle, is valid too', () => {
    for (let seed = 3; seed < 200; seed += 20) {
      const problem = arbitraryProblem(seed)
      for (const asked of [0, 2]) {
        let calls = 0
        const roster = solveRoster(problem, { seed, iterations: 1e9, stopped: () => calls++ >= asked })
        expectValid(problem, roster, `situation ${seed}, stopped after ${asked}`)
      }
    }
  })

  test('no post is open that somebody could take without breaking a rule', () => {
    let tried = 0
    for (let seed = 0; seed < 200; seed += 8) {
      const problem = { ...arbitraryProblem(seed), pins: [] }
      if (problem.staff.length > 30) continue
      const roster = solveRoster(problem, { seed, iterations: 1000 })
      const before = new Set(lines(roster.violations))
      for (const open of roster.openPosts.filter(({ patrol }) => patrol === undefined).slice(0, 5)) {
        const { date, shift, post } = open
        for (const { number, trainee } of problem.staff) {
          if (trainee || roster.assignments.some((one) => one.staff === number && one.date === date)) continue
          const assignments = [...roster.assignments, { staff: number, date, shift, post, pinned: false }]
          const openPosts = roster.openPosts.filter((one) => one !== open)
          const found = checkRoster(problem, { assignments, openPosts })
          const breaks = found.some((violation) => !before.has(line(violation)))
          expect(breaks, `situation ${seed}: ${number} as ${post}`).toBe(true)
          tried++
        }
      }
    }
    expect(tried).toBeGreaterThan(100)
  })
})

describe('the operation of 2–8 November', () => {
  test('is staffed in full by the first roster already', () => {
    const problem = demoProblem()
    const roster = solveRoster(problem, { seed: 1, iterations: 0 })
    expect(roster.openPosts).toEqual([])
    expect(roster.violations).toEqual([])
    expect(roster.staffing).toEqual({ filled: 315, required: 315 })
    expect(checkRoster(problem, roster)).toEqual([])
  })

  test('gets better with more work: wishes, and never worse in staffing', () => {
    const problem = demoProblem()
    const first = solveRoster(problem, { seed: 1, iterations: 0 })
    const better = solveRoster(problem, { seed: 1, iterations: 200_000 })
    expect(better.objective.penalty).toBeLessThan(first.objective.penalty / 2)
    expect(better.openPosts).toEqual([])
    expect(checkRoster(problem, better)).toEqual([])
  })

  test('says how far it is, from 0 to 1', () => {
    const shares: number[] = []
    solveRoster(demoProblem(), { seed: 1, iterations: 10_000, onProgress: (share) => shares.push(share) })
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBe(1)
    expect(shares.slice(1).every((share, i) => share >= shares[i])).toBe(true)
  })

  test('planned again around a roster that is pinned whole stays as it was', () => {
    const problem = demoProblem()
    const roster = solveRoster(problem, { seed: 1, iterations: 20_000 })
    const pins = roster.assignments.map(({ staff, date, shift, post, patrol }): Pin => ({
      staff,
      date,
      shift,
      post,
      patrol,
    }))
    const again = solveRoster({ ...problem, pins }, { seed: 99, iterations: 20_000 })
    const plain = (one: Roster) => one.assignments.map((assignment) => ({ ...assignment, pinned: true }))
    expect(plain(again)).toEqual(plain(roster))
    expect(again.violations).toEqual([])
  })
})

describe('where not everything can be', () => {
  const date = '2025-11-03'
  const shiftOfFour = exampleDemand(date, 'early', {
    lead: 1,
    controlRoom: 1,
    patrols: [{ patrol: 1, attire: 'uniform' }],
  })
  const four = ['001', '002', '003', '004'].map((number, i) => exampleMember(number, { gender: i % 2 ? 'm' : 'f' }))
  const solve = (parts: Partial<RosterProblem>) => {
    const problem = exampleProblem({ demand: [shiftOfFour], staff: four, ...parts })
    const roster = solveRoster(problem, { seed: 1, iterations: 2000 })
    expectValid(problem, roster, 'hand-made')
    return roster
  }

  test('nobody at all leaves every post open and says so', () => {
    const roster = solve({ staff: [] })
    expect(roster.openPosts).toHaveLength(4)
    for (const { reasons } of roster.openPosts) expect(reasons[0].key).toBe('roster.no-staff')
    expect(roster.staffing).toEqual({ filled: 0, required: 4 })
  })

  test('everybody absent is named as the reason, with the shift', () => {
    const away = four.map((member) => ({ ...member, absences: [{ from: date, to: date }] }))
    const roster = solve({ staff: away })
    expect(roster.openPosts[0].reasons).toEqual([
      {
        key: 'roster.open.nobody',
        params: expect.objectContaining({ date, shift: 'early', post: 'lead', staff: 4, absent: 4, free: 0 }),
      },
      { key: 'roster.open.binding.absent', params: { date, shift: 'early', post: 'lead', count: 4 } },
    ])
  })

  test('the counts of the reasons add up to everybody', () => {
    let posts = 0
    for (let seed = 0; seed < 40; seed++) {
      const problem = arbitraryProblem(seed)
      for (const { reasons } of solveRoster(problem, { seed, iterations: 500 }).openPosts) {
        if (reasons[0].key !== 'roster.open.nobody') continue
        const { staff, ...params } = reasons[0].params
        const counts = Object.entries(params).filter(([key]) => !['date', 'shift', 'post', 'patrol'].includes(key))
        expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(staff)
        posts++
      }
    }
    expect(posts).toBeGreaterThan(100)
  })

  test('one of two leaves the whole patrol open: nobody walks alone', () => {
    const demand = [exampleDemand(date, 'early', { lead: 1, patrols: [{ patrol: 1, attire: 'uniform' }] })]
    const roster = solve({
      staff: [four[0], { ...four[1], qualifications: [] }],
      demand,
      pins: [{ staff: '001', date, shift: null }],
    })
    expect(roster.assignments).toEqual([])
    expect(roster.openPosts.map(({ post, patrol }) => [post, patrol])).toEqual([
      ['lead', undefined],
      ['patrol-leader', 1],
      ['patrol-member', 1],
    ])
    expect(roster.openPosts[1].reasons.map(({ key }) => key)).toEqual(['roster.open.nobody', 'roster.open.no-partner'])
  })

  test('nobody leads who may not, trainees fill no post', () => {
    const noLeader = solve({ staff: four.map((member) => ({ ...member, leader: false })) })
    expect(noLeader.openPosts.map(({ post }) => post)).toEqual(['patrol-leader', 'patrol-member'])
    expect(noLeader.openPosts[0].reasons[1].key).toBe('roster.open.binding.unqualified')
    expect(solve({ staff: four.map((member) => ({ ...member, trainee: true })) }).assignments).toEqual([])
  })

  test('a shift without a woman is staffed, and the rule named on the shift', () => {
    const roster = solve({ staff: four.map((member) => ({ ...member, gender: 'm' })) })
    expect(roster.openPosts).toEqual([])
    expect(roster.violations).toMatchObject([{ rule: 'woman-and-man', date, shift: 'early', byPin: false }])
  })

  test('the day’s limit of people is kept, and named as the reason', () => {
    const roster = solve({ maxPerDay: 2 })
    expect(roster.staffing).toEqual({ filled: 2, required: 4 })
    expect(roster.openPosts[0].reasons[0]).toMatchObject({ key: 'roster.open.headcount', params: { limit: 2 } })
  })

  test('regular service comes before the operation', () => {
    const demand = [exampleDemand(date, 'early', { lead: 1, regularService: 1 })]
    const roster = solve({ staff: four.slice(0, 1), demand })
    expect(roster.assignments.map(({ post }) => post)).toEqual(['regular-service'])
    expect(roster.openPosts.map(({ post }) => post)).toEqual(['lead'])
  })

  test('a night shift of nine hours on the night the clocks change is worked, one of ten and a half is not', () => {
    const night = (end: string) => ({
      dates: ['2025-10-25'],
      shifts: [{ key: 'night', start: '22:00', end, setupMinutes: 0, handoverMinutes: 0 }],
      demand: [exampleDemand('2025-10-25', 'night', { lead: 1 })],
    })
    const worked = solve(night('06:00'))
    expect(worked.fairness.map(({ minutes }) => minutes).filter((minutes) => minutes > 0)).toEqual([510])
    const tooLong = solve(night('08:00'))
    expect(tooLong.openPosts[0].reasons[1].key).toBe('roster.open.binding.daily-hours')
  })
})

describe('pins', () => {
  const date = '2025-11-03'
  const pair = exampleDemand(date, 'early', { patrols: [{ patrol: 1, attire: 'uniform' }] })
  const staff = [
    exampleMember('001'),
    exampleMember('002', { gender: 'm' }),
    exampleMember('003', { gender: 'm', leader: false, qualifications: [], plainclothes: false }),
    exampleMember('004', { trainee: true, leader: false }),
  ]
  const solve = (pins: Pin[], parts: Partial<RosterProblem> = {}) => {
    const problem = exampleProblem({ staff, demand: [pair], pins, ...parts })
    const roster = solveRoster(problem, { seed: 1, iterations: 2000 })
    expectValid(problem, roster, 'hand-made')
    return roster
  }
  const posts = ({ assignments }: Roster) => assignments.map(({ staff: n, post, patrol }) => [n, post, patrol])

  test('put people where they say, the rest is planned around them', () => {
    const roster = solve([{ staff: '003', date, shift: 'early', post: 'patrol-member', patrol: 1 }])
    expect(posts(roster)).toEqual([
      ['001', 'patrol-leader', 1],
      ['003', 'patrol-member', 1],
    ])
    expect(roster.assignments.map(({ pinned }) => pinned)).toEqual([false, true])
    expect(roster.violations).toEqual([])
  })

  test('without a post take one that fits', () => {
    expect(posts(solve([{ staff: '003', date, shift: 'early' }]))).toEqual([
      ['001', 'patrol-leader', 1],
      ['003', 'patrol-member', 1],
    ])
  })

  test('keep somebody free', () => {
    const free = ['001', '002'].map((number) => ({ staff: number, date, shift: null }))
    const roster = solve(free)
    expect(roster.assignments).toEqual([])
    expect(roster.openPosts[0].reasons[1].key).toBe('roster.open.binding.pinned-free')
  })

  test('that break a rule are honoured and the rule named', () => {
    const away = staff.map((member) => ({ ...member, absences: [{ from: date, to: date }] }))
    const roster = solve([{ staff: '001', date, shift: 'early', post: 'patrol-leader' }], {
      staff: [away[0], ...staff.slice(1)],
    })
    expect(posts(roster)[0]).toEqual(['001', 'patrol-leader', 1])
    expect(roster.violations).toMatchObject([{ rule: 'availability', staff: '001', date, shift: 'early', byPin: true }])
  })

  test('can make a leader of somebody who may not lead', () => {
    const roster = solve([{ staff: '003', date, shift: 'early', post: 'patrol-leader' }])
    expect(posts(roster)[0]).toEqual(['003', 'patrol-leader', 1])
    expect(roster.violations).toMatchObject([{ rule: 'patrol-leader', staff: '003', byPin: true }])
  })

  test('of trainees let them walk along', () => {
    const roster = solve([{ staff: '004', date, shift: 'early' }])
    expect(posts(roster)).toHaveLength(3)
    expect(posts(roster)).toContainEqual(['004', 'patrol-member', 1])
    expect(roster.violations).toEqual([])
  })

  test('of more people than asked for make a patrol of three, by pin', () => {
    const roster = solve(['001', '002', '003'].map((number) => ({ staff: number, date, shift: 'early' })))
    expect(roster.assignments).toHaveLength(3)
    expect(roster.violations).toMatchObject([{ rule: 'patrol-size', patrol: 1, byPin: true }])
  })

  test('for a shift that asks for nobody are honoured', () => {
    const roster = solve([{ staff: '001', date, shift: 'late', post: 'lead' }])
    expect(roster.assignments).toContainEqual({ staff: '001', date, shift: 'late', post: 'lead', pinned: true })
    expect(roster.violations.map(({ rule, byPin }) => [rule, byPin])).toContainEqual(['post', true])
  })
})

describe('on problems small enough to try everything', () => {
  /** Two days of a lead and a patrol, four or five people, rest so long that nobody can do both days well. */
  function smallProblem(seed: number): RosterProblem {
    const dates = ['2025-11-03', '2025-11-04']
    const pool = generatePool({
      size: 5,
      seed,
      from: dates[0],
      days: 2,
      timeZone: 'Europe/Berlin',
      shifts: [{ key: 'early' }],
    })
    const demand = dates.map((date) =>
      exampleDemand(date, 'early', { lead: 1, patrols: [{ patrol: 1, attire: 'uniform' }] }),
    )
    const ruleSets = defaultRuleSets.map((rules) => ({ ...rules, restHours: seed % 2 ? 24 : 11 }))
    const shifts = exampleProblem().shifts.slice(0, 1)
    return exampleProblem({
      dates,
      shifts,
      demand,
      ruleSets,
      staff: pool.slice(0, 4 + (seed % 2)),
      maxPerDay: seed % 3 ? 3 : 2,
    })
  }

  /** Penalty in the words of `Roster.objective`: 1000 an open post, 4000 a missing woman or man, wishes by weight. */
  function leastPenalty(problem: RosterProblem): number {
    const posts = ['lead', 'patrol-leader', 'patrol-member'] as const
    const everybody = [null, ...problem.staff.map(({ number }) => number)]
    const ways = (date: string) => {
      const found: { assignments: Roster['assignments']; open: Roster['openPosts'] }[] = []
      for (const a of everybody) {
        for (const b of everybody) {
          for (const c of everybody) {
            const people = [a, b, c]
            const here = people.filter((number) => number !== null)
            if (new Set(here).size < here.length) continue
            const patrol = (post: string) => (post === 'lead' ? {} : { patrol: 1 })
            const assignments = posts.flatMap((post, i) =>
              people[i] === null
                ? []
                : [{ staff: people[i], date, shift: 'early', post, ...patrol(post), pinned: false }],
            )
            const open = posts
              .filter((_, i) => people[i] === null)
              .map((post) => ({ date, shift: 'early', post, ...patrol(post), reasons: [] }))
            if (isAllowed(assignments, open)) found.push({ assignments, open })
          }
        }
      }
      return found
    }
    const isAllowed = (assignments: Roster['assignments'], openPosts: Roster['openPosts']) =>
      checkRoster(problem, { assignments, openPosts }).every(
        ({ rule, date }) =>
          rule === 'woman-and-man' || (rule === 'post' && !assignments.some((one) => one.date === date)),
      )
    let least = Infinity
    const second = ways(problem.dates[1])
    for (const first of ways(problem.dates[0])) {
      for (const next of second) {
        const assignments = [...first.assignments, ...next.assignments]
        const openPosts = [...first.open, ...next.open]
        const penalty = penaltyOf(problem, assignments) + 1000 * openPosts.length
        if (penalty >= least) continue
        const found = checkRoster(problem, { assignments, openPosts })
        if (found.every(({ rule }) => rule === 'woman-and-man')) least = penalty
      }
    }
    return least
  }

  function penaltyOf(problem: RosterProblem, assignments: Roster['assignments']): number {
    const member = (number: string) => problem.staff.find((one) => one.number === number)!
    let penalty = 0
    for (const date of problem.dates) {
      const here = assignments.filter((one) => one.date === date).map(({ staff }) => member(staff))
      for (const gender of ['f', 'm'])
        if (!here.some((one) => one.enforcement && one.gender === gender)) penalty += 4000
    }
    for (const { number, wishes } of problem.staff) {
      const own = assignments.filter(({ staff }) => staff === number)
      for (const wish of wishes) {
        if (wish.kind === 'partner') {
          const walks = own.filter(({ patrol }) => patrol !== undefined)
          const together = walks.filter(({ date }) =>
            assignments.some((one) => one.staff === wish.staff && one.date === date && one.patrol !== undefined),
          )
          if (together.length === 0 || together.length * 2 < walks.length) penalty += wish.weight
          continue
        }
        const works = own.some(({ date }) => date === wish.date)
        if (wish.kind === 'shift' ? !works : works) penalty += wish.weight
      }
    }
    return penalty
  }

  test('no other roster is better', () => {
    for (let seed = 0; seed < 6; seed++) {
      const problem = smallProblem(seed)
      const roster = solveRoster(problem, { seed, iterations: 20_000 })
      expect(roster.objective.penalty, `seed ${seed}`).toBe(leastPenalty(problem))
    }
  })
})
