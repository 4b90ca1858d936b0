import type { Assignment, Post, RosterProblem, ShiftDemand, StaffMember } from './model.ts'
import { defaultRuleSets } from './rule-sets.ts'

/** A small problem for tests: a week from Monday 3 November 2025, an early, a late and a night shift, nobody asked for. */
export function exampleProblem(parts: Partial<RosterProblem> = {}): RosterProblem {
  const times = { early: ['08:00', '16:30'], late: ['15:30', '24:00'], night: ['22:00', '06:00'] } as const
  return {
    timeZone: 'Europe/Berlin',
    dates: ['2025-11-03', '2025-11-04', '2025-11-05', '2025-11-06', '2025-11-07', '2025-11-08', '2025-11-09'],
    holidays: [],
    shifts: Object.entries(times).map(([key, [start, end]]) => ({
      key,
      start,
      end,
      setupMinutes: 15,
      handoverMinutes: 15,
    })),
    demand: [],
    staff: [],
    ruleSets: defaultRuleSets,
    maxPerDay: 50,
    pins: [],
    ...parts,
  }
}

/** Somebody who may do everything and has nothing behind them. */
export function exampleMember(number: string, parts: Partial<StaffMember> = {}): StaffMember {
  return {
    number,
    ruleSet: 'employee',
    weeklyHours: 39,
    accountMinutes: 0,
    periodMinutes: 0,
    periodWeeks: 12,
    qualifications: ['lead', 'control-room'],
    leader: true,
    trainee: false,
    enforcement: true,
    gender: 'f',
    plainclothes: true,
    absences: [],
    wishes: [],
    published: [],
    history: { late: 0, weekend: 0, sundays: 0 },
    owedHolidayRest: [],
    ...parts,
  }
}

/** One shift that asks for nobody, or what `parts` say. */
export function exampleDemand(date: string, shift: string, parts: Partial<ShiftDemand> = {}): ShiftDemand {
  return { date, shift, lead: 0, controlRoom: 0, patrols: [], regularService: 0, qualifications: [], ...parts }
}

export function exampleAssignment(
  staff: string,
  date: string,
  shift: string,
  post: Post = 'regular-service',
  patrol?: number,
): Assignment {
  return { staff, date, shift, post, ...(patrol === undefined ? {} : { patrol }), pinned: false }
}
