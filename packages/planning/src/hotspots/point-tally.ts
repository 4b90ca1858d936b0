import { createCellIndex } from '../geo/cell-index.ts'
import { createZoneClock, dateOfCivilDay, instantOf, type ZoneClock } from '../geo/zone-clock.ts'
import type { TimeBand } from '../model.ts'
import { createHourSums, type HourSums } from './cell-hours.ts'
import { recencyWeight } from './intensity.ts'
import { bandOfHours } from './time-bands.ts'
import { createWeeklyCounts, type WeeklyCounts } from './weekly-counts.ts'

export interface PointTallyOptions {
  /** H3 resolution of the cells */
  readonly resolution: number
  /** points at this instant or later are left out, epoch ms */
  readonly asOf: number
  /** IANA zone whose clocks say hour, day and week of a point */
  readonly timeZone: string
  /** weeks before asOf that count, ≥ 1 */
  readonly windowWeeks: number
  readonly bands: readonly TimeBand[]
  readonly halfLifeWeeks: number
}

/** What a stream of points comes to. Rows are cells in the order they first came. */
export interface TalliedPoints {
  readonly cells: readonly string[]
  readonly weekly: WeeklyCounts
  readonly hours: HourSums
  /** points that count */
  readonly used: number
  /** those among them of which only the day is known */
  readonly dayPrecise: number
  readonly afterAsOf: number
  readonly beforeWindow: number
  /** whole weeks before asOf from the first point on, 1 … windowWeeks */
  readonly weeks: number
  /** start of the first of these weeks, or of the first day with a point where that is later, epoch ms */
  readonly observedFrom: number
  readonly clock: ZoneClock
}

/** Adds up points as they come, in any order; none of them is kept, so that memory grows with the cells only. */
export interface PointTally {
  /**
   * @param instant epoch ms; where only the day is known, any instant of it
   * @throws RangeError if it is no position on Earth or no instant
   */
  add(lat: number, lon: number, instant: number, isDayPrecise: boolean): void
  result(): TalliedPoints
}

/** @throws RangeError if resolution, instant, zone, weeks or bands are not valid */
export function createPointTally(options: PointTallyOptions): PointTally {
  const { resolution, asOf, timeZone, windowWeeks, bands, halfLifeWeeks } = options
  if (!Number.isFinite(asOf)) throw new RangeError(`asOf is not an instant: ${asOf}`)
  if (!Number.isInteger(windowWeeks) || windowWeeks < 1 || windowWeeks > 1000)
    throw new RangeError(`a window of ${windowWeeks} weeks`)
  const clock = createZoneClock(timeZone)
  const bandOf = bandOfHours(bands)
  const index = createCellIndex(resolution)
  const weekly = createWeeklyCounts(bands.length + 1, windowWeeks)
  const hours = createHourSums()
  // an asOf of exactly midnight ends the day before
  const lastDay = clock.civilDay(asOf - 1)
  const startOf = (day: number) => instantOf(dateOfCivilDay(day), '00:00', timeZone)
  const from = startOf(lastDay - 7 * windowWeeks + 1)
  let [used, dayPrecise, afterAsOf, beforeWindow, first] = [0, 0, 0, 0, asOf - 1]

  return {
    add(lat, lon, instant, isDayPrecise) {
      if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`)
      if (instant >= asOf || instant < from) {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new RangeError(`not a position: ${lat}, ${lon}`)
        if (instant < from) beforeWindow++
        else afterAsOf++
        return
      }
      const row = index.indexOf(lat, lon)
      const hour = clock.hourOfWeek(instant)
      const weight = recencyWeight((asOf - instant) / WEEK_MS, halfLifeWeeks)
      weekly.add(row, isDayPrecise ? 0 : bandOf[hour] + 1, Math.floor((lastDay - clock.civilDay(instant)) / 7))
      if (isDayPrecise) hours.addDay(row, hour, weight)
      else hours.add(row, hour, weight)
      used++
      if (isDayPrecise) dayPrecise++
      if (instant < first) first = instant
    },
    result() {
      const firstDay = clock.civilDay(first)
      const weeks = beforeWindow > 0 ? windowWeeks : Math.max(1, Math.ceil((lastDay - firstDay + 1) / 7))
      const weekStart = startOf(lastDay - 7 * weeks + 1)
      const observedFrom = beforeWindow > 0 ? weekStart : Math.max(weekStart, startOf(firstDay))
      const { cells } = index
      return { cells, weekly, hours, used, dayPrecise, afterAsOf, beforeWindow, weeks, observedFrom, clock }
    },
  }
}

const WEEK_MS = 7 * 86_400_000
