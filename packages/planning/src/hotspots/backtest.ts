import { countCells, forecast, kernelDensity, type PlanePoints, type ScoredCell } from './forecast.ts'

export interface BacktestInput {
  readonly points: PlanePoints
  /** first day that is not learned from */
  readonly trainUntil: number
  /** first day that is not foretold */
  readonly testUntil: number
  /** edge of a square cell, feet */
  readonly cellFeet: number
  /** cells a forecast names */
  readonly cells: number
  /** size of the area the forecasts choose from; default: that of all half-mile squares with a point in them */
  readonly areaSquareMiles?: number
}

/** How good a forecast was; 0 where nothing happened in the time foretold. */
export interface ForecastScore {
  /** share of what happened that fell into the forecast cells, 0…1 */
  readonly hitRate: number
  /** prediction accuracy index: hit rate over the forecast's share of the area */
  readonly pai: number
  /** prediction efficiency index: what fell into them over the most that as many cells of this grid could have caught, 0…1 */
  readonly pei: number
}

export interface Backtest extends ForecastScore {
  readonly baselines: {
    /** the cells with the most incidents in all the time learned from: "the same cells again" */
    readonly sameCells: ForecastScore
    /** … in its last four weeks */
    readonly lastFourWeeks: ForecastScore
    /** kernel density of all of it, standard deviation half a cell's edge */
    readonly kernelDensity: ForecastScore
  }
  /** incidents learned from and foretold */
  readonly trained: number
  readonly tested: number
  readonly areaSquareMiles: number
}

const FEET_PER_MILE = 5280

/**
 * How well the map of one time foretells the next, beside simple ways to do it. A forecast is made of what lies before
 * `trainUntil` alone.
 *
 * Source: PAI Chainey, Tompson & Uhlig (2008), Security Journal 21; PEI Hunt (2016), NIJ Real-Time Crime Forecasting Challenge.
 */
export function backtest(input: BacktestInput): Backtest {
  const { points, trainUntil, testUntil, cellFeet, cells } = input
  const train = daysOf(points, -Infinity, trainUntil)
  const test = daysOf(points, trainUntil, testUntil)
  const areaSquareMiles = input.areaSquareMiles ?? countCells(points, FEET_PER_MILE / 2).length / 4
  const score = scorer(test, cellFeet, cells, areaSquareMiles)
  const ones = new Float64Array(train.x.length).fill(1)
  return {
    ...score(forecast(train, trainUntil, cellFeet)),
    baselines: {
      sameCells: score(countCells(train, cellFeet)),
      lastFourWeeks: score(countCells(daysOf(train, trainUntil - 28, trainUntil), cellFeet)),
      kernelDensity: score(kernelDensity(train, ones, cellFeet, cellFeet / 2)),
    },
    trained: train.x.length,
    tested: test.x.length,
    areaSquareMiles,
  }
}

function daysOf({ x, y, day }: PlanePoints, from: number, until: number): PlanePoints {
  const isIn = (_: number, i: number) => day[i] >= from && day[i] < until
  return { x: x.filter(isIn), y: y.filter(isIn), day: day.filter(isIn) }
}

function scorer(test: PlanePoints, cellFeet: number, cells: number, areaSquareMiles: number) {
  const happened = countCells(test, cellFeet)
  const keyOf = ({ column, row }: ScoredCell) => `${column} ${row}`
  const counts = new Map(happened.map((cell) => [keyOf(cell), cell.score]))
  const caught = (chosen: readonly ScoredCell[]) =>
    chosen.reduce((sum, cell) => sum + (counts.get(keyOf(cell)) ?? 0), 0)
  const all = test.x.length
  const most = caught(highest(happened, cells))
  return (scores: readonly ScoredCell[]): ForecastScore => {
    const chosen = highest(scores, cells)
    if (all === 0 || chosen.length === 0) return { hitRate: 0, pai: 0, pei: 0 }
    const hits = caught(chosen)
    const areaShare = (chosen.length * (cellFeet / FEET_PER_MILE) ** 2) / areaSquareMiles
    return { hitRate: hits / all, pai: hits / all / areaShare, pei: hits / most }
  }
}

/** The highest, of equal ones the westernmost and then the southernmost. */
function highest(cells: readonly ScoredCell[], count: number): ScoredCell[] {
  return [...cells].sort((a, b) => b.score - a.score || a.column - b.column || a.row - b.row).slice(0, count)
}
