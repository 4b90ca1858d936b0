/** A month or a week of the city's calendar: what is published is published of a whole one. */
export interface Period {
  readonly kind: 'month' | 'week'
  /** civil date: the 1st, or a Monday */
  readonly firstDay: string
}

/** Weeks further back are nobody's news. */
const weeksBack = 8

/** Where a period begins and where the next one does, epoch ms. */
export function boundsOf({ kind, firstDay }: Period, timeZone: string): { from: number; to: number } {
  const first = Temporal.PlainDate.from(firstDay)
  const next = kind === 'month' ? first.add({ months: 1 }) : first.add({ days: 7 })
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds
  return { from: startOf(first), to: startOf(next) }
}

/** Civil dates between which weeks are told: they begin on or after the first, and end before the second. */
export function weeksToTell(now: number, timeZone: string): { from: string; until: string } {
  const today = civilDate(now, timeZone)
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return { from: monday.subtract({ weeks: weeksBack }).toString(), until: monday.toString() }
}

/** The 1st of the month that is not over yet. */
export function runningMonth(now: number, timeZone: string): string {
  return civilDate(now, timeZone).with({ day: 1 }).toString()
}

function civilDate(now: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
}
