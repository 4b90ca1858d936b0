const w3c = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2}))?$/i

/**
 * Reads a moment in the W3C profile of ISO 8601 (https://www.w3.org/TR/NOTE-datetime): a date, which begins at midnight
 * UTC, or date and time with offset. Of an offset whose plus sign nobody encoded, a blank is left.
 *
 * @returns epoch ms; null where it is none
 */
export function readMoment(text: string): number | null {
  const match = w3c.exec(text.trim().replace(/ (?=\d\d:\d\d$)/, '+'))
  if (!match || +match[1] < 1900) return null
  try {
    const [, year, month, day, hour, minute, second = '00', fraction = '0', offset] = match
    const civil = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second}.${fraction}`
    return Temporal.Instant.from(`${civil}${offset ?? 'Z'}`).epochMilliseconds
  } catch {
    return null
  }
}

/** "2025-11-02T13:30:00Z": whole seconds, as some servers take no fractions. */
export function writeMoment(instant: number): string {
  return `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, 19)}Z`
}
