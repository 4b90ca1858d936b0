import { parentPort, workerData } from 'node:worker_threads'
import { loadHighs } from '../../load-highs.ts'
import { createRandom } from '../../random.ts'
import { NoLine } from './construct.ts'
import type { LineModel } from './model.ts'
import { isStopped, offer, take } from './shared-best.ts'
import type { SharedBest } from './shared-best.ts'
import { solveLines } from './solve.ts'

/** What a search is started with: instants in epoch ms. */
export interface LineWork {
  readonly model: LineModel
  readonly seed: number
  readonly start: number
  readonly end: number
  readonly best: SharedBest
  /** share of the time for the annealing, the rest is for exact parts */
  readonly annealing: number
}

/** The last word of a search. */
export interface LineReport {
  /** the person it found no line for, or null */
  readonly noLine: { readonly person: number; readonly proved: boolean } | null
  /** whether its roster is proved to be the cheapest */
  readonly proved: boolean
}

const { model, seed, start, end, best, annealing } = workerData as LineWork

async function search(): Promise<LineReport> {
  try {
    const { proved } = solveLines(model, createRandom(seed), {
      used: () => (Date.now() - start) / (end - start),
      stopped: () => isStopped(best),
      onBetter: (lines, cost) => offer(best, lines, cost),
      other: (cost) => take(best, cost)?.lines ?? null,
      // one choice of whole lines may take a twentieth of the time
      exact: { highs: await loadHighs(), after: annealing, seconds: (end - start) / 20_000 },
    })
    return { noLine: null, proved }
  } catch (error) {
    if (error instanceof NoLine) return { noLine: { person: error.person, proved: error.proved }, proved: false }
    throw error
  }
}

parentPort?.postMessage(await search())
