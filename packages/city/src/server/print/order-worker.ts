import { parentPort, workerData } from 'node:worker_threads'
import type { Plan } from 'planning/plan'
import { composeOrder } from './compose-order.ts'
import type { OrderOptions } from './order-content.ts'

/** What the worker is started with. */
export interface OrderWork {
  readonly plan: Plan
  readonly options: OrderOptions
}

const { plan, options } = workerData as OrderWork
parentPort?.postMessage(composeOrder(plan, options))
