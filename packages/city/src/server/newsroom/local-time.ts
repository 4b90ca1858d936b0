import type { City } from '../city.ts'
import type { ArticleEventBox } from './content.ts'

/** Now on the clocks of a zone, in the form articles keep times in: "2025-11-06T18:00". */
export function localNow({ clock }: Pick<City, 'clock'>, zone: string): string {
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(zone).toPlainDateTime()
  return now.toString({ smallestUnit: 'minute', roundingMode: 'floor' })
}

/** Whether an event is over: after its end; where no end is known, with its day. */
export function isOver({ startsAt, endsAt }: Pick<ArticleEventBox, 'startsAt' | 'endsAt'>, now: string): boolean {
  return endsAt === null ? now.slice(0, 10) > startsAt.slice(0, 10) : now > endsAt
}

/** When a minute ("2025-11-06T18:00") or a day ("2025-11-06") on the clocks of a zone is over, epoch ms. */
export function endOf(local: string, zone: string): number {
  const next = local.includes('T')
    ? Temporal.PlainDateTime.from(local).add({ minutes: 1 })
    : Temporal.PlainDate.from(local).add({ days: 1 })
  return next.toZonedDateTime(zone).epochMilliseconds
}

/** The span of a month, "2025-11", in a zone: epoch ms, the end not included; null where there is no such month. */
export function monthSpan(month: string, zone: string): { readonly from: number; readonly to: number } | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const instant = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds
  return { from: instant(first), to: instant(first.add({ months: 1 })) }
}
