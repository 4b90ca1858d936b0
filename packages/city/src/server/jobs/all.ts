import { planOperationJob } from '../operations/run-plan.ts'
import type { AnyJobDefinition } from './jobs.ts'

/** Every kind of job a worker process runs; only worker processes load this, the web pages know the kinds by name. */
export const allJobs: readonly AnyJobDefinition[] = [planOperationJob]
