import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Plan } from 'planning/plan'
import type { OrderOptions } from './order-content.ts'
import type { OrderWork } from './order-worker.ts'

/**
 * The operation order as PDF/UA-1, made in a thread of its own: a week of tours takes some seconds, in which a server
 * answers others.
 *
 * @throws Error with the compiler's diagnostics if the document cannot be set; a plan must not be able to cause that
 */
export function orderPdf(plan: Plan, options: OrderOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  // by the package's own name for it: bundled or not, the worker is the source file
  const file = createRequire(import.meta.url).resolve('#server/print/order-worker.ts')
  const worker = new Worker(file, { workerData: { plan, options } satisfies OrderWork })
  worker.on('message', (pdf: Uint8Array<ArrayBuffer>) => resolve(new Uint8Array(pdf)))
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`The thread that sets the order ended with ${code}.`)))
  return promise.finally(() => void worker.terminate())
}
