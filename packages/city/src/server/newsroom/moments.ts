/** "2025-11-07T14:30:00+01:00": an instant as RFC 3339, in the city's zone. */
export function momentText(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
}

/** The instant of a civil date and time in the city's zone, epoch ms; in the hour that is skipped in March, an hour later. */
export function instantOf(localTime: string, zone: string): number {
  return Temporal.PlainDateTime.from(localTime).toZonedDateTime(zone).epochMilliseconds
}
