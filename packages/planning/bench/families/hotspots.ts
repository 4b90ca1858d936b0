import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createCsvReader } from '../../src/csv/rows.ts'
import { civilDayOf, createZoneClock } from '../../src/geo/zone-clock.ts'
import { backtest } from '../../src/hotspots/backtest.ts'
import type { PlanePoints } from '../../src/hotspots/forecast.ts'
import { generalG, gi, giStar } from '../../src/hotspots/getis-ord.ts'
import { createPlaneRows } from '../../src/hotspots/plane-rows.ts'
import type { Family, Instance, Row } from '../family.ts'

const benchmarks =
  process.env.AUGENMASS_BENCHMARKS ??
  resolve(
    process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'),
    '../benchmarks',
  )
const folder = resolve(import.meta.dirname, '../hotspots')
const run = promisify(execFile)

export const family: Family = {
  name: 'hotspots',
  title: 'Hotspots',
  intro:
    'Published values of Gi, Gi\\* and general G (`hotspot-gi`). Points to significant cells: indexing, neighbours, intensity by cell and ' +
    'hour of week, Gi\\*, Benjamini–Hochberg and classes in 19 time bands, on one core, points from memory; the peer is `localG` of the R package spdep ' +
    'on the same cells and counts, given the cell of each point. PEI of forecasts of the calls for service of Portland in August 2016 ' +
    '(600-foot cells, 20 of them) beside "the same cells again"; the peer is plain kernel density. The fourth division goes back in time; there days are counted backwards.',
  columns: { bestKnown: 'published, limit or baseline', gap: 'gap or peak memory' },
  instances: () => [...publishedValues(), ...speeds(), ...forecasts()],
  summary(rows) {
    const divisions = rows.filter(({ instance }) => instance.startsWith('forecast '))
    if (divisions.length < DIVISIONS.length) return []
    const mean = (field: 'ours' | 'bestKnown') =>
      (divisions.reduce((sum, row) => sum + Number(row[field]), 0) / divisions.length).toFixed(4)
    return [
      `Mean PEI of the four divisions: ${mean('ours')}, the same cells again ${mean('bestKnown')}. By chance alone the PEI of one division differs by about ± 0.02.`,
    ]
  },
}

function publishedValues(): Instance[] {
  const file = join(benchmarks, 'hotspot-gi/getisord_values.csv')
  const esda = {
    points: [
      [10, 10],
      [20, 10],
      [40, 10],
      [15, 20],
      [30, 20],
      [30, 30],
    ],
    values: Float64Array.of(2, 3, 3.2, 5, 8, 7),
  }
  const esdaNear = within(esda.points, 15)
  const grid = () => {
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
    const data = rows.map((row) => row.split(',').map(Number))
    return { points: data.map(([, x, y]) => [x, y]), values: Float64Array.from(data, ([, , , value]) => value) }
  }
  const ofGrid = (statistic: typeof gi, distance: number) => () => {
    const { points, values } = grid()
    return statistic(values, within(points, distance))[119]
  }
  const rows: [string, string, () => number][] = [
    ...(existsSync(file)
      ? ([
          ['getisord 120, d = 30, Gi', '1.221979', ofGrid(gi, 30)],
          ['getisord 120, d = 30, Gi*', '1.45078', ofGrid(giStar, 30)],
          ['getisord 120, d = 90, Gi', '1.986135', ofGrid(gi, 90)],
        ] satisfies [string, string, () => number][])
      : []),
    ['esda point 0, Gi', '-1.0136729', () => gi(esda.values, esdaNear)[0]],
    ['esda, general G', '0.55709779', () => generalG(esda.values, esdaNear)],
  ]
  return rows.map(([key, published, ours]) => ({
    key,
    run: async () => {
      const digits = published.split('.')[1].length
      const value = ours().toFixed(digits)
      const gap = value === published ? 'none' : `${Number(value) - Number(published)}`
      return { instance: key, ours: value, bestKnown: published, gap, seconds: 0, peer: '' }
    },
  }))
}

/** Neighbours by distance, each point its own neighbour too. */
function within(points: readonly (readonly number[])[], limit: number): Uint32Array[] {
  return points.map(([x, y]) =>
    Uint32Array.from(points.flatMap(([u, v], j) => (Math.hypot(x - u, y - v) <= limit ? [j] : []))),
  )
}

