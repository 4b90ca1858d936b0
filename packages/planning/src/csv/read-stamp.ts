/** A date or moment as it is written. */
export interface Stamp {
  /** what calendar and clock show, in milliseconds as if it were UTC */
  civil: number
  /** the offset from UTC written behind it, ms; NaN if there is none */
  offset: number
  /** whether a time of day was given */
  hasTime: boolean
}

const [PLUS, MINUS, SLASH, COLON, POINT, COMMA, SPACE] = [43, 45, 47, 58, 46, 44, 32]

/**
 * Reads ISO 8601: 2016-08-31, 20160831, 2016-08-31T14:30, with seconds and fractions or without, a space instead of the T,
 * behind it Z or an offset (+02:00, +0200, +02) or nothing. Slashes may stand for the hyphens.
 *
 * @returns false if it is no such date or there is no such day
 */
export function readStamp(bytes: Uint8Array, start: number, end: number, into: Stamp): boolean {
  const year = digits(bytes, start, 4, end)
  const separator = start + 4 < end ? bytes[start + 4] : 0
  const gap = separator === MINUS || separator === SLASH ? 1 : 0
  const month = digits(bytes, start + 4 + gap, 2, end)
  if (gap === 1 && bytes[start + 7] !== separator) return false
  const day = digits(bytes, start + 6 + 2 * gap, 2, end)
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return false
  into.civil = civilDay(year, month, day) * 86_400_000
  into.offset = NaN
  into.hasTime = false
  const at = start + 8 + 2 * gap
  return at === end || readTime(bytes, at, end, into)
}

function readTime(bytes: Uint8Array, start: number, end: number, into: Stamp): boolean {
  if (bytes[start] !== 0x54 && bytes[start] !== 0x74 && bytes[start] !== SPACE) return false
  const hour = digits(bytes, start + 1, 2, end)
  if (bytes[start + 3] !== COLON) return false
  const minute = digits(bytes, start + 4, 2, end)
  let at = start + 6
  let second = 0
  let millis = 0
  if (at < end && bytes[at] === COLON) {
    second = digits(bytes, at + 1, 2, end)
    at += 3
    if (at < end && (bytes[at] === POINT || bytes[at] === COMMA)) {
      const first = ++at
      for (let worth = 100; at < end && isDigit(bytes[at]); at++, worth /= 10)
        if (at - first < 3) millis += (bytes[at] - 48) * worth
      if (at === first) return false
    }
  }
  // a leap second counts as the next one
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return false
  into.civil += ((hour * 60 + minute) * 60 + second) * 1000 + millis
  into.hasTime = true
  return at === end || readOffset(bytes, at, end, into)
}

function readOffset(bytes: Uint8Array, start: number, end: number, into: Stamp): boolean {
  const sign = bytes[start]
  if ((sign === 0x5a || sign === 0x7a) && start + 1 === end) {
    into.offset = 0
    return true
  }
  if (sign !== PLUS && sign !== MINUS) return false
  const hours = digits(bytes, start + 1, 2, end)
  const hasColon = start + 3 < end && bytes[start + 3] === COLON
  const minutesAt = start + 3 + (hasColon ? 1 : 0)
  const minutes = start + 3 === end ? 0 : digits(bytes, minutesAt, 2, end)
  if (!(hours <= 23 && minutes <= 59) || (start + 3 !== end && minutesAt + 2 !== end)) return false
  into.offset = (sign === MINUS ? -1 : 1) * (hours * 60 + minutes) * 60_000
  return true
}

const isDigit = (byte: number) => byte >= 48 && byte <= 57

/** A number of so many digits; NaN if one is missing. */
function digits(bytes: Uint8Array, start: number, count: number, end: number): number {
  if (start + count > end) return NaN
  let value = 0
  for (let at = start; at < start + count; at++) {
    if (!isDigit(bytes[at])) return NaN
    value = value * 10 + (bytes[at] - 48)
  }
  return value
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

const daysIn = (year: number, month: number) =>
  MONTH_STARTS[month] - MONTH_STARTS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)

/** Days since 1970-01-01. */
function civilDay(year: number, month: number, day: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const startOfYear = before * 365 + leapDays - 719_162
  return startOfYear + MONTH_STARTS[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
}
