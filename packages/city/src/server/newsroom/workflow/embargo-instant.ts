/**
 * The instant a zone's clocks show a civil date and time. Of an hour that comes twice in autumn the second is meant: an
 * embargo never ends too early.
 *
 * @param local "2025-11-06T18:00"
 * @returns epoch ms; null for what is no time at all, also the hour that is left out in spring
 */
export function embargoInstant(local: string, timeZone: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null
  try {
    const civil = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
    const later = civil.toZonedDateTime(timeZone, { disambiguation: 'later' })
    return later.toPlainDateTime().equals(civil) ? later.epochMilliseconds : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
