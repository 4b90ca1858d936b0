const rfc822 =
  /^(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[+-]\d{4}|[a-z]{1,4})$/i
const iso8601 = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?<offset>Z|[+-]\d\d:?\d\d)?)?$/i

/**
 * A moment as feeds write it: RFC 822 (RSS) or ISO 8601 (Atom, JSON Feed).
 *
 * @param zone IANA zone of what has no offset
 * @returns epoch ms; null for what is no moment between 1990 and 2100
 */
export function readMoment(text: string, zone: string): number | null {
  const trimmed = text.trim()
  const moment = momentOf(trimmed, zone)
  return moment >= Date.UTC(1990, 0) && moment < Date.UTC(2100, 0) ? moment : null
}

function momentOf(text: string, zone: string): number {
  if (rfc822.test(text)) return Date.parse(text)
  const match = iso8601.exec(text)
  if (!match) return NaN
  if (match.groups?.offset !== undefined) return Date.parse(text.replace(' ', 'T').replaceAll(/\s/g, ''))
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return NaN
  }
}
