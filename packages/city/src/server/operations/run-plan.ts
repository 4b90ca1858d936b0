import { planInWorker } from 'planning/plan-in-worker'
import type { PlanStep } from 'planning/plan'
import { z } from 'zod'
import { commandLine } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { faultOf } from '../database/fault.ts'
import { KnownError } from '../errors.ts'
import { defineJob, JobInterrupted } from '../jobs/jobs.ts'
import { latestBuild } from '../reports/incidents/read.ts'
import { planInputOf } from './plan-input.ts'
import { lockedOperation, operationById } from './read-operations.ts'
import { planJobKind } from './request-plan.ts'
import { moveOperation } from './write-operation.ts'

/** Where each step starts and ends in the whole, by the time it takes on the demo. */
const shares: Record<PlanStep, readonly [number, number]> = { hotspots: [0, 0.1], roster: [0.1, 0.6], tours: [0.6, 1] }

/** Runs the planner for one row of `plan` and stores what comes out. A run whose process died is simply run again. */
export const planOperationJob = defineJob({
  kind: planJobKind,
  data: z.object({ planId: z.uuid() }),
  async run(city, { planId }, control) {
    const run = await city.db.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
    if (run.state !== 'queued' && run.state !== 'running') return
    await setRun(city, planId, {
      state: 'running',
      started_at: new Date(city.clock.now()),
      incident_build: await latestBuild(city.db),
    })
    try {
      const operation = await operationById(city.db, run.operation_id)
      const input = await planInputOf(city, operation)
      const { plan, rosterPrivate } = await planInWorker(input, operation.seed, {
        signal: control.signal,
        onProgress(step, share) {
          const [from, to] = shares[step]
          control.progress(from + (to - from) * share, step)
        },
      })
      if (control.signal.aborted) throw control.signal.reason
      await transact(city.db, async (trx) => {
        const now = await lockedOperation(trx, run.operation_id)
        const { operation_version: plannedVersion } = await trx
          .updateTable('plan')
          .set({
            state: 'done',
            finished_at: new Date(city.clock.now()),
            complete: plan.openPosts.length === 0 && plan.violations.length === 0,
            result: JSON.stringify(plan),
            private_result: JSON.stringify(rosterPrivate),
          })
          .where('id', '=', planId)
          .returning('operation_version')
          .executeTakeFirstOrThrow()
        // changed while the planner ran: the plan is kept to be looked at, but it is not the plan of what stands there now
        if (now.version === plannedVersion) {
          await moveOperation(trx, city, { ...commandLine, id: run.created_by }, now.id, now.version, 'plan')
        }
      })
    } catch (error) {
      // the process ends: the row stays as it is, the job runs again
      if (control.signal.reason instanceof JobInterrupted) throw error
      const cancelled = control.signal.aborted
      await setRun(city, planId, {
        state: cancelled ? 'cancelled' : 'failed',
        finished_at: new Date(city.clock.now()),
        error_key: cancelled ? null : error instanceof KnownError ? error.key : planErrorKey(error),
        error_params: error instanceof KnownError ? JSON.stringify(error.params) : null,
      })
      throw error
    }
  },
  async gaveUp(city, { planId }, errorKey) {
    await setRun(city, planId, { state: 'failed', finished_at: new Date(city.clock.now()), error_key: errorKey })
  },
})

/** The planner refuses what it cannot plan with a RangeError; anything else is a bug. */
function planErrorKey(error: unknown): string {
  return error instanceof RangeError ? 'operation.cannot-be-planned' : (faultOf(error)?.key ?? 'job.failed')
}

async function setRun(city: City, id: string, columns: object): Promise<void> {
  await city.db.updateTable('plan').set(columns).where('id', '=', id).execute()
}
