/** Instants, epoch ms, both included; null = open on that side. */
export interface TimeSpan {
  readonly from: number | null
  readonly to: number | null
}

/** RFC 3339 date-time or full-date. */
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d))?$/i

/**
 * Reads the parameter `datetime` (OGC API – Features, part 1, 7.15.4): an instant, or an interval "from/to" of which either
 * side may be open (".." or nothing). A date is the whole day of the city.
 *
 * @returns null where it is malformed, or ends before it begins
 */
export function readDatetime(text: string, timeZone: string): TimeSpan | null {
  const sides = text.split('/')
  if (sides.length > 2) return null
  if (sides.length === 1) {
    const only = readMoment(text, timeZone)
    return only && { from: only.first, to: only.last }
  }
  const isOpen = (side: string) => side === '' || side === '..'
  const [start, end] = sides.map((side) => (isOpen(side) ? 'open' : readMoment(side, timeZone)))
  if (start === null || end === null) return null
  const from = start === 'open' ? null : start.first
  const to = end === 'open' ? null : end.last
  return from !== null && to !== null && from > to ? null : { from, to }
}

function readMoment(text: string, timeZone: string): { first: number; last: number } | null {
  if (!moment.test(text)) return null
  try {
    if (text.length > 10) {
      const instant = Temporal.Instant.from(text).epochMilliseconds
      return { first: instant, last: instant }
    }
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds
    return { first: startOf(day), last: startOf(day.add({ days: 1 })) - 1 }
  } catch {
    return null
  }
}
