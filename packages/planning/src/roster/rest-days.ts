import { civilDayOf, weekdayOf } from '../geo/zone-clock.ts'
import type { ZoneClock } from '../geo/zone-clock.ts'
import type { RosterProblem } from './model.ts'

/**
 * Published work on a time line of days around the horizon, and the rest days that Sunday and holiday work asks for.
 * Index 0 of the time line lies `before` days before the first day of the horizon.
 */
export interface RestDays {
  readonly before: number
  readonly length: number
  /** 1 where a published shift starts; people × length */
  readonly starts: Uint8Array
  /** published shifts that touch the day; people × length */
  readonly touches: Uint8Array
  /** 1 = Monday … Saturday and no holiday: what may be a compensating rest day, within the time that is known */
  readonly restDay: Uint8Array
  /** per rule set: days that ask for a rest day when worked, with the first and last day that may compensate */
  readonly special: readonly { readonly day: Int32Array; readonly from: Int32Array; readonly to: Int32Array }[]
  /** rest days still owed, per person: last day each is due on */
  readonly owed: readonly (readonly number[])[]
  /** 1 where the day is a Sunday of the first date's year, from the horizon on */
  readonly countedSunday: Uint8Array
  /** Sundays the roster may still give, per person */
  readonly sundaysLeft: Float64Array
}

/** Days before the horizon whose published shifts are known (`StaffMember.published`). */
const KNOWN_BEFORE = 14

export function compileRestDays(
  problem: RosterProblem,
  ruleOf: Uint8Array,
  firstDay: number,
  days: number,
  clock: ZoneClock,
): RestDays {
  const { staff, ruleSets } = problem
  const longestRun = Math.ceil(Math.max(...ruleSets.map((set) => set.daysInARow)))
  const longestWait = Math.max(...ruleSets.map((set) => Math.max(set.sundayRestWithinDays, set.holidayRestWithinDays)))
  const before = Math.max(KNOWN_BEFORE, longestRun + 1)
  // a special day up to one wait after the horizon may still need a day of the horizon, and has one wait more of its own
  const length = before + days + Math.max(2 * longestWait, longestRun + 1)
  const zero = firstDay - before
  const holidays = new Set(problem.holidays.map(civilDayOf))
  const isSunday = (t: number) => weekdayOf(zero + t) === 7
  const known = before - KNOWN_BEFORE

  const starts = new Uint8Array(staff.length * length)
  const touches = new Uint8Array(staff.length * length)
  staff.forEach((member, person) => {
    for (const shift of member.published) {
      const from = clock.civilDay(shift.start) - zero
      const to = clock.civilDay(shift.end - 1) - zero
      if (from >= 0 && from < length) starts[person * length + from] = 1
      for (let t = Math.max(0, from); t <= Math.min(to, length - 1); t++) touches[person * length + t] = 1
    }
  })

  const special = ruleSets.map((set) => {
    const found: { day: number; from: number; to: number }[] = []
    for (let t = known; t < length; t++) {
      const holiday = !isSunday(t) && holidays.has(zero + t)
      const wait = isSunday(t) ? set.sundayRestWithinDays : holiday ? set.holidayRestWithinDays : 0
      if (wait === 0 || (holiday && t < before)) continue
      found.push({ day: t, from: Math.max(known, t - (wait - 1)), to: Math.min(length - 1, t + (wait - 1)) })
    }
    return {
      day: Int32Array.from(found, (s) => s.day),
      from: Int32Array.from(found, (s) => s.from),
      to: Int32Array.from(found, (s) => s.to),
    }
  })

  const yearEnd = civilDayOf(`${problem.dates[0].slice(0, 4)}-12-31`)
  const yearStart = civilDayOf(`${problem.dates[0].slice(0, 4)}-01-01`)
  let sundays = 0
  for (let day = yearStart; day <= yearEnd; day++) if (weekdayOf(day) === 7) sundays++
  const countedSunday = Uint8Array.from({ length }, (_, t) => Number(t >= before && isSunday(t) && zero + t <= yearEnd))
  return {
    before,
    length,
    starts,
    touches,
    restDay: Uint8Array.from({ length }, (_, t) => Number(t >= known && !isSunday(t) && !holidays.has(zero + t))),
    special,
    owed: staff.map((member, person) =>
      member.owedHolidayRest.map((date) => {
        const due = civilDayOf(date) + ruleSets[ruleOf[person]].holidayRestWithinDays - 1 - zero
        return Math.min(length - 1, Math.max(due, before + days - 1))
      }),
    ),
    countedSunday,
    sundaysLeft: Float64Array.from(staff, (member, person) => {
      let published = 0
      for (let t = 0; t < length; t++) published += countedSunday[t] * touches[person * length + t]
      return sundays - ruleSets[ruleOf[person]].freeSundaysAYear - member.history.sundays - published
    }),
  }
}

/**
 * How many compensating rest days are missing for one person: days are given out in order, each to the claim that
 * falls due first. Since every claim is one day within one stretch of days, this gives out as many as possible.
 *
 * @param touches days touched by work, the person's row starting at `row`
 */
export function missingRestDays(
  restDays: RestDays,
  rule: number,
  touches: Uint8Array,
  row: number,
  owed: readonly number[],
): number {
  const { special, restDay, before, length } = restDays
  const { day, from, to } = special[rule]
  let claims = 0
  for (let i = 0; i < day.length && claims < MOST_CLAIMS; i++) {
    if (touches[row + day[i]] === 0) continue
    claimFrom[claims] = from[i]
    claimTo[claims++] = to[i]
  }
  for (let i = 0; i < owed.length && claims < MOST_CLAIMS; i++) {
    claimFrom[claims] = before
    claimTo[claims++] = owed[i]
  }
  if (claims === 0) return 0
  let first = length
  let last = 0
  for (let i = 0; i < claims; i++) {
    if (claimFrom[i] < first) first = claimFrom[i]
    if (claimTo[i] > last) last = claimTo[i]
  }
  let open = claims
  for (let t = first; t <= last && open > 0; t++) {
    if (restDay[t] === 0 || touches[row + t] !== 0) continue
    let best = -1
    for (let i = 0; i < claims; i++) {
      if (claimFrom[i] <= t && claimTo[i] >= t && (best < 0 || claimTo[i] < claimTo[best])) best = i
    }
    if (best < 0) continue
    claimTo[best] = -1
    open--
  }
  return open
}

const MOST_CLAIMS = 256
const claimFrom = new Int32Array(MOST_CLAIMS)
const claimTo = new Int32Array(MOST_CLAIMS)
