import { Worker } from 'node:worker_threads'
import type { PlanInput, PlanResult, PlanStep } from './plan.ts'
import type { PlanMessage, PlanWork } from './worker.ts'

/**
 * The planner in a thread of its own, so that whoever asks stays awake. An aborted signal asks it to stop: the promise
 * then still gives the best plan found so far; a worker that does not answer within ten seconds is ended.
 *
 * @throws RangeError as `planOperation`; DOMException `AbortError` where it was stopped before any plan existed
 */
export function planInWorker(
  input: PlanInput,
  seed: number,
  {
    signal,
    effort = 1,
    onProgress,
  }: { signal?: AbortSignal; effort?: number; onProgress?: (step: PlanStep, share: number) => void } = {},
): Promise<PlanResult> {
  const { promise, resolve, reject } = Promise.withResolvers<PlanResult>()
  const aborted = () => new DOMException('The planner was stopped before it had a plan.', 'AbortError')
  if (signal?.aborted) return Promise.reject(aborted())

  const stop = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { input, seed, effort, stop } satisfies PlanWork,
  })
  let ending: NodeJS.Timeout | undefined
  const onAbort = () => {
    Atomics.store(stop, 0, 1)
    ending = setTimeout(() => {
      reject(aborted())
      void worker.terminate()
    }, 10_000)
  }
  signal?.addEventListener('abort', onAbort, { once: true })
  worker.on('message', (message: PlanMessage) => {
    if (message.kind === 'progress') onProgress?.(message.step, message.share)
    else resolve(message.result)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`The planner's thread ended with ${code} before it had a plan.`)))
  return promise.finally(() => {
    clearTimeout(ending)
    signal?.removeEventListener('abort', onAbort)
    void worker.terminate()
  })
}
