import { parentPort, workerData } from 'node:worker_threads'
import { loadHighs } from './load-highs.ts'
import type { PlanInput, PlanStep } from './plan.ts'
import { planOperation } from './plan-operation.ts'

/** What the worker is started with. `stop` is one shared flag: non-zero = stop and give the best so far. */
export interface PlanWork {
  readonly input: PlanInput
  readonly seed: number
  readonly effort: number
  readonly stop: Int32Array
}

export type PlanMessage =
  | { readonly kind: 'progress'; readonly step: PlanStep; readonly share: number }
  | { readonly kind: 'done'; readonly result: ReturnType<typeof planOperation> }

const { input, seed, effort, stop } = workerData as PlanWork

const result = planOperation(input, {
  seed,
  effort,
  highs: await loadHighs(),
  stopped: () => Atomics.load(stop, 0) !== 0,
  onProgress: (step, share) => parentPort?.postMessage({ kind: 'progress', step, share } satisfies PlanMessage),
})
parentPort?.postMessage({ kind: 'done', result } satisfies PlanMessage)
