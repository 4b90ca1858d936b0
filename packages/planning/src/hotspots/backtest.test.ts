import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCsvReader } from '../csv/rows.ts'
import { civilDayOf, createZoneClock } from '../geo/zone-clock.ts'
import { backtest } from './backtest.ts'
import { countCells, forecast, kernelDensity, type PlanePoints } from './forecast.ts'
import { createPlaneRows } from './plane-rows.ts'

const pointsOf = (points: readonly (readonly [number, number, number])[]): PlanePoints => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
  day: Int32Array.from(points, ([, , day]) => day),
})

function rowsOf(text: string) {
  const rows = createPlaneRows(createZoneClock('UTC'))
  const reader = createCsvReader(rows.onHeader)
  reader.push(new TextEncoder().encode(text))
  reader.end()
  return rows
}

const portland = resolve(
  process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  '../benchmarks/nij-portland/aug2016.csv',
)

describe('backtest', () => {
  test('PAI, PEI and hit rate counted by hand', () => {
    // learned from: three in cell (0, 0), two in (5, 5); then: one in the first, four in the second, five elsewhere
    const train = [0, 0, 0, 5, 5].map((cell, i) => [cell * 100 + 50, cell * 100 + 50, i] as const)
    const test = [0, 5, 5, 5, 5, 9, 9, 11, 12, 13].map((cell) => [cell * 100 + 50, cell * 100 + 50, 20] as const)
    const options = { trainUntil: 10, testUntil: 30, cellFeet: 100, areaSquareMiles: 1 }
    const one = backtest({ points: pointsOf([...train, ...test]), cells: 1, ...options })
    expect(one.baselines.sameCells.hitRate).toBeCloseTo(0.1, 12)
    expect(one.baselines.sameCells.pei).toBeCloseTo(1 / 4, 12)
    expect(one.baselines.sameCells.pai).toBeCloseTo((0.1 / (100 * 100)) * 5280 ** 2, 6)
    const two = backtest({ points: pointsOf([...train, ...test]), cells: 2, ...options })
    expect(two.baselines.sameCells.pei).toBeCloseTo(5 / 6, 12)
    expect([two.trained, two.tested]).toEqual([5, 10])
  })

  test('the forecast knows nothing of what it foretells, and nobody catches more than is possible', () => {
    const point = fc.tuple(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 60 }),
    )
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (points, cells) => {
          const result = backtest({ points: pointsOf(points), trainUntil: 40, testUntil: 61, cellFeet: 600, cells })
          for (const score of [result, ...Object.values(result.baselines)]) {
            expect(score.pei).toBeLessThanOrEqual(1 + 1e-12)
            expect(score.hitRate).toBeLessThanOrEqual(score.pei + 1e-12)
          }
          const before = points.filter(([, , day]) => day < 40)
          expect(result.trained).toBe(before.length)
          const kept = backtest({
            points: pointsOf([...before, [100, 100, 50]]),
            trainUntil: 40,
            testUntil: 61,
            cellFeet: 600,
            cells,
          })
          const named = forecast(pointsOf(before), 40, 600)
            .sort((a, b) => b.score - a.score || a.column - b.column || a.row - b.row)
            .slice(0, cells)
          expect(kept.hitRate).toBe(named.some(({ column, row }) => column === 0 && row === 0) ? 1 : 0)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('Portland, 1–15 August → 16–31: the baseline of SOURCE.md to every digit; ours beats it over three divisions', ({
    skip,
  }) => {
    skip(!existsSync(portland), 'the benchmark nij-portland is not here')
    const rows = rowsOf(readFileSync(portland, 'utf8'))
    const points = rows.points()
    expect([points.x.length, rows.withoutPlace()]).toEqual([19_375, 1])
    const run = (until: string) =>
      backtest({
        points,
        trainUntil: civilDayOf(until),
        testUntil: civilDayOf('2016-09-01'),
        cellFeet: 600,
        cells: 20,
        areaSquareMiles: 147.7037,
      })
    const first = run('2016-08-16')
    expect(first.tested).toBe(10_011)
    expect(Math.round(first.baselines.sameCells.hitRate * 10_011)).toBe(532)
    expect(first.baselines.sameCells.pai.toFixed(2)).toBe('30.39')
    expect(first.baselines.sameCells.pei.toFixed(4)).toBe('0.8750')
    const all = [first, run('2016-08-11'), run('2016-08-22')]
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    expect(sum(all.map(({ pei }) => pei))).toBeGreaterThan(sum(all.map(({ baselines }) => baselines.sameCells.pei)))
  })
})

describe('forecast', () => {
  test('of cells with equal counts the one in a busier quarter comes first, the one with the latest incidents before', () => {
    const quiet = [10_050, 10_050, 0] as const
    const busy = [50, 50, 0] as const
    const around = [1, 2, 3, 4].map((k) => [k * 700, 50, 0] as const)
    const scores = new Map(
      forecast(pointsOf([quiet, busy, ...around]), 10, 600).map(({ column, row, score }) => [
        `${column} ${row}`,
        score,
      ]),
    )
    expect(scores.get('0 0')!).toBeGreaterThan(scores.get('16 16')!)
    const [late] = forecast(
      pointsOf([
        [0, 0, 0],
        [99_000, 0, 9],
      ]),
      10,
      600,
    ).sort((a, b) => b.score - a.score)
    expect(late.column).toBe(165)
  })

  test('several of one day count less than as many on several days', () => {
    const day = Array.from({ length: 4 }, () => [50, 50, 5] as const)
    const days = [4, 5, 5, 6].map((each) => [9050, 50, each] as const)
    const [first] = forecast(pointsOf([...day, ...days]), 10, 600).sort((a, b) => b.score - a.score)
    expect(first.column).toBe(15)
  })
})

test('kernelDensity spreads each point by the Gaussian: sums over cells are those of fine steps', () => {
  const cells = kernelDensity(pointsOf([[130, 370, 0]]), Float64Array.of(2), 100, 80)
  const total = cells.reduce((sum, { score }) => sum + score, 0)
  expect(total).toBeGreaterThan(1.98)
  expect(total).toBeLessThanOrEqual(2)
  const own = cells.find(({ column, row }) => column === 1 && row === 3)!
  let fine = 0
  for (let x = 100.5; x < 200; x++) {
    for (let y = 300.5; y < 400; y++) fine += Math.exp(-((x - 130) ** 2 + (y - 370) ** 2) / (2 * 80 * 80))
  }
  expect(own.score).toBeCloseTo((2 * fine) / (2 * Math.PI * 80 * 80), 4)
})

test('countCells puts a point on a side into the cell to the east and north, also left of the origin', () => {
  const cells = countCells(
    pointsOf([
      [0, 0, 0],
      [600, 0, 0],
      [-1, -600, 0],
    ]),
    600,
  )
  expect(cells).toEqual([
    { column: 0, row: 0, score: 1 },
    { column: 1, row: 0, score: 1 },
    { column: -1, row: -1, score: 1 },
  ])
})

describe('createPlaneRows', () => {
  test('feet as they are; rows without a place are counted', () => {
    const rows = rowsOf('occ_date,y_ft,x_ft\n20160801,20,10\n20160802,,\n,0,0\n')
    expect(rows.points()).toEqual(pointsOf([[10, 20, civilDayOf('2016-08-01')]]))
    expect(rows.withoutPlace()).toBe(2)
  })

  test('degrees are laid flat: a thousandth of a degree of latitude is 365 feet', () => {
    const { x, y, day } = rowsOf(
      'lat,lon,time\n51.5,7.4,2016-08-01T10:00\n51.501,7.4,2016-08-01T23:30:00-02:00\n',
    ).points()
    expect(y[1] - y[0]).toBeCloseTo(364.8, 0)
    expect(x[1] - x[0]).toBeCloseTo(0, 6)
    expect([...day]).toEqual([civilDayOf('2016-08-01'), civilDayOf('2016-08-02')])
  })

  test.each([
    ['x_ft,occ_date\n1,20160801\n', 'no column y_ft'],
    ['lat,lon,time\n51,7,yesterday\n', 'not a date: "yesterday"'],
    ['lat,lon,time\n91,7,20160801\n', 'not a place: "91, 7"'],
    ['x_ft,y_ft,occ_date\nNaN,7,20160801\n', 'not a place: "NaN, 7"'],
  ])('refuses %j', (text, reason) => {
    expect(() => rowsOf(text)).toThrow(reason)
  })
})
