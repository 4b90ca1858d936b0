import { holidayDates, type Land } from './holidays.ts'

/**
 * The civil date `count` working days after a date, which itself does not count (§ 187 Abs. 1 BGB). Working days are Monday
 * to Friday without the public holidays of the Land (§ 193 BGB: no Saturday, Sunday or holiday); of the municipal ones no
 * account is taken.
 *
 * @param count ≥ 1
 * @throws RangeError for a count below 1
 */
export function addWorkingDays(date: string, count: number, land: Land): string {
  if (!(count >= 1)) throw new RangeError(`not a number of working days: ${count}`)
  const question = `${date} ${count} ${land}`
  let answer = answers.get(question)
  if (answer === undefined) {
    if (answers.size >= mostAnswers) answers.clear()
    answers.set(question, (answer = countOn(date, count, land)))
  }
  return answer
}

/** Derived data: of a thousand reports a day nearly all ask the same. */
const answers = new Map<string, string>()
const mostAnswers = 1000

function countOn(date: string, count: number, land: Land): string {
  let day = Temporal.PlainDate.from(date)
  // seven days hold at most five working days, and no run of holidays is longer than a week
  const latest = day.add({ days: count * 2 + 30 })
  const free = new Set(holidayDates(land, date, latest.toString()))
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5 && !free.has(day.toString())) left--
  }
  return day.toString()
}

/** Working days from one civil date to another: 0 on the same day, negative where `to` is earlier. */
export function workingDaysBetween(from: string, to: string, land: Land): number {
  if (to < from) return -workingDaysBetween(to, from, land)
  const free = new Set(holidayDates(land, from, to))
  const end = Temporal.PlainDate.from(to)
  let count = 0
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, end) < 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5 && !free.has(day.toString())) count++
  }
  return count
}
