import type { HotspotClass } from '../model.ts'
import { criticalValue } from './false-discovery.ts'
import { giStarOfMoments } from './getis-ord.ts'
import { mannKendall } from './mann-kendall.ts'
import type { Moments, WeeklyCounts } from './weekly-counts.ts'

/** Fewer weeks cannot show a trend: the Mann–Kendall test reaches p < 0.1 with four values at the earliest. */
const LEAST_WEEKS = 4

/** A trend is taken for one where two-sided p is below this, as for the trend of a hotspot's incidents. */
const TREND_P = 0.1

/** Incidents by week, with what Gi* needs of all cells. */
export interface IncidentWeeks {
  readonly weekly: WeeklyCounts
  /** weeks observed */
  readonly weeks: number
  /** for each cell of the grid its row in `weekly`, −1 if nothing happened there */
  readonly rowOf: Int32Array
  /** length of a window, weeks: a third of those observed */
  readonly window: number
  /** at [band][w] those of week w */
  readonly ofWeeks: readonly (readonly Moments[])[]
  /** at [band][w] those of the window whose latest week is w */
  readonly ofWindows: readonly (readonly Moments[])[]
}

/** @param weeks observed, ≥ 1; @param rowOf for each cell its row in `weekly`, −1 if it has none */
export function createIncidentWeeks(weekly: WeeklyCounts, weeks: number, rowOf: Int32Array): IncidentWeeks {
  const window = Math.max(1, Math.floor(weeks / 3))
  const ofWeeks = weekly.moments(weeks, 1, rowOf)
  return { weekly, weeks, rowOf, window, ofWeeks, ofWindows: weekly.moments(weeks, window, rowOf) }
}

/**
 * How a band's significant cells came about. Windows of a third of the weeks roll on week by week; a cell is high in one
 * if its Gi* there reaches the critical value (one-sided, at `significance`; not corrected again, since only cells are
 * asked that false-discovery control over all weeks has found).
 *
 * - `new`: high in the latest window, in none that ended before it began, and weekly Gi* rises (Mann–Kendall, p < 0.1)
 * - `fading`: high in such an earlier window, not in the latest, and weekly Gi* falls
 * - `persistent`: all others; without a trend, not being high in a short window says little
 * - `cannot-tell`: fewer than four weeks
 *
 * @param band        its number in the weekly counts
 * @param significant 1 for each cell that is significant over all weeks
 * @returns class of each of these cells
 *
 * Source: the idea of emerging hot spot analysis (Gi* by space-time bin, Mann–Kendall over a cell's bins; ArcGIS Pro, "How
 * Emerging Hot Spot Analysis works"), with its 17 classes brought down to three.
 */
export function classifyCells(
  { weekly, weeks, rowOf, window, ofWeeks, ofWindows }: IncidentWeeks,
  band: number,
  neighbours: readonly Uint32Array[],
  significant: Uint8Array,
  significance: number,
): Map<number, HotspotClass> {
  const classes = new Map<number, HotspotClass>()
  const critical = criticalValue(significance)
  const zOfWeek = ofWeeks[band].map(giStarOfMoments)
  const zOfWindow = ofWindows[band].map(giStarOfMoments)
  const around = new Float64Array(weeks)
  for (let cell = 0; cell < significant.length; cell++) {
    if (significant[cell] === 1) classes.set(cell, weeks < LEAST_WEEKS ? 'cannot-tell' : classOf(cell))
  }
  return classes

  function classOf(cell: number): HotspotClass {
    const near = neighbours[cell]
    around.fill(0)
    for (const other of near) {
      if (rowOf[other] < 0) continue
      const counts = weekly.of(rowOf[other], band)
      for (let week = 0; week < weeks; week++) around[week] += counts[week]
    }
    const isHigh = (from: number) => {
      let sum = 0
      for (let week = from; week < from + window; week++) sum += around[week]
      return zOfWindow[from](sum, near.length) >= critical
    }
    const isHighNow = isHigh(0)
    let wasHigh = false
    for (let from = window; from + window <= weeks; from++) wasHigh ||= isHigh(from)
    if (isHighNow === wasHigh) return 'persistent'
    const series = Array.from(around, (sum, week) => zOfWeek[week](sum, near.length)).reverse()
    const { direction, p } = mannKendall(series)
    if (p >= TREND_P || direction !== (isHighNow ? 1 : -1)) return 'persistent'
    return isHighNow ? 'new' : 'fading'
  }
}
