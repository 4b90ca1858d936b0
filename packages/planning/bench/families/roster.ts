import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkCurtoisQu } from '../../src/roster/curtois-qu-check.ts'
import { linesOfCurtoisQu, shiftTable } from '../../src/roster/curtois-qu-lines.ts'
import { parseCurtoisQu } from '../../src/roster/curtois-qu.ts'
import { solveInThreads } from '../../src/roster/lines/solve-in-worker.ts'
import type { Family, Row } from '../family.ts'

const folder = join(
  process.env.AUGENMASS_BENCHMARKS ?? resolve(import.meta.dirname, '../../../../../shared/benchmarks'),
  'curtois-qu',
)
const threads = 2
const seed = 1

/** Seconds the issue gives each instance. */
const limitOf = (number: number) => (number <= 4 ? 20 : number <= 9 ? 60 : 600)

const peers = [
  ['ipvns_10min', 'IP & VNS 10 min'],
  ['gurobi_10min', 'Gurobi 10 min'],
  ['ejchain_10min', 'ejection chain 10 min'],
] as const

async function measure(number: number, known: ReadonlyMap<string, string>): Promise<Row> {
  const instance = parseCurtoisQu(await readFile(join(folder, 'instances', `Instance${number}.txt`), 'utf8'))
  const bestKnown = Number(known.get('best_known_ub'))
  const begun = performance.now()
  const { lines } = await solveInThreads(linesOfCurtoisQu(instance), {
    seconds: limitOf(number),
    seed,
    threads,
    goal: bestKnown,
  })
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
  const { objective, broken } = checkCurtoisQu(instance, shiftTable(lines, instance.days))
  return {
    instance: `Instance${number}`,
    ours: broken.length === 0 ? objective : `infeasible: ${broken[0]}`,
    bestKnown,
    gap: `${(((objective - bestKnown) / bestKnown) * 100).toFixed(1)} %`,
    seconds,
    peer: peers
      .filter(([column]) => known.get(column))
      .map(([column, name]) => `${name} ${known.get(column)}`)
      .join(', '),
  }
}

export const family: Family = {
  name: 'roster',
  title: 'Roster: Curtois & Qu',
  intro:
    `Staff rostering instances of Curtois & Qu (2014): penalty, less is better. ${threads} threads, seed ${seed}, 20 s for ` +
    'instances 1–4, 60 s for 5–9, 600 s beyond; a run ends early at the best known value. Checked by code that shares ' +
    'nothing with the search. Best known values and peers from the file named in the benchmark folder.',
  columns: { ours: 'penalty', seconds: 'seconds (limit or best known)' },
  async instances() {
    if (!existsSync(folder)) return []
    const [head, ...rows] = (await readFile(join(folder, 'best_known.csv'), 'utf8')).trim().split(/\r?\n/)
    const columns = head.split(',')
    const known = new Map(
      rows.map((row) => row.split(',')).map((cells) => [cells[0], new Map(columns.map((c, i) => [c, cells[i]]))]),
    )
    return (await readdir(join(folder, 'instances')))
      .map((file) => Number(/^Instance(\d+)\.txt$/.exec(file)?.[1]))
      .filter((number) => known.has(`Instance${number}`))
      .sort((a, b) => a - b)
      .map((number) => ({
        key: `Instance${number}`,
        run: () => measure(number, known.get(`Instance${number}`)!),
      }))
  },
}
