import type { IncidentColumns } from './intensity.ts'
import { recencyWeight } from './intensity.ts'

const HOURS = 168

/** Weighted incidents of cells in each hour of the week; only cells that have any take memory. */
export interface CellHours {
  /** for each cell its row, −1 where nothing happened */
  readonly rowOf: Int32Array
  /** row r holds the 168 hours from r × 168 on */
  readonly values: Float64Array
}

/** Collects weights by row and hour of the week; rows are added as they come. */
export interface HourSums {
  /** @param row whole number ≥ 0; @param hour 0 … 167 */
  add(row: number, hour: number, weight: number): void
  /** spreads the weight evenly over the 24 hours of the day the hour is in */
  addDay(row: number, hour: number, weight: number): void
  values(): Float64Array
}

export function createHourSums(): HourSums {
  let values = new Float64Array(1024 * HOURS)
  function reserve(row: number): void {
    if ((row + 1) * HOURS <= values.length) return
    const larger = new Float64Array(Math.max(row + 1, Math.ceil((values.length / HOURS) * 1.5)) * HOURS)
    larger.set(values)
    values = larger
  }
  return {
    add(row, hour, weight) {
      reserve(row)
      values[row * HOURS + hour] += weight
    },
    addDay(row, hour, weight) {
      reserve(row)
      const midnight = row * HOURS + hour - (hour % 24)
      for (let h = midnight; h < midnight + 24; h++) values[h] += weight / 24
    },
    values: () => values,
  }
}

/**
 * Incidents by cell and hour of the week, weighted by recency and by a value each (1, a severity, …).
 *
 * @param cells number of cells of the grid
 */
export function cellHoursOf(
  incidents: IncidentColumns,
  values: Float64Array,
  halfLifeWeeks: number,
  cells: number,
): CellHours {
  const rowOf = rowsOfCells(incidents.cell, cells)
  const sums = createHourSums()
  for (let i = 0; i < incidents.cell.length; i++) {
    const weight = values[i] * recencyWeight(incidents.ageWeeks[i], halfLifeWeeks)
    const add = incidents.dayPrecise[i] === 0 ? sums.add : sums.addDay
    add(rowOf[incidents.cell[i]], incidents.hourOfWeek[i], weight)
  }
  return { rowOf, values: sums.values() }
}

/** Numbers the cells that occur, in the order they come; −1 for all others. */
export function rowsOfCells(occurring: Uint32Array, cells: number): Int32Array {
  const rowOf = new Int32Array(cells).fill(-1)
  let rows = 0
  for (const cell of occurring) if (rowOf[cell] < 0) rowOf[cell] = rows++
  return rowOf
}
