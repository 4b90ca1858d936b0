import type { Assignment, RosterProblem, RuleSet, StaffMember, Violation } from './model.ts'

/** The checker's part about one person; see `checkRoster`. Days are counted from 1970-01-01. */

/** Work of a person, from the roster (`assignment`) or published. */
interface Work {
  readonly assignment: Assignment | null
  /** epoch ms */
  readonly start: number
  readonly end: number
  /** civil days of its beginning and of its last moment */
  readonly firstDay: number
  readonly lastDay: number
  readonly minutes: number
}

interface Broken {
  readonly rule: Violation['rule']
  readonly date: string
  readonly shift?: string
  /** how badly; a pin explains no more than what pins alone bring about */
  readonly amount: number
}

interface Case {
  readonly problem: RosterProblem
  readonly rules: RuleSet
  readonly member: StaffMember
  readonly works: readonly Work[]
  /** first and last day of the horizon */
  readonly from: number
  readonly to: number
}

/** Rules over the whole horizon: their date says only when work ends, pins alone may break them earlier. */
const overall: readonly Violation['rule'][] = ['account', 'weekly-average', 'compensating-rest-day', 'free-sundays']

/**
 * @param assignments those of this person
 * @returns what is broken; `byPin` where the pinned assignments alone break it as much
 */
export function checkPerson(
  problem: RosterProblem,
  member: StaffMember,
  assignments: readonly Assignment[],
): Violation[] {
  const isPinned = ({ date, shift }: Assignment) =>
    problem.pins.some((pin) => pin.staff === member.number && pin.date === date && pin.shift === shift)
  const all = broken(problem, member, assignments)
  const pinned = all.length === 0 ? [] : broken(problem, member, assignments.filter(isPinned))
  return all.map(({ rule, date, shift, amount }) => ({
    rule,
    date,
    shift,
    staff: member.number,
    byPin: pinned.some(
      (one) =>
        one.rule === rule &&
        one.amount >= amount &&
        (overall.includes(rule) || (one.shift === shift && one.date === date)),
    ),
    reason: {
      key: `roster.rule.${rule}`,
      params: { staff: member.number, date, ...(shift === undefined ? {} : { shift }), amount },
    },
  }))
}

function broken(problem: RosterProblem, member: StaffMember, assignments: readonly Assignment[]): Broken[] {
  if (assignments.length === 0) return []
  const rules = problem.ruleSets.find(({ key }) => key === member.ruleSet)!
  const works = [
    ...assignments.map((assignment) => workOf(problem, rules, assignment)),
    ...member.published.map(({ start, end, workMinutes }) => work(null, start, end, workMinutes, problem.timeZone)),
  ]
  const from = dayNumber(problem.dates[0])
  const to = dayNumber(problem.dates[problem.dates.length - 1])
  const subject: Case = { problem, rules, member, works, from, to }
  return [
    ...brokenPerShift(subject),
    ...brokenBetweenShifts(subject),
    ...brokenHours(subject),
    ...brokenRuns(subject),
    ...brokenRestDays(subject),
    ...brokenSundays(subject),
  ]
}

function workOf(problem: RosterProblem, rules: RuleSet, assignment: Assignment): Work {
  const shift = problem.shifts.find(({ key }) => key === assignment.shift)!
  const date = Temporal.PlainDate.from(assignment.date)
  const at = (day: Temporal.PlainDate, time: string) =>
    time === '24:00'
      ? day.add({ days: 1 }).toZonedDateTime(problem.timeZone)
      : day.toZonedDateTime({ timeZone: problem.timeZone, plainTime: time })
  const start = at(date, shift.start)
  const end = clock(shift.end) > clock(shift.start) ? at(date, shift.end) : at(date.add({ days: 1 }), shift.end)
  const span = Math.round(start.until(end).total('minutes'))
  return work(assignment, start.epochMilliseconds, end.epochMilliseconds, longestWork(span, rules), problem.timeZone)
}

function work(assignment: Assignment | null, start: number, end: number, minutes: number, timeZone: string): Work {
  const civilDay = (instant: number) =>
    dayNumber(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString())
  return { assignment, start, end, firstDay: civilDay(start), lastDay: civilDay(end - 1), minutes }
}

function clock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000
const dateText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const isSunday = (day: number) => new Date(day * 86_400_000).getUTCDay() === 0

/** The longest working time that leaves its own break within the span, tried minute by minute. */
function longestWork(spanMinutes: number, rules: RuleSet): number {
  for (let minutes = spanMinutes; minutes > 0; minutes--) {
    const owed = Math.max(0, ...rules.breaks.filter((b) => minutes > b.overHours * 60).map((b) => b.minutes))
    if (spanMinutes - minutes >= owed) return minutes
  }
  return 0
}

function daysTouched(works: readonly Work[]): Set<number> {
  const days = new Set<number>()
  for (const { firstDay, lastDay } of works) for (let day = firstDay; day <= lastDay; day++) days.add(day)
  return days
}

const published = (works: readonly Work[]) => works.filter(({ assignment }) => assignment === null)

function lastAssigned(works: readonly Work[]): string {
  return works
    .flatMap(({ assignment }) => (assignment ? [assignment.date] : []))
    .sort()
    .at(-1)!
}

