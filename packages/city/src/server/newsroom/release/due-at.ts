import { addWorkingDays } from '../../city/working-days.ts'
import type { Land } from '../../city/holidays.ts'

/** Hours in which a city's offices answer: eight a working day. */
const opens = 8
const closes = 16

/**
 * The instant at which so many working hours have passed. Working hours are 8 to 16 o'clock on working days; what comes in
 * outside begins to count with the next one.
 *
 * @param from epoch ms
 * @param hours > 0
 * @returns epoch ms
 */
export function dueAt(from: number, hours: number, { timeZone, land }: { timeZone: string; land: Land }): number {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  let day = start.toPlainDate()
  let since = start.toPlainTime()
  if (!isWorkingDay(day, land) || since.hour >= closes) {
    day = nextWorkingDay(day, land)
    since = new Temporal.PlainTime(opens)
  } else if (since.hour < opens) since = new Temporal.PlainTime(opens)
  let left = Temporal.Duration.from({ minutes: Math.round(hours * 60) })
  for (;;) {
    const today = since.until(new Temporal.PlainTime(closes))
    if (Temporal.Duration.compare(left, today) <= 0) break
    left = left.subtract(today)
    day = nextWorkingDay(day, land)
    since = new Temporal.PlainTime(opens)
  }
  return day.toZonedDateTime({ timeZone, plainTime: since.add(left) }).epochMilliseconds
}

function nextWorkingDay(day: Temporal.PlainDate, land: Land): Temporal.PlainDate {
  return Temporal.PlainDate.from(addWorkingDays(day.toString(), 1, land))
}

function isWorkingDay(day: Temporal.PlainDate, land: Land): boolean {
  return nextWorkingDay(day.subtract({ days: 1 }), land).equals(day)
}
