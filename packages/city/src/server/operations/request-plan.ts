import type { Selectable } from 'kysely'
import { recordAudit } from '../audit/record.ts'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { isUuid } from '../database/uuid.ts'
import { Conflict, NotFound } from '../errors.ts'
import { cancelJob, enqueue, jobReaders } from '../jobs/queue.ts'
import { lockedOperation } from './read-operations.ts'
import { requireNotPlanning } from './read-plans.ts'
import { transitions } from './states.ts'
import type { OperationsTables } from './tables.ts'

/** The kind of job that runs the planner; its definition is in `run-plan.ts`, which only worker processes load. */
export const planJobKind = 'operation.plan'

/**
 * Asks for a run of the planner. One at a time for an operation: a second request while one waits or runs is refused.
 * @returns id of the run
 */
export async function requestPlan(
  city: City,
  caller: Caller | null,
  { operationId, version }: { operationId: string; version: number },
): Promise<string> {
  requireRole(caller, 'planner', 'operations-lead')
  return transact(city.db, async (trx) => {
    const operation = await lockedOperation(trx, operationId)
    if (operation.version !== version) throw new Conflict('operation.changed-meanwhile')
    if (!transitions[operation.state].plan) throw new Conflict('operation.not-in-this-state')
    const runs = await trx.selectFrom('plan').select('number').where('operation_id', '=', operationId).execute()
    await requireNotPlanning(trx, operationId)
    const { id } = await trx
      .insertInto('plan')
      .values({
        operation_id: operationId,
        number: 1 + Math.max(0, ...runs.map((run) => run.number)),
        state: 'queued',
        operation_version: version,
        created_by: caller.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { jobId } = await enqueue({ ...city, db: trx }, caller, {
      kind: planJobKind,
      subjectId: operationId,
      data: { planId: id },
    })
    await trx.updateTable('plan').set({ job_id: jobId }).where('id', '=', id).execute()
    await recordAudit(trx, city, caller, {
      action: 'operation.request-plan',
      subjectKind: 'operation',
      subjectId: operationId,
      details: { plan: id },
    })
    return id
  })
}

/** Stops a waiting or running planner; plans that are there stay. */
export async function cancelPlan(
  city: City,
  caller: Caller | null,
  { operationId, planId }: { operationId: string; planId: string },
): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  const run = isUuid(planId)
    ? await city.db
        .selectFrom('plan')
        .select(['id', 'state', 'job_id'])
        .where('id', '=', planId)
        .where('operation_id', '=', operationId)
        .executeTakeFirst()
    : undefined
  await cancelRun(city, caller, run)
}

/** The same from the list of jobs, where administrators too may stop what hangs. */
export async function cancelPlanJob(city: City, caller: Caller | null, jobId: string): Promise<void> {
  requireRole(caller, ...jobReaders)
  const run = await city.db
    .selectFrom('plan')
    .select(['id', 'state', 'job_id'])
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  await cancelRun(city, caller, run)
}

type Run = Pick<Selectable<OperationsTables['plan']>, 'id' | 'state' | 'job_id'>

async function cancelRun(city: City, caller: Caller, run: Run | undefined): Promise<void> {
  if (!run) throw new NotFound('operation.no-such-plan')
  if (run.state !== 'queued' && run.state !== 'running') throw new Conflict('operation.not-planning')
  await transact(city.db, async (trx) => {
    if (run.job_id) await cancelJob({ ...city, db: trx }, caller, run.job_id)
    // a job that no worker has taken yet has nobody else to say so
    await trx
      .updateTable('plan')
      .set({ state: 'cancelled', finished_at: new Date(city.clock.now()) })
      .where('id', '=', run.id)
      .where('state', '=', 'queued')
      .execute()
  })
}
