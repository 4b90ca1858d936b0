import { parentPort, workerData } from 'node:worker_threads'
import type { OrienteeringProblem } from '../tours/orienteering/problem.ts'
import { solveOrienteering } from '../tours/orienteering/solve.ts'

export interface ToursWork {
  readonly problem: OrienteeringProblem
  readonly seed: number
  /** the search ends then, epoch ms */
  readonly until: number
  /** one number in shared memory: anything but 0 ends the search */
  readonly stop: Int32Array<SharedArrayBuffer>
}

export type ToursMessage =
  | { readonly kind: 'best'; readonly prize: number }
  | { readonly kind: 'done'; readonly routes: readonly (readonly number[])[] }

const { problem, seed, until, stop } = workerData as ToursWork
const send = (message: ToursMessage) => parentPort?.postMessage(message)

const { routes } = solveOrienteering(problem, {
  seed,
  iterations: Infinity,
  stopped: () => Atomics.load(stop, 0) !== 0 || Date.now() >= until,
  onBest: (prize) => send({ kind: 'best', prize }),
})
send({ kind: 'done', routes })
