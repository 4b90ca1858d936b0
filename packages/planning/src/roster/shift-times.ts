import { civilDayOf, dateOfCivilDay, instantOf } from '../geo/zone-clock.ts'
import type { RuleSet, Shift } from './model.ts'

/** From and to, epoch ms. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * When a shift of a date really begins and ends. An end at or before the start lies on the next day, so that on the
 * night the clocks change 22:00–06:00 lasts nine or seven hours.
 *
 * @param date civil date the shift starts on
 */
export function shiftSpan(date: string, shift: Pick<Shift, 'start' | 'end'>, timeZone: string): Span {
  const endDate = endsNextDay(shift) ? dateOfCivilDay(civilDayOf(date) + 1) : date
  return { start: instantOf(date, shift.start, timeZone), end: instantOf(endDate, shift.end, timeZone) }
}

/** Of a shift on a date the time on the street: without equipping and briefing at its start and hand-over at its end. */
export function streetSpan(date: string, shift: Omit<Shift, 'key'>, timeZone: string): Span {
  const { start, end } = shiftSpan(date, shift, timeZone)
  const from = start + shift.setupMinutes * 60_000
  return { start: from, end: Math.max(from, end - shift.handoverMinutes * 60_000) }
}

/** True where the shift's end lies on the day after its start; 24:00 is still the same day. */
export function endsNextDay(shift: Pick<Shift, 'start' | 'end'>): boolean {
  return shift.end <= shift.start
}

/** § 3 ArbZG: ten hours of work a day at most; § 4: 45 minutes of break with it. */
const longestShiftMinutes = 10 * 60 + 45
/** less than an hour between set-up and hand-over leaves no time for a walk */
const shortestDutyMinutes = 60

/** Whether a shift has a length, on the clock, that can be planned at all; null = it has. */
export function shiftLengthProblem(shift: Omit<Shift, 'key'>): 'long' | 'short' | null {
  const minuteOf = (time: string) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3))
  const minutes = minuteOf(shift.end) - minuteOf(shift.start) + (endsNextDay(shift) ? 24 * 60 : 0)
  if (minutes > longestShiftMinutes) return 'long'
  return minutes < shift.setupMinutes + shift.handoverMinutes + shortestDutyMinutes ? 'short' : null
}

/** A late shift ends after 20:00 or on the next day. */
export function isLate(shift: Pick<Shift, 'start' | 'end'>): boolean {
  return shift.end > '20:00' || endsNextDay(shift)
}

/**
 * Working time of a shift: the longest that the span allows once the break it needs is taken off (8 h 30 → 8 h with
 * 30 minutes; 6 h 10 → 6 h, since a break of 10 minutes is enough to stay at six hours).
 *
 * @param spanMinutes from begin to end, breaks included
 * @returns minutes
 */
export function workMinutes(spanMinutes: number, rules: Pick<RuleSet, 'breaks'>): number {
  let most = 0
  let breakSoFar = 0
  for (const { overHours, minutes } of rules.breaks) {
    most = Math.max(most, Math.min(spanMinutes - breakSoFar, overHours * 60))
    breakSoFar = minutes
  }
  return Math.max(most, spanMinutes - breakSoFar)
}

/**
 * The break a shift of this length owes: the shortest that the working time left beside it asks for. Breaks of the law come
 * whole (§ 4 ArbZG knows none under a quarter of an hour): 6 h 10 take 30 minutes.
 *
 * @param spanMinutes from begin to end, breaks included
 * @returns minutes
 */
export function breakOwed(spanMinutes: number, rules: Pick<RuleSet, 'breaks'>): number {
  const askedAt = (work: number) =>
    rules.breaks.reduce((most, { overHours, minutes }) => (work > overHours * 60 ? Math.max(most, minutes) : most), 0)
  const lengths = [0, ...rules.breaks.map(({ minutes }) => minutes)]
  return lengths.find((minutes) => askedAt(spanMinutes - minutes) <= minutes) ?? askedAt(spanMinutes)
}