interface Seconds {
  readonly seconds: number
  readonly processorSeconds: number
}

function speeds(): Instance[] {
  return [
    { key: '1,000,000 points', run: () => speed('1,000,000 points', 1_000_000, '≤ 4 s, ≤ 500 MB', true) },
    { key: '10,000,000 points', run: () => speed('10,000,000 points', 10_000_000, '≤ 45 s, ≤ 500 MB', false) },
  ]
}

async function speed(instance: string, count: number, limit: string, withPeer: boolean): Promise<Row> {
  const exchange = mkdtempSync(join(tmpdir(), 'augenmass-bench-'))
  try {
    const args = [join(folder, 'measure.ts'), String(count), ...(withPeer ? [exchange] : [])]
    const { stdout } = await run(process.execPath, args)
    const measured: Seconds & { peakMegabytes: number; toGi: Seconds | null } = JSON.parse(stdout)
    const ours = `${measured.seconds.toFixed(2)} s (processor ${measured.processorSeconds.toFixed(2)} s)`
    const peer = measured.toGi ? await spdep(exchange, measured.toGi) : ''
    const gap = `${measured.peakMegabytes} MB`
    return { instance, ours, bestKnown: limit, gap, seconds: Number(measured.seconds.toFixed(2)), peer }
  } finally {
    rmSync(exchange, { recursive: true })
  }
}

/** Times spdep on what `measure.ts` left; says so where R is not installed. */
async function spdep(exchange: string, toGi: Seconds): Promise<string> {
  let printed: string
  try {
    printed = (await run('Rscript', [join(folder, 'spdep-peer.R'), exchange])).stdout
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'spdep: R is not installed'
    return `spdep: ${(error as Error).message.split('\n').at(-2) ?? 'fails'}`
  }
  const [seconds, processor, links, difference, version] = printed.trim().split(' ')
  const times = Number(processor) / toGi.processorSeconds
  return (
    `spdep ${version}: points to z ${seconds} s, ours ${toGi.seconds.toFixed(2)} s, by processor time ${times.toFixed(1)} × faster; ` +
    `${Number(links).toFixed(2)} neighbours a cell, largest difference of z ${Number(difference).toExponential(0)}`
  )
}

/** First and last day learned from, first and last day foretold, all of August 2016. */
const DIVISIONS = [
  [1, 15, 16, 31],
  [1, 10, 11, 31],
  [1, 21, 22, 31],
  [16, 31, 1, 15],
]

function forecasts(): Instance[] {
  const file = join(benchmarks, 'nij-portland/aug2016.csv')
  if (!existsSync(file)) return []
  return DIVISIONS.map((division) => {
    const [from, to, first, last] = division
    const instance = `forecast ${from}–${to} → ${first}–${last} August`
    return {
      key: instance,
      run: async () => {
        const rows = createPlaneRows(createZoneClock('UTC'))
        const reader = createCsvReader(rows.onHeader)
        reader.push(readFileSync(file))
        reader.end()
        const start = performance.now()
        const { pei, baselines } = foretell(rows.points(), division)
        const seconds = Number(((performance.now() - start) / 1000).toFixed(2))
        const again = baselines.sameCells.pei
        return {
          instance,
          ours: pei.toFixed(4),
          bestKnown: again.toFixed(4),
          gap: `${pei < again ? '−' : '+'}${Math.abs(pei - again).toFixed(4)}`,
          seconds,
          peer: `kernel density ${baselines.kernelDensity.pei.toFixed(4)}`,
        }
      },
    }
  })
}

function foretell({ x, y, day }: PlanePoints, [from, to, first, last]: readonly number[]) {
  const zero = civilDayOf('2016-08-01') - 1
  const isBackwards = first < from
  const ofAugust = day.map((each) => (isBackwards ? -1 : 1) * (each - zero))
  const [learnFrom, learnTo] = isBackwards ? [-to, -from] : [from, to]
  const until = isBackwards ? -first : last
  const isLearned = (_: number, i: number) => ofAugust[i] >= learnFrom
  const points = { x: x.filter(isLearned), y: y.filter(isLearned), day: ofAugust.filter(isLearned) }
  return backtest({
    points,
    trainUntil: learnTo + 1,
    testUntil: until + 1,
    cellFeet: 600,
    cells: 20,
    areaSquareMiles: 147.7037,
  })
}
