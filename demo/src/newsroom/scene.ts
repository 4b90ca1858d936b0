import { createZoneClock, dateOfCivilDay, instantOf, weekdayOf } from 'planning/geo/zone-clock'
import { timeZone } from '../calendar.ts'
import type { PictureName } from './pictures.ts'
import type { FigurePlace } from './text.ts'

/** What the stories need to know of the city they are written into. */
export interface Scene {
  /** epoch ms of the first start */
  readonly now: number
  /** id of the closed operation; null where there is none yet */
  readonly operation: string | null
  readonly pictures: Readonly<Record<PictureName, string>>
}

/** How the closed operation was planned. */
export const setup = ({ operation }: Scene, key: 'staff-per-day' | 'days' | 'shifts-per-day'): FigurePlace => ({
  type: 'figure',
  attrs: { query: 'operations.setup', key, parameters: { operation: operation ?? '' }, show: 'words' },
})

/** How often a kind of measure was taken in it: the number, since the text beside it says of what. */
export const measure = ({ operation }: Scene, key: string): FigurePlace => ({
  type: 'figure',
  attrs: {
    query: 'live.public-measures',
    key,
    parameters: { operation: operation ?? '', atLeast: 5 },
    show: 'number',
  },
})

/** A fixed moment in the city's zone. */
export const moment = (date: string, time: string): number => instantOf(date, time, timeZone)

const today = (now: number) => createZoneClock(timeZone).civilDay(now)

/** Civil date so many days after (before, if negative) the first start. */
export const dayFrom = (now: number, days: number): string => dateOfCivilDay(today(now) + days)

/** A moment of an earlier day; what would lie in the future was an hour ago. */
export const ago = (now: number, days: number, time: string): number =>
  Math.min(moment(dayFrom(now, -days), time), now - 3_600_000)

/** The next such weekday that is at least so many days ahead. @param weekday 1 = Monday … 7 = Sunday */
export function comingWeekday(now: number, weekday: number, daysAhead: number): string {
  const first = today(now) + daysAhead
  return dateOfCivilDay(first + ((weekday - weekdayOf(first) + 7) % 7))
}

/**
 * The latest year in which a seasonal story was already told: Christmas is told of in November, whenever the demo begins.
 *
 * @param dateIn civil date on which it is told in a year
 */
export function seasonOf(now: number, dateIn: (year: number) => string): number {
  const thisYear = Number(dateOfCivilDay(today(now)).slice(0, 4))
  return dateIn(thisYear) <= dateOfCivilDay(today(now) - 1) ? thisYear : thisYear - 1
}

/** The Thursday ten days before the first Sunday in Advent: the fourth Sunday before Christmas Day. */
export function christmasMarketOpens(year: number): string {
  const christmas = Temporal.PlainDate.from({ year, month: 12, day: 25 })
  const fourthAdvent = christmas.subtract({ days: christmas.dayOfWeek })
  return fourthAdvent.subtract({ days: 21 + 10 }).toString()
}

/** "Samstag, 5. Dezember" / "Saturday 5 December" */
export function dayInWords(date: string, language: 'de' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  })
  return format.format(new Date(`${date}T00:00:00Z`))
}
