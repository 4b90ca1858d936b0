import type { ZodType } from 'zod'
import type { City } from '../city.ts'

/** What a running job is given besides its data. */
export interface JobControl {
  readonly jobId: string
  /**
   * Aborted with `JobCancelled` where a person cancelled, with `JobInterrupted` where the process is asked to end: then
   * the job runs again later, and its own tables are left as they are.
   */
  readonly signal: AbortSignal
  /** share 0…1 and, where the job has steps, which one; written at most four times a second */
  progress(share: number, step?: string): void
}

/** One kind of long task. */
export interface JobDefinition<T extends object = object> {
  readonly kind: string
  readonly data: ZodType<T>
  /** how often it runs again after a crash of its process before it is given up; default 1 */
  readonly retries?: number
  /** jobs of this kind a worker process runs side by side; default 1 */
  readonly concurrency?: number
  /** May find its own work half done: after a crash it is run again. A KnownError thrown marks the job failed with its key. */
  run(city: City, data: T, control: JobControl): Promise<void>
  /** puts the job's own tables right where its process crashed too often to try again */
  gaveUp?(city: City, data: T, errorKey: string): Promise<void>
}

/** For lists of definitions, whose data differ. */
export type AnyJobDefinition = Omit<JobDefinition, 'data' | 'run' | 'gaveUp'> & {
  readonly data: ZodType
  run(city: City, data: never, control: JobControl): Promise<void>
  gaveUp?(city: City, data: never, errorKey: string): Promise<void>
}

export function defineJob<T extends object>(definition: JobDefinition<T>): JobDefinition<T> {
  return definition
}

/** Why a signal was aborted: a person cancelled the job. */
export class JobCancelled extends Error {
  constructor() {
    super('the job was cancelled')
    this.name = 'JobCancelled'
  }
}

/** Why a signal was aborted: the process ends; the job runs again elsewhere or later. */
export class JobInterrupted extends Error {
  constructor() {
    super('the process ends, the job will run again')
    this.name = 'JobInterrupted'
  }
}
