import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { NoLine } from './construct.ts'
import type { LineModel } from './model.ts'
import { createSharedBest, stop, take } from './shared-best.ts'
import type { Solution } from './solve.ts'
import type { LineReport, LineWork } from './worker.ts'

/**
 * Share of the time for the annealing: of the first search, and of the others, which turn to exact parts early; one search
 * alone is in between.
 */
const annealing = { first: 0.4, others: 0.05, alone: 0.15 }
/** Time a search has to answer after it was asked to stop, ms; its best is in shared memory anyway. */
const grace = 300

interface Options {
  readonly seconds: number
  readonly seed: number
  readonly threads: number
  /** asks for the best so far */
  readonly signal?: AbortSignal
  /** ends as soon as a roster costs no more */
  readonly goal?: number
  readonly onBetter?: (cost: number) => void
  /** a search that broke down; the others go on */
  readonly onFailure?: (error: unknown) => void
}

/**
 * Several searches beside each other, each in a thread with a seed of its own; now and then one goes on from the best
 * roster of all. Gives the best when the time is over, the signal comes, the goal is reached, or nothing cheaper can be.
 *
 * Asked to stop before there is any roster, it ends with the first one.
 *
 * @throws NoLine where no line that keeps the rules was found for somebody; what a search threw where none found a roster
 */
export async function solveInThreads(model: LineModel, options: Options): Promise<Solution> {
  const { seconds, seed, threads, signal, goal = 0, onBetter, onFailure } = options
  const start = Date.now()
  const end = start + seconds * 1000
  const best = createSharedBest(model.people * model.days)
  const reports: LineReport[] = []
  const failures: unknown[] = []
  const workers = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: {
        model,
        seed: (seed + thread * 0x9e3779b9) >>> 0,
        start,
        end,
        best,
        annealing: threads === 1 ? annealing.alone : thread === 0 ? annealing.first : annealing.others,
      } satisfies LineWork,
    })
    worker.on('message', (report: LineReport) => reports.push(report))
    worker.on('error', (error) => {
      failures.push(error)
      reports.push({ noLine: null, proved: false })
      onFailure?.(error)
    })
    return worker
  })
  let known = Infinity
  const watch = async () => {
    // beyond the time, and also when asked to stop, until there is one roster
    const isOver = () => best.cost[0] < Infinity && (signal?.aborted || Date.now() >= end)
    while (reports.length < threads && !isOver()) {
      await delay(20)
      if (best.cost[0] < known) {
        known = best.cost[0]
        onBetter?.(known)
      }
      if (known <= goal || reports.some(({ proved }) => proved)) break
    }
    stop(best)
    for (const until = Date.now() + grace; reports.length < threads && Date.now() < until;) await delay(10)
  }
  try {
    await watch()
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  const found = take(best, Infinity)
  if (found) return { ...found, proved: reports.some(({ proved }) => proved) }
  const missed = reports.flatMap(({ noLine }) => noLine ?? [])
  const missing = missed.find(({ proved }) => proved) ?? missed[0]
  if (failures.length > 0 && !missing?.proved) throw failures[0]
  if (!missing) throw new Error('The searches ended without a roster and without a reason.')
  throw new NoLine(missing.person, missing.proved)
}
