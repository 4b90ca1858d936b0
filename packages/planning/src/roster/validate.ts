import { civilDayOf } from '../geo/zone-clock.ts'
import type { Pin, RosterProblem, RuleSet, Shift, ShiftDemand, StaffMember } from './model.ts'

/**
 * Refuses a problem that makes no sense, before anything is computed from it.
 *
 * @throws RangeError naming the field, e.g. `staff "017": wishes[2].shift: unknown shift "night"`
 */
export function validateProblem(problem: RosterProblem): void {
  checkZone(problem.timeZone)
  checkDates(problem.dates)
  for (const [i, holiday] of problem.holidays.entries()) checkDate(holiday, `holidays[${i}]`)
  if (problem.shifts.length === 0) throw new RangeError('shifts: at least one shift is needed')
  unique(problem.shifts, (shift) => shift.key, 'shifts')
  for (const shift of problem.shifts) checkShift(shift)
  unique(problem.ruleSets, (rules) => rules.key, 'ruleSets')
  for (const rules of problem.ruleSets) checkRules(rules)
  const shiftKeys = new Set(problem.shifts.map((shift) => shift.key))
  const dates = new Set(problem.dates)
  unique(problem.demand, (demand) => `${demand.date} ${demand.shift}`, 'demand')
  for (const demand of problem.demand) checkDemand(demand, dates, shiftKeys)
  unique(problem.staff, (member) => member.number, 'staff')
  const ruleKeys = new Set(problem.ruleSets.map((rules) => rules.key))
  for (const member of problem.staff) checkMember(member, ruleKeys, shiftKeys)
  checkCount(problem.maxPerDay, 'maxPerDay')
  const numbers = new Set(problem.staff.map((member) => member.number))
  unique(problem.pins, (pin) => `${pin.staff} ${pin.date}`, 'pins', 'pinned twice')
  for (const pin of problem.pins) checkPin(pin, numbers, dates, shiftKeys)
}

function checkZone(timeZone: string): void {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)
  } catch {
    throw new RangeError(`timeZone: unknown zone "${timeZone}"`)
  }
}

function checkDates(dates: readonly string[]): void {
  if (dates.length === 0) throw new RangeError('dates: at least one date is needed')
  for (const [i, date] of dates.entries()) {
    checkDate(date, `dates[${i}]`)
    if (i > 0 && date <= dates[i - 1]) throw new RangeError(`dates[${i}]: ${date} is not after ${dates[i - 1]}`)
  }
  if (civilDayOf(dates[dates.length - 1]) - civilDayOf(dates[0]) > 366) {
    throw new RangeError('dates: the horizon is longer than a year')
  }
}

function checkDate(date: string, field: string): void {
  let known = /^\d{4}-\d{2}-\d{2}$/.test(date)
  try {
    if (known) civilDayOf(date)
  } catch {
    known = false
  }
  if (!known) throw new RangeError(`${field}: "${date}" is not a date (YYYY-MM-DD)`)
}

function checkShift(shift: Shift): void {
  const field = `shifts "${shift.key}"`
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(shift.start))
    throw new RangeError(`${field}: start: "${shift.start}" is not HH:MM`)
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(shift.end))
    throw new RangeError(`${field}: end: "${shift.end}" is not HH:MM`)
  checkCount(shift.setupMinutes, `${field}: setupMinutes`)
  checkCount(shift.handoverMinutes, `${field}: handoverMinutes`)
}

function checkRules(rules: RuleSet): void {
  const field = `ruleSets "${rules.key}"`
  for (const key of ['restHours', 'accountHours', 'freeSundaysAYear'] as const)
    checkNumber(rules[key], `${field}: ${key}`)
  const positive = [
    'dailyHours',
    'weeklyAverageHours',
    'averagingWeeks',
    'daysInARow',
    'sundayRestWithinDays',
    'holidayRestWithinDays',
  ] as const
  for (const key of positive) {
    checkNumber(rules[key], `${field}: ${key}`)
    if (rules[key] === 0) throw new RangeError(`${field}: ${key}: must be above 0`)
  }
  for (const [i, entry] of rules.breaks.entries()) {
    checkNumber(entry.overHours, `${field}: breaks[${i}].overHours`)
    checkNumber(entry.minutes, `${field}: breaks[${i}].minutes`)
    const before = rules.breaks[i - 1]
    if (before && (entry.overHours <= before.overHours || entry.minutes < before.minutes)) {
      throw new RangeError(`${field}: breaks[${i}]: breaks must ascend`)
    }
  }
}