function brokenPerShift({ works, member, rules }: Case): Broken[] {
  return works.flatMap((one) => {
    if (one.assignment === null) return []
    const { date, shift } = one.assignment
    const found: Broken[] = []
    const absent = member.absences.some(
      (absence) => dayNumber(absence.from) <= one.lastDay && one.firstDay <= dayNumber(absence.to),
    )
    if (absent) found.push({ rule: 'availability', date, shift, amount: 1 })
    const others = works.filter((other) => other !== one && other.firstDay === one.firstDay).length
    if (others > 0) found.push({ rule: 'one-shift-a-day', date, shift, amount: others })
    if (one.minutes > rules.dailyHours * 60) found.push({ rule: 'daily-hours', date, shift, amount: one.minutes })
    return found
  })
}

function brokenBetweenShifts({ works, rules }: Case): Broken[] {
  const found: Broken[] = []
  for (const earlier of works) {
    for (const later of works) {
      if (earlier.firstDay >= later.firstDay) continue
      if ((later.start - earlier.end) / 3_600_000 >= rules.restHours) continue
      const at = later.assignment ?? earlier.assignment
      if (at) found.push({ rule: 'rest', date: at.date, shift: at.shift, amount: 1 })
    }
  }
  return found
}

function brokenHours({ works, member, rules, from, to }: Case): Broken[] {
  const minutes = works
    .filter(({ firstDay }) => from <= firstDay && firstDay <= to)
    .reduce((sum, one) => sum + one.minutes, 0)
  let present = 0
  for (let day = from; day <= to; day++) {
    if (!member.absences.some((a) => dayNumber(a.from) <= day && day <= dayNumber(a.to))) present++
  }
  const account = member.accountMinutes + minutes - (member.weeklyHours * 60 * present) / 7
  const weeks = present / 7
  const before = Math.max(0, Math.min(member.periodWeeks, rules.averagingWeeks - weeks))
  const shareBefore = before === member.periodWeeks ? 1 : before / member.periodWeeks
  const average = (member.periodMinutes * shareBefore + minutes) / Math.max(1, before + weeks)
  const date = lastAssigned(works)
  const found: Broken[] = []
  // a thousandth of a minute for what floating point loses
  if (account > rules.accountHours * 60 + 1e-3) found.push({ rule: 'account', date, amount: account })
  if (average > rules.weeklyAverageHours * 60 + 1e-3) found.push({ rule: 'weekly-average', date, amount: average })
  return found
}

function brokenRuns({ works, rules }: Case): Broken[] {
  const days = [...new Set(works.map(({ firstDay }) => firstDay))].sort((a, b) => a - b)
  const found: Broken[] = []
  let run: number[] = []
  for (const [i, day] of days.entries()) {
    run.push(day)
    if (days[i + 1] === day + 1) continue
    const assigned = works.filter((one) => one.assignment !== null && run.includes(one.firstDay))
    if (run.length > rules.daysInARow && assigned.length > 0) {
      found.push({ rule: 'days-in-a-row', date: lastAssigned(assigned), amount: run.length })
    }
    run = []
  }
  return found
}

function brokenRestDays(subject: Case): Broken[] {
  const { works } = subject
  const missing = restDaysMissing(subject, daysTouched(works))
  if (missing <= restDaysMissing(subject, daysTouched(published(works)))) return []
  return [{ rule: 'compensating-rest-day', date: lastAssigned(works), amount: missing }]
}

/** Claims for a rest day that no free working day is left for: a largest matching by augmenting paths. */
function restDaysMissing({ problem, rules, member, from, to }: Case, touched: ReadonlySet<number>): number {
  const holidays = new Set(problem.holidays.map(dayNumber))
  const knownFrom = from - 14
  const claims: { first: number; last: number }[] = []
  for (const day of touched) {
    const claim = (within: number) => claims.push({ first: day - (within - 1), last: day + (within - 1) })
    if (isSunday(day)) {
      if (day >= knownFrom) claim(rules.sundayRestWithinDays)
    } else if (holidays.has(day) && day >= from) claim(rules.holidayRestWithinDays)
  }
  for (const owed of member.owedHolidayRest) {
    claims.push({ first: from, last: Math.max(to, dayNumber(owed) + rules.holidayRestWithinDays - 1) })
  }
  const isRestDay = (day: number) => day >= knownFrom && !isSunday(day) && !holidays.has(day) && !touched.has(day)
  const claimOn = new Map<number, number>()
  const give = (claim: number, tried: Set<number>): boolean => {
    for (let day = claims[claim].first; day <= claims[claim].last; day++) {
      if (tried.has(day) || !isRestDay(day)) continue
      tried.add(day)
      const holder = claimOn.get(day)
      if (holder === undefined || give(holder, tried)) {
        claimOn.set(day, claim)
        return true
      }
    }
    return false
  }
  return claims.filter((_, claim) => !give(claim, new Set())).length
}

function brokenSundays({ problem, rules, member, works, from }: Case): Broken[] {
  const year = problem.dates[0].slice(0, 4)
  const inYear = (day: number) => dateText(day).startsWith(year)
  let all = 0
  for (let day = dayNumber(`${year}-01-01`); inYear(day); day++) if (isSunday(day)) all++
  const sundays = (some: readonly Work[]) =>
    [...daysTouched(some)].filter((day) => isSunday(day) && day >= from && inYear(day)).length
  const given = sundays(works)
  const worked = member.history.sundays + given
  if (given === sundays(published(works)) || all - worked >= rules.freeSundaysAYear) return []
  return [{ rule: 'free-sundays', date: lastAssigned(works), amount: worked }]
}
