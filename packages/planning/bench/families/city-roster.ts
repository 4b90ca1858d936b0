import { civilDayOf, dateOfCivilDay, instantOf } from '../../src/geo/zone-clock.ts'
import { loadHighs } from '../../src/load-highs.ts'
import { checkRoster } from '../../src/roster/check.ts'
import { splitDemand } from '../../src/roster/demand.ts'
import type { RosterProblem } from '../../src/roster/model.ts'
import { replanRoster } from '../../src/roster/replan.ts'
import { defaultRuleSets } from '../../src/roster/rule-sets.ts'
import { defaultRosterIterations, solveRoster } from '../../src/roster/solve.ts'
import { timeZone } from 'demo/calendar'
import { demoOperations } from 'demo/operations'
import { demoStaff } from 'demo/staff'
import type { Family, Instance, Row } from '../family.ts'

/** A day on which the demo has both its operations. */
const now = Date.parse('2026-11-22T15:00:00+01:00')
/** All Saints' Day before the closed operation; none lies near the prepared one. */
const holidays = ['2025-11-01']

const limits = { firstSeconds: 0.5, gapSeconds: 10, replanSeconds: 2 } as const

/** The demo's operations: 45 of 96 staff a day, two shifts, seven days, regular service, shifts published around them. */
export const family: Family = {
  name: 'city-roster',
  title: 'Roster of a city',
  intro:
    'The demo’s operations: 45 of 96 staff a day in two shifts over seven days, regular service beside them, shifts published 14 days before and after, all rules. ' +
    'First roster: seconds until every hard rule holds (limit 0.5). Penalty: open posts and unmet wishes against the proven bound, seconds until within 1 % of it, proof included (limit 10): ' +
    'budgets are doubled until a run gets there, and that run counts. Re-planning: somebody calls in sick at 06:00 for the rest of the operation (limit 2); ours is the number of others who have to move, beside the posts that open.',
  columns: { bestKnown: 'bound or posts opened' },
  instances: () =>
    (['closed', 'prepared'] as const).flatMap((key) => {
      const problem = problemOf(key)
      return [
        { key: `${key}: first roster`, run: () => firstRoster(`${key}: first roster`, problem) },
        { key: `${key}: penalty`, run: () => towardsBound(`${key}: penalty`, problem) },
        ...problem.dates.map((date): Instance => {
          const name = `${key}: sick call ${date}`
          return { key: name, run: () => sickCall(name, problem, date) }
        }),
      ]
    }),
}

function problemOf(key: 'closed' | 'prepared'): RosterProblem {
  const operation = demoOperations(now).find((one) => one.key === key)!
  const { from, days, shifts, staffPerDay, plainclothesShare, regularService: regularServicePerDay } = operation
  const dates = Array.from({ length: days }, (_, i) => dateOfCivilDay(civilDayOf(from) + i))
  const { demand } = splitDemand({ dates, shifts, staffPerDay, plainclothesShare, regularServicePerDay })
  const staff = demoStaff({ now, holidays })
  return {
    ...{ timeZone, dates, holidays, shifts, demand, staff, maxPerDay: staffPerDay, pins: [] },
    ruleSets: defaultRuleSets,
  }
}

const seconds = (since: number) => Math.round((performance.now() - since) / 10) / 100

function within(limit: number, measured: number): string {
  return `${measured <= limit ? 'within' : 'above'} ${limit} s`
}

/** @throws Error where the checker finds a rule broken: such a row must not stand in the results */
function requireSound(problem: RosterProblem, roster: Parameters<typeof checkRoster>[1]): void {
  const broken = checkRoster(problem, roster)
  if (broken.length > 0) throw new Error(`The roster breaks ${broken.length} rules, the first is ${broken[0].rule}.`)
}

async function firstRoster(instance: string, problem: RosterProblem): Promise<Row> {
  const start = performance.now()
  const roster = solveRoster(problem, { seed: 1, iterations: 0 })
  const taken = seconds(start)
  requireSound(problem, roster)
  const { filled, required } = roster.staffing
  return {
    instance,
    ours: `${filled} posts`,
    bestKnown: `${required} posts`,
    gap: within(limits.firstSeconds, taken),
    seconds: taken,
    peer: '',
  }
}

async function towardsBound(instance: string, problem: RosterProblem): Promise<Row> {
  const highs = await loadHighs()
  for (let iterations = 25_000; ; iterations *= 2) {
    const start = performance.now()
    const roster = solveRoster(problem, { seed: 1, iterations }, highs)
    const taken = seconds(start)
    const { penalty, bound } = roster.objective
    const share = bound === null ? Infinity : penalty === bound ? 0 : (penalty - bound) / penalty
    if (share > 0.01 && iterations < defaultRosterIterations * 4) continue
    requireSound(problem, roster)
    return {
      instance,
      ours: penalty,
      bestKnown: bound ?? 'none',
      gap: `${(100 * share).toFixed(1)} %, ${within(limits.gapSeconds, taken)}`,
      seconds: taken,
      peer: '',
    }
  }
}

async function sickCall(instance: string, problem: RosterProblem, date: string): Promise<Row> {
  const highs = await loadHighs()
  const { assignments } = solveRoster(problem, { seed: 1, iterations: defaultRosterIterations / 4 })
  // whoever leads the first patrol: a post that not everybody may take
  const { staff } = assignments.find((one) => one.date === date && one.post === 'patrol-leader')!
  const change = {
    now: instantOf(date, '06:00', timeZone),
    absences: [{ staff, from: date, to: problem.dates[problem.dates.length - 1] }],
  }
  const start = performance.now()
  const { roster, moves, callList, stillOpen } = replanRoster(problem, assignments, change, { highs })
  const taken = seconds(start)
  const absent = problem.staff.map((member) =>
    member.number === staff ? { ...member, absences: [...member.absences, ...change.absences] } : member,
  )
  // who has worked on earlier days of the operation is no part of it
  requireSound({ ...problem, staff: absent }, roster)
  const others = new Set(moves.map((move) => move.staff).filter((number) => number !== staff))
  return {
    instance,
    ours: `${others.size} people`,
    bestKnown: `${callList.length} posts`,
    gap: `${stillOpen.length} open, ${within(limits.replanSeconds, taken)}`,
    seconds: taken,
    peer: '',
  }
}
