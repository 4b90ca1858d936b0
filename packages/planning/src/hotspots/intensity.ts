import { CELL_RESOLUTION } from '../geo/cells.ts'
import type { ZoneClock } from '../geo/zone-clock.ts'
import type { CellHours } from './cell-hours.ts'
import type { HotspotParameters } from './parameters.ts'

/** Incidents as columns, one entry each. */
export interface IncidentColumns {
  /** index of the cell */
  readonly cell: Uint32Array
  /** 0 … 167, 0 = Monday 00–01; where only the day is known, any hour of it */
  readonly hourOfWeek: Uint8Array
  /** 1 where only the day is known: the incident is spread evenly over its 24 hours */
  readonly dayPrecise: Uint8Array
  /** age at the time the estimate is for, weeks */
  readonly ageWeeks: Float64Array
}

/** Expected incidents; what is expected of which incidents is said by the `CellHours` given. */
export interface Intensity {
  /** for each cell the incidents per hour, averaged over the week */
  perCell(hours: CellHours): Float64Array
  /** for the given cells together the incidents per hour in each of the 168 hours of the week */
  rateOf(cells: readonly number[], hours: CellHours): Float64Array
  /** the same of every cell alone: row c of 168 values is cell c */
  rates(hours: CellHours): Float32Array
}

type KernelParameters = Pick<HotspotParameters, 'halfLifeWeeks' | 'bandwidthMetres' | 'bandwidthHours' | 'otherDay'>

const HOURS = 168

/** Centres of neighbouring cells lie about so far apart: 128 m at H3 resolution 10 (0.014 km² in Dortmund), √7 times as far a step coarser. */
export const neighbourMetres = (resolution: number) => 128 * Math.sqrt(7) ** (CELL_RESOLUTION - resolution)

/** How much an observation so many weeks old counts. */
export const recencyWeight = (ageWeeks: number, halfLifeWeeks: number) => 2 ** (-ageWeeks / halfLifeWeeks)

/**
 * Hours that were observed in each hour of the week, weighted by recency as the incidents are: 168 values.
 *
 * @param from @param to the time observed, epoch ms
 * @param asOf           the instant ages are counted from, epoch ms
 */
export function observedHours(from: number, to: number, asOf: number, clock: ZoneClock, halfLifeWeeks: number) {
  const hours = new Float64Array(HOURS)
  // offsets are multiples of a quarter of an hour: a step from a full one never straddles two hours
  const quarter = 900_000
  for (let start = Math.floor(from / quarter) * quarter; start < to; start += quarter) {
    const length = Math.min(start + quarter, to) - Math.max(start, from)
    const ageWeeks = (asOf - start - quarter / 2) / (HOURS * 3_600_000)
    hours[clock.hourOfWeek(start)] += (length / 3_600_000) * recencyWeight(ageWeeks, halfLifeWeeks)
  }
  return hours
}

/**
 * Space–time kernel estimate of incidents per hour. In space an incident counts mostly in its own cell and, by a
 * Gaussian of the distance, in the ring around it; in time by a Gaussian over the hours and, less, at the same hour
 * of other days; the older, the less. Divided by the hours observed, smoothed in the same way: a constant rate is
 * recovered without bias, and no incident is lost at the edge of the grid or between hours observed equally long.
 *
 * @param neighbours for each cell itself and its ring (`CellGrid.neighbours`)
 * @param observed   `observedHours` of the incidents' window
 * @param ringMetres from a cell's centre to those of its ring
 * @throws RangeError if the shares of other days add up to more than 1
 */
