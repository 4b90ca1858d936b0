import type { ZoneClock } from 'planning/geo/zone-clock'

/** A moment as a cell names it. */
export interface Stamp {
  /** epoch ms; without a time of day the start of that day in the city's zone */
  readonly instant: number
  /** what the calendar and the clock show, as written, in milliseconds as if it were UTC */
  readonly civil: number
  /** whether a time of day was given */
  readonly hasTime: boolean
}

/** Which of the first two numbers in 02/11/2025 is the day. Dates with points are always day first. */
export type DateOrder = 'day-first' | 'month-first'

export interface StampOptions {
  readonly clock: ZoneClock
  readonly dateOrder: DateOrder
}

const yearFirst =
  /^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i
const yearLast = /^(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)(?:,?\s+(\d\d?)[:.](\d\d)(?:[:.](\d\d))?(?:\s*(AM|PM|Uhr))?)?$/i
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?(Z)?)?$/
const timeOfDay = /^(\d\d?)[:.]?(\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?(?:\s*(AM|PM|Uhr))?$/i

/**
 * Reads a moment: ISO 8601 with or without offset, 02.11.2025 14:30, 11/02/2025 02:30 PM, 20251102, seconds or
 * milliseconds since 1970. Without offset it is civil time in the city's zone: a time that the change of clocks skips is
 * read with the offset before it, of a time that comes twice the first is meant.
 *
 * @param clockCell the time of day where it stands in a column of its own
 * @returns null where it is no moment
 */
export function readStamp(cell: string, options: StampOptions, clockCell = ''): Stamp | null {
  const text = cell.trim()
  let match = yearFirst.exec(text)
  if (match) {
    const [, year, , month, day, hour, minute, second, fraction, offset] = match
    const millis = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
    const civil = civilMillis(+year, +month, +day, hour, minute, second, '', millis)
    return finish(civil, hour !== undefined, offset, options, clockCell)
  }
  match = yearLast.exec(text)
  if (match) {
    const [, first, separator, second, year, hour, minute, seconds, half] = match
    const monthFirst = separator !== '.' && options.dateOrder === 'month-first'
    const [day, month] = monthFirst ? [second, first] : [first, second]
    const civil = civilMillis(fullYear(year), +month, +day, hour, minute, seconds, half ?? '', 0)
    return finish(civil, hour !== undefined, undefined, options, clockCell)
  }
  match = compact.exec(text)
  if (match) {
    const [, year, month, day, hour, minute, second, zulu] = match
    const civil = civilMillis(+year, +month, +day, hour, minute, second, '', 0)
    return finish(civil, hour !== undefined, zulu, options, clockCell)
  }
  return readEpoch(text, options.clock)
}

/** The order of day and month in dates like 02/11/2025; 'open' where no date tells, null where there are none. */
export function recogniseDateOrder(cells: Iterable<string>): DateOrder | 'open' | null {
  let seen = false
  for (const cell of cells) {
    const match = yearLast.exec(cell.trim())
    if (!match || match[2] === '.') continue
    if (/[AP]M/i.test(match[8] ?? '')) return 'month-first'
    if (+match[1] > 12) return 'day-first'
    if (+match[3] > 12) return 'month-first'
    seen = true
  }
  return seen ? 'open' : null
}

/** True for a time of day in a column of its own: 14:30, 14:30:59, 14.30 Uhr, 02:30 PM, 1430. */
export function isTimeOfDay(cell: string): boolean {
  return !Number.isNaN(readTimeOfDay(cell))
}

/** Milliseconds since midnight on the clock, NaN if it is no time of day. */
function readTimeOfDay(cell: string): number {
  const match = timeOfDay.exec(cell.trim())
  return match ? dayMillis(match[1], match[2], match[3], match[4] ?? '') : NaN
}

function finish(
  civil: number,
  hasTime: boolean,
  offset: string | undefined,
  { clock }: StampOptions,
  clockCell: string,
): Stamp | null {
  if (Number.isNaN(civil)) return null
  if (offset !== undefined) return { instant: civil - offsetMillis(offset), civil, hasTime }
  if (clockCell.trim() === '') return { instant: clock.instantOfCivil(civil), civil, hasTime }
  const time = readTimeOfDay(clockCell)
  if (Number.isNaN(time)) return null
  const moment = Math.floor(civil / DAY) * DAY + time
  return { instant: clock.instantOfCivil(moment), civil: moment, hasTime: true }
}

const DAY = 86_400_000

function civilMillis(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string,
  millis: number,
): number {
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return NaN
  return hour === undefined ? midnight : midnight + dayMillis(hour, minute ?? '0', second, half) + millis
}

/** @param half "AM", "PM", "Uhr" or "" */
function dayMillis(hourText: string, minute: string, second: string | undefined, half: string): number {
  const twelve = /[AP]M/i.test(half)
  const hour = twelve ? (+hourText % 12) + (/P/i.test(half) ? 12 : 0) : +hourText
  const valid = +minute < 60 && +(second ?? 0) < 61 && (twelve ? +hourText >= 1 && +hourText <= 12 : hour <= 24)
  const millis = ((hour * 60 + +minute) * 60 + +(second ?? 0)) * 1000
  return valid && millis <= DAY ? millis : NaN
}

const fullYear = (year: string) => (year.length === 4 ? +year : +year < 70 ? 2000 + +year : 1900 + +year)

function offsetMillis(offset: string): number {
  if (/^(?:Z|UTC)$/i.test(offset)) return 0
  const minutes = +offset.slice(1, 3) * 60 + +(offset.slice(3).replace(':', '') || 0)
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970. */
function readEpoch(text: string, clock: ZoneClock): Stamp | null {
  const isSeconds = /^\d{9,10}(?:\.\d+)?$/.test(text)
  if (!isSeconds && !/^\d{12,13}$/.test(text)) return null
  const instant = isSeconds ? Math.floor(Number(text) * 1000) : Number(text)
  return { instant, civil: instant + clock.offsetAt(instant), hasTime: true }
}

/** True where the clock shows anything but midnight. */
export function hasTimeOfDay({ hasTime, civil }: Stamp): boolean {
  return hasTime && civil % DAY !== 0
}

/** The start of the day as written, in the city's zone, epoch ms: whatever offset stands behind 00:00. */
export function startOfDay({ civil }: Stamp, clock: ZoneClock): number {
  return clock.instantOfCivil(Math.floor(civil / DAY) * DAY)
}