function checkDemand(demand: ShiftDemand, dates: ReadonlySet<string>, shifts: ReadonlySet<string>): void {
  const field = `demand ${demand.date} "${demand.shift}"`
  if (!dates.has(demand.date)) throw new RangeError(`${field}: date is not among dates`)
  if (!shifts.has(demand.shift)) throw new RangeError(`${field}: unknown shift "${demand.shift}"`)
  for (const key of ['lead', 'controlRoom', 'regularService'] as const) checkCount(demand[key], `${field}: ${key}`)
  unique(demand.patrols, (patrol) => String(patrol.patrol), `${field}: patrols`)
  for (const { patrol } of demand.patrols) {
    if (!Number.isInteger(patrol) || patrol < 1)
      throw new RangeError(`${field}: patrols: ${patrol} is not a patrol number`)
  }
  for (const { qualification, count } of demand.qualifications) {
    checkCount(count, `${field}: qualifications "${qualification}"`)
  }
}

function checkMember(member: StaffMember, rules: ReadonlySet<string>, shifts: ReadonlySet<string>): void {
  const field = `staff "${member.number}"`
  if (member.number === '') throw new RangeError('staff: number is empty')
  if (!rules.has(member.ruleSet)) throw new RangeError(`${field}: ruleSet: unknown rule set "${member.ruleSet}"`)
  checkNumber(member.weeklyHours, `${field}: weeklyHours`)
  checkNumber(member.periodMinutes, `${field}: periodMinutes`)
  checkNumber(member.periodWeeks, `${field}: periodWeeks`)
  if (!Number.isFinite(member.accountMinutes)) throw new RangeError(`${field}: accountMinutes: not a number`)
  for (const key of ['late', 'weekend', 'sundays'] as const)
    checkNumber(member.history[key], `${field}: history.${key}`)
  for (const [i, absence] of member.absences.entries()) {
    checkDate(absence.from, `${field}: absences[${i}].from`)
    checkDate(absence.to, `${field}: absences[${i}].to`)
    if (absence.to < absence.from) throw new RangeError(`${field}: absences[${i}]: ends before it starts`)
  }
  for (const [i, wish] of member.wishes.entries()) {
    const name = `${field}: wishes[${i}]`
    checkNumber(wish.weight, `${name}.weight`)
    if (wish.kind === 'partner') {
      if (wish.staff === member.number) throw new RangeError(`${name}.staff: a wish for oneself`)
      continue
    }
    checkDate(wish.date, `${name}.date`)
    if (wish.kind !== 'day-off' && !shifts.has(wish.shift)) {
      throw new RangeError(`${name}.shift: unknown shift "${wish.shift}"`)
    }
  }
  for (const [i, published] of member.published.entries()) {
    const name = `${field}: published[${i}]`
    if (!(published.end > published.start)) throw new RangeError(`${name}: ends before it starts`)
    checkNumber(published.workMinutes, `${name}.workMinutes`)
  }
  for (const [i, date] of member.owedHolidayRest.entries()) checkDate(date, `${field}: owedHolidayRest[${i}]`)
}

function checkPin(pin: Pin, staff: ReadonlySet<string>, dates: ReadonlySet<string>, shifts: ReadonlySet<string>): void {
  const field = `pins "${pin.staff}" ${pin.date}`
  if (!staff.has(pin.staff)) throw new RangeError(`${field}: unknown staff number "${pin.staff}"`)
  if (!dates.has(pin.date)) throw new RangeError(`${field}: date is not among dates`)
  if (pin.shift !== null && !shifts.has(pin.shift)) throw new RangeError(`${field}: unknown shift "${pin.shift}"`)
  if (pin.shift === null && pin.post !== undefined) throw new RangeError(`${field}: a free day has no post`)
  if (pin.patrol !== undefined && pin.post !== 'patrol-leader' && pin.post !== 'patrol-member') {
    throw new RangeError(`${field}: patrol: only a patrol post has one`)
  }
}

function unique<T>(items: readonly T[], key: (item: T) => string, field: string, what = 'is there twice'): void {
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(key(item))) throw new RangeError(`${field}: "${key(item)}" ${what}`)
    seen.add(key(item))
  }
}

function checkNumber(value: number, field: string): void {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${field}: ${value} is not a number from 0 on`)
}

function checkCount(value: number, field: string): void {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${field}: ${value} is not a whole number from 0 on`)
}