export function createIntensity(
  neighbours: readonly Uint32Array[],
  observed: Float64Array,
  parameters: KernelParameters,
  ringMetres: number = neighbourMetres(CELL_RESOLUTION),
): Intensity {
  const ringWeight = Math.exp(-((ringMetres / parameters.bandwidthMetres) ** 2) / 2)
  /** share of an incident in `cell` that stays there; its ring gets `ringWeight` times as much each */
  const ownShare = (cell: number) => 1 / (1 + ringWeight * (neighbours[cell].length - 1))
  const smooth = createSmoother(parameters)
  const smoothedHours = new Float64Array(HOURS)
  smooth(observed, smoothedHours)
  const allHours = observed.reduce((sum, hours) => sum + hours, 0)

  function perCell({ rowOf, values }: CellHours): Float64Array {
    const spread = new Float64Array(neighbours.length)
    for (let cell = 0; cell < neighbours.length; cell++) {
      if (rowOf[cell] < 0) continue
      let weight = 0
      for (let k = rowOf[cell] * HOURS; k < (rowOf[cell] + 1) * HOURS; k++) weight += values[k]
      const own = weight * ownShare(cell)
      for (const near of neighbours[cell]) spread[near] += near === cell ? own : own * ringWeight
    }
    return allHours > 0 ? spread.map((sum) => sum / allHours) : spread
  }

  /** Adds what reaches a cell from itself and its ring; false if that is nothing. */
  function gather(cell: number, { rowOf, values }: CellHours, into: Float64Array): boolean {
    let any = false
    for (const near of neighbours[cell]) {
      if (rowOf[near] < 0) continue
      const share = near === cell ? ownShare(near) : ownShare(near) * ringWeight
      const from = rowOf[near] * HOURS
      for (let hour = 0; hour < HOURS; hour++) into[hour] += share * values[from + hour]
      any = true
    }
    return any
  }

  function rateOf(cells: readonly number[], hours: CellHours): Float64Array {
    const raw = new Float64Array(HOURS)
    const rate = new Float64Array(HOURS)
    for (const cell of cells) gather(cell, hours, raw)
    smooth(raw, rate)
    return rate.map((sum, hour) => (smoothedHours[hour] > 0 ? sum / smoothedHours[hour] : 0))
  }

  function rates(hours: CellHours): Float32Array {
    const all = new Float32Array(neighbours.length * HOURS)
    const raw = new Float64Array(HOURS)
    const rate = new Float64Array(HOURS)
    for (let cell = 0; cell < neighbours.length; cell++) {
      raw.fill(0)
      if (!gather(cell, hours, raw)) continue
      smooth(raw, rate)
      for (let hour = 0; hour < HOURS; hour++)
        if (smoothedHours[hour] > 0) all[cell * HOURS + hour] = rate[hour] / smoothedHours[hour]
    }
    return all
  }

  return { perCell, rateOf, rates }
}

/** Incidents of cell c are order[starts[c]] … order[starts[c + 1] − 1], in their own order. */
export function groupByCell(cell: Uint32Array, cells: number): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(cells + 1)
  for (const index of cell) starts[index + 1]++
  for (let c = 0; c < cells; c++) starts[c + 1] += starts[c]
  const next = starts.slice()
  const order = new Uint32Array(cell.length)
  for (let i = 0; i < cell.length; i++) order[next[cell[i]]++] = i
  return { starts, order }
}

/**
 * Spreads incidents over the hours around (by a bell, over midnight and the end of the week), then over the days at the
 * same hour. Shares add up to 1 from and to every hour: smoothing shifts incidents between hours but makes or loses none.
 */
function createSmoother({ bandwidthHours, otherDay }: KernelParameters) {
  const days = Float64Array.from(dayShares(otherDay).flat())
  const reach = Math.min(12, Math.ceil(3 * bandwidthHours))
  const bell = Float64Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-(((k - reach) / bandwidthHours) ** 2) / 2),
  )
  const bellSum = bell.reduce((sum, height) => sum + height, 0)
  const shares = bell.map((height) => height / bellSum)
  const nearHours = new Float64Array(HOURS + 2 * reach)

  return (hours: Float64Array, smoothed: Float64Array): void => {
    nearHours.fill(0)
    for (let hour = 0; hour < HOURS; hour++) {
      const weight = hours[hour]
      if (weight === 0) continue
      for (let k = 0; k < shares.length; k++) nearHours[hour + k] += weight * shares[k]
    }
    // what lies before Monday or after Sunday belongs to the other end of the week
    for (let k = 0; k < reach; k++) {
      nearHours[HOURS + k] += nearHours[k]
      nearHours[reach + k] += nearHours[HOURS + reach + k]
    }
    for (let day = 0; day < 7; day++) {
      for (let hour = 0; hour < 24; hour++) {
        let sum = 0
        for (let other = 0; other < 7; other++) sum += days[other * 7 + day] * nearHours[reach + other * 24 + hour]
        smoothed[day * 24 + hour] = sum
      }
    }
  }
}

/** 7 × 7, symmetric: share of an incident on day `row` that counts on day `column`. */
function dayShares({ sameKind, otherKind }: HotspotParameters['otherDay']): number[][] {
  const week = [0, 1, 2, 3, 4, 5, 6]
  const isWeekday = (day: number) => day < 5
  const shares = week.map((day) => week.map((other) => (isWeekday(day) && isWeekday(other) ? sameKind : otherKind)))
  for (const day of week) {
    shares[day][day] = 0
    shares[day][day] = 1 - shares[day].reduce((sum, share) => sum + share, 0)
  }
  if (!shares.flat().every((share) => share >= 0))
    throw new RangeError('the shares of other days exceed 1 or are negative')
  return shares
}
