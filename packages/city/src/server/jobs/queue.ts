import type { Selectable } from 'kysely'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { notify } from '../database/listen.ts'
import { isUuid } from '../database/uuid.ts'
import { Conflict, NotFound } from '../errors.ts'
import { cancelInQueue, sendToQueue } from './boss.ts'
import type { JobsTables } from './tables.ts'

/** A long task as the jobs page shows it. */
export type JobRow = Omit<Selectable<JobsTables['job']>, 'data'>

/** Who sees the list of jobs and may cancel what is in it. */
export const jobReaders = ['administrator', 'planner', 'operations-lead'] as const

/** Channel on which every change of a job is told: `{ jobId, kind, subjectId, state, progress, step }`. */
export const jobChannel = 'job'
/** Channel on which workers hear that a running job is to stop: `{ jobId }`. */
export const cancelChannel = 'job-cancel'

const columns = [
  'id',
  'kind',
  'subject_id',
  'state',
  'progress',
  'step',
  'crashes',
  'created_by',
  'created_at',
  'started_at',
  'finished_at',
  'cancel_requested_at',
  'error_key',
  'error_params',
] as const

/**
 * Asks for a long task. Within `transact` or `once` it exists only if the transaction commits.
 *
 * @param job.kind the kind of a definition in `jobs/all.ts`; job.data what its schema accepts
 */
export async function enqueue(
  city: City,
  caller: Caller,
  job: { readonly kind: string; readonly subjectId?: string | null; readonly data: object },
): Promise<{ jobId: string }> {
  return transact(city.db, async (trx) => {
    const row = await trx
      .insertInto('job')
      .values({
        kind: job.kind,
        subject_id: job.subjectId ?? null,
        data: JSON.stringify(job.data),
        state: 'queued',
        created_by: caller.id,
        created_at: new Date(city.clock.now()),
      })
      .returning(columns)
      .executeTakeFirstOrThrow()
    await sendToQueue(trx, job.kind, row.id)
    await tellOfJob(trx, row)
    return { jobId: row.id }
  })
}

/** @throws NotFound */
export async function getJob(db: Database, jobId: string): Promise<JobRow> {
  const row = isUuid(jobId)
    ? await db.selectFrom('job').select(columns).where('id', '=', jobId).executeTakeFirst()
    : undefined
  if (!row) throw new NotFound()
  return row
}

/** Newest first, at most 200 unless said otherwise. */
export async function listJobs(
  db: Database,
  filter: { readonly limit?: number; readonly subjectId?: string } = {},
): Promise<JobRow[]> {
  let query = db.selectFrom('job').select(columns)
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId)
  return query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit ?? 200)
    .execute()
}

/**
 * Cancels a job: at once where nobody has begun it, otherwise its worker is told and stops. A room whose own tables speak
 * of its jobs has a use case of its own around this one, which puts them right.
 *
 * @throws NotFound, Conflict 'jobs.already-finished'
 */
export async function cancelJob(city: City, caller: Caller | null, jobId: string): Promise<void> {
  requireRole(caller, ...jobReaders)
  await transact(city.db, async (trx) => {
    const job = isUuid(jobId)
      ? await trx.selectFrom('job').select(columns).where('id', '=', jobId).forUpdate().executeTakeFirst()
      : undefined
    if (!job) throw new NotFound()
    if (job.state !== 'queued' && job.state !== 'running') throw new Conflict('jobs.already-finished')
    if (job.cancel_requested_at) return
    const now = new Date(city.clock.now())
    const neverBegun = job.state === 'queued' && job.started_at === null
    const changed = await trx
      .updateTable('job')
      .set({ cancel_requested_at: now, ...(neverBegun && { state: 'cancelled', finished_at: now }) })
      .where('id', '=', jobId)
      .returning(columns)
      .executeTakeFirstOrThrow()
    if (neverBegun) await cancelInQueue(trx, job.kind, jobId)
    else await notify(trx, cancelChannel, { jobId })
    await tellOfJob(trx, changed)
    await recordAudit(trx, city, caller, { action: 'job.cancel', subjectKind: 'job', subjectId: jobId })
  })
}

/** Tells everybody who watches the job. */
export async function tellOfJob(
  db: Database,
  job: Pick<JobRow, 'id' | 'kind' | 'subject_id' | 'state' | 'progress' | 'step'>,
): Promise<void> {
  await notify(db, jobChannel, {
    jobId: job.id,
    kind: job.kind,
    subjectId: job.subject_id,
    state: job.state,
    progress: job.progress,
    step: job.step,
  })
}
