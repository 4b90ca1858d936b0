import type { City } from '../city.ts'
import { describeError } from '../describe-error.ts'
import { tellOfJob, type JobRow } from './queue.ts'

const intervalMilliseconds = 250

/**
 * Writes a job's progress to its row and tells those who watch, at most four times a second and never two writes at once.
 *
 * @param onCancel called where the row says that somebody cancelled (the notification may have been lost)
 */
export function trackProgress(city: City, job: JobRow, onCancel: () => void) {
  let latest: { share: number; step: string | null } | null = null
  let writing: Promise<void> | null = null
  let step: string | null = null
  const settling = Promise.withResolvers<void>()

  const writeAll = async () => {
    while (latest) {
      const { share, step } = latest
      latest = null
      await write(share, step).catch((error: unknown) => city.log.warn('jobs.progress', describeError(error)))
      await Promise.race([settling.promise, new Promise((resolve) => setTimeout(resolve, intervalMilliseconds))])
    }
    writing = null
  }

  const write = async (share: number, step: string | null) => {
    const row = await city.db
      .updateTable('job')
      .set({ progress: share, step })
      .where('id', '=', job.id)
      .where('state', '=', 'running')
      .returningAll()
      .executeTakeFirst()
    if (!row) return
    if (row.cancel_requested_at) onCancel()
    await tellOfJob(city.db, row)
  }

  return {
    report: (share: number, newStep?: string) => {
      step = newStep ?? step
      latest = { share: Math.min(1, Math.max(0, share)), step }
      writing ??= writeAll()
    },
    /** nothing is written after this */
    settled: async () => {
      latest = null
      settling.resolve()
      await writing
    },
  }
}
