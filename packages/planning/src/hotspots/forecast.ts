import { createKeyTable } from '../geo/key-table.ts'
import { upperTail } from './false-discovery.ts'
import { recencyWeight } from './intensity.ts'

/** Incidents on a plane, one entry each. */
export interface PlanePoints {
  /** feet east and north of the grid's origin */
  readonly x: Float64Array
  readonly y: Float64Array
  /** civil day, counted from anywhere */
  readonly day: Int32Array
}

/** Square cells: column and row are ⌊x / edge⌋ and ⌊y / edge⌋. */
export interface ScoredCell {
  readonly column: number
  readonly row: number
  readonly score: number
}

/** What the forecast is made of: assumptions that held over many divisions of one month of one city (docs/planning-model/hotspots.md). */
export interface ForecastParameters {
  /** weight of an incident halves in so many weeks */
  readonly halfLifeWeeks: number
  /** n incidents of one day in one cell count as n to this power: they are often about the same thing */
  readonly sameDayPower: number
  /** standard deviations of the kernels over the surroundings, feet, each with its weight beside 1 for the cell's own incidents */
  readonly kernels: readonly { readonly feet: number; readonly weight: number }[]
}

/** Hotspots stay for months, so that half a year is short enough. 300 … 1500 feet are 90 … 460 metres: from the next house to the quarter. */
export const FORECAST_PARAMETERS: ForecastParameters = {
  halfLifeWeeks: 26,
  sameDayPower: 0.85,
  kernels: [
    { feet: 300, weight: 0.3 },
    { feet: 500, weight: 0.1 },
    { feet: 800, weight: 0.1 },
    { feet: 1500, weight: 0.1 },
  ],
}

/** Sums by cell of a grid. */
interface CellSums {
  /** @throws RangeError if the cell is more than eight million cells from the first one */
  add(column: number, row: number, value: number): void
  cells(): ScoredCell[]
}

function createCellSums(): CellSums {
  const numbers = createKeyTable()
  const columns: number[] = []
  const rows: number[] = []
  const sums: number[] = []
  return {
    add(column, row, value) {
      const [east, north] = columns.length === 0 ? [0, 0] : [column - columns[0], row - rows[0]]
      if (Math.max(Math.abs(east), Math.abs(north)) >= 2 ** 23) throw new RangeError('points lie too far apart')
      const known = numbers.get(0, east, north)
      if (known >= 0) {
        sums[known] += value
        return
      }
      numbers.add(0, east, north, sums.length)
      columns.push(column)
      rows.push(row)
      sums.push(value)
    },
    cells: () => sums.map((score, k) => ({ column: columns[k], row: rows[k], score })),
  }
}

/** Incidents in each cell that has any. */
export function countCells({ x, y }: PlanePoints, edge: number): ScoredCell[] {
  const sums = createCellSums()
  for (let i = 0; i < x.length; i++) sums.add(Math.floor(x[i] / edge), Math.floor(y[i] / edge), 1)
  return sums.cells()
}

/**
 * Kernel density: each incident spread by a Gaussian, the part that falls into each cell added up there (exactly, not at
 * the cell's centre); what is farther than three standard deviations is left out.
 *
 * @param weights of the incidents
 */
export function kernelDensity(points: PlanePoints, weights: Float64Array, edge: number, feet: number): ScoredCell[] {
  const sums = createCellSums()
  addKernel(sums, points, weights, edge, feet)
  return sums.cells()
}

function addKernel({ add }: CellSums, { x, y }: PlanePoints, weights: Float64Array, edge: number, feet: number): void {
  const reach = Math.ceil((3 * feet) / edge)
  const across = new Float64Array(2 * reach + 1)
  const along = new Float64Array(2 * reach + 1)
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(x[i] / edge)
    const row = Math.floor(y[i] / edge)
    sharesOfCells(x[i] - column * edge, edge, feet, across)
    sharesOfCells(y[i] - row * edge, edge, feet, along)
    for (let a = 0; a < across.length; a++) {
      for (let b = 0; b < along.length; b++) {
        add(column + a - reach, row + b - reach, weights[i] * across[a] * along[b])
      }
    }
  }
}

/** Probability of each cell along one axis; `offset` is the point's place in the middle cell. */
function sharesOfCells(offset: number, edge: number, feet: number, shares: Float64Array): void {
  const reach = (shares.length - 1) / 2
  let above = upperTail((-reach * edge - offset) / feet)
  for (let k = 0; k < shares.length; k++) {
    const next = upperTail(((k - reach + 1) * edge - offset) / feet)
    shares[k] = above - next
    above = next
  }
}

/**
 * How many incidents the coming weeks will bring to each cell, in relative terms: its own incidents (several of one day
 * damped) and, with less weight, those of its surroundings by kernels of several widths; the older, the less.
 * Counts of a few weeks are mostly chance, so that among cells with equal counts the one in a busier quarter comes first.
 *
 * @param asOf first day that is not learned from
 * @param edge of a square cell, feet
 */
export function forecast(
  points: PlanePoints,
  asOf: number,
  edge: number,
  { halfLifeWeeks, sameDayPower, kernels }: ForecastParameters = FORECAST_PARAMETERS,
): ScoredCell[] {
  const sums = createCellSums()
  const weights = Float64Array.from(points.day, (day) => recencyWeight((asOf - 1 - day) / 7, halfLifeWeeks))

  const byDay = new Map<number, number[]>()
  points.day.forEach((day, i) => {
    const of = byDay.get(day)
    if (of) of.push(i)
    else byDay.set(day, [i])
  })
  for (const [day, indices] of byDay) {
    const pick = (from: Float64Array) => Float64Array.from(indices, (i) => from[i])
    const ofDay = countCells({ x: pick(points.x), y: pick(points.y), day: Int32Array.of(day) }, edge)
    for (const { column, row, score } of ofDay) sums.add(column, row, weights[indices[0]] * score ** sameDayPower)
  }
  for (const { feet, weight } of kernels) {
    addKernel(
      sums,
      points,
      weights.map((each) => each * weight),
      edge,
      feet,
    )
  }
  return sums.cells()
}
