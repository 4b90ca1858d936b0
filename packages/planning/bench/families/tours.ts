import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { solveOrienteering } from '../../src/tours/orienteering/solve.ts'
import { checkToptw } from '../../src/tours/toptw-check.ts'
import { formatTeams, orienteeringOf, parseToptw } from '../../src/tours/toptw.ts'
import type { Family, Row } from '../family.ts'

const folder = resolve(
  process.env.AUGENMASS_BENCHMARKS ?? resolve(import.meta.dirname, '../../../../../shared/benchmarks'),
  'toptw',
)
const early = 5
const late = 30

/** A row of best_known.csv. */
interface Known {
  readonly instance: string
  readonly teams: number
  readonly bestKnown: number
  readonly ils2009: string
  readonly i3ch: string
}

export const family: Family = {
  name: 'tours',
  title: 'Tours: team orienteering with time windows',
  intro: `Sets of Righini & Salani and of Montemanni & Gambardella, one to four teams. One run of ${late} seconds on one thread with seed 1, ended before where every prize is collected; the value after ${early} seconds is read off the same run. The rows of 27 November 2026 were run two side by side, one a core. Tours are checked by code that shares nothing with the solver. Best known: Karabulut & Tasgetiren (2020). Peers: iterated local search (Vansteenwegen et al. 2009) and I3CH (Hu & Lim 2014) as given by Gedik et al. (2017).`,
  columns: { ours: `prize at ${early} s / ${late} s`, gap: `gap at ${early} s / ${late} s`, peer: 'ILS 2009 / I3CH' },
  instances: () =>
    knownValues().map((known) => {
      const key = `${known.instance} m=${known.teams}`
      return { key, run: async () => measure(key, known) }
    }),
  summary(rows) {
    const gaps = [0, 1].map((at) => rows.map((row) => Number(row.gap.split(' / ')[at].replace(' %', ''))))
    const mean = (values: readonly number[]) =>
      (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)
    const worst = (values: readonly number[]) => Math.max(...values).toFixed(2)
    return [
      `Mean gap of ${rows.length} runs: ${mean(gaps[0])} % after ${early} seconds (worst ${worst(gaps[0])} %), ${mean(gaps[1])} % after ${late} seconds (worst ${worst(gaps[1])} %). A negative gap is better than the best known value.`,
    ]
  },
}

function knownValues(): Known[] {
  const file = `${folder}/best_known.csv`
  if (!existsSync(file)) return []
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(',')) // prettier-ignore
  const column = (row: readonly string[], name: string) => row[head.indexOf(name)]
  return rows
    .filter((row) => existsSync(instanceFile(row[0])))
    .map((row) => ({
      instance: row[0],
      teams: Number(column(row, 'm')),
      bestKnown: Number(column(row, 'bks_karabulut2020')),
      ils2009: column(row, 'ils2009'),
      i3ch: column(row, 'i3ch'),
    }))
}

function instanceFile(instance: string): string {
  return `${folder}/instances/${instance}.txt`
}

function measure(key: string, { instance, teams, bestKnown, ils2009, i3ch }: Known): Row {
  const text = readFileSync(instanceFile(instance), 'utf8')
  // the sets of Cordeau are rounded to two decimals, those of Solomon to one
  const decimals = instance.startsWith('pr') ? 2 : 1
  const begin = performance.now()
  const elapsed = () => (performance.now() - begin) / 1000
  let atEarly = 0
  const { routes, prize } = solveOrienteering(orienteeringOf(parseToptw(text), teams, decimals), {
    seed: 1,
    iterations: Infinity,
    stopped: () => elapsed() >= late,
    onBest: (best) => {
      if (elapsed() <= early) atEarly = best
    },
  })
  const seconds = elapsed()
  const verdict = checkToptw(text, formatTeams(routes), teams, decimals)
  if (verdict.faults.length > 0 || verdict.prize !== prize)
    throw new Error(`${key}: ${prize} told, ${verdict.prize} counted; ${verdict.faults.join('; ')}`)
  const gap = (value: number) => `${(100 * (1 - value / bestKnown)).toFixed(2)} %`
  return {
    instance: key,
    ours: `${atEarly} / ${prize}`,
    bestKnown,
    gap: `${gap(atEarly)} / ${gap(prize)}`,
    seconds: Number(seconds.toFixed(1)),
    peer: `${ils2009} / ${i3ch}`,
  }
}
