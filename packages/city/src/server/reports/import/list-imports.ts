import type { Selectable } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import type { Refusal, RefusalReason } from '../../exchange/read-report-rows.ts'
import { getJob, type JobRow } from '../../jobs/queue.ts'
import type { ReportsTables } from '../tables.ts'
import type { KeptFile } from './kept-file.ts'
import { importRoles } from './roles.ts'

/** `unfinished` = of the command line: still at work, or ended by force */
export type ImportState = 'queued' | 'running' | 'done' | 'stopped' | 'failed' | 'unfinished'

export interface ImportRun {
  readonly id: string
  readonly origin: string
  /** epoch ms */
  readonly startedAt: number
  readonly state: ImportState
  readonly read: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
}

export interface ImportRunDetails extends ImportRun {
  readonly job: Pick<JobRow, 'id' | 'progress' | 'step' | 'error_key' | 'error_params' | 'cancel_requested_at'> | null
  /** id of the uploaded file where it is still there: the import can be taken up again */
  readonly fileId: string | null
  readonly reasons: readonly (readonly [reason: RefusalReason, rows: number])[]
  /** how many refused rows are kept with their line; more were counted */
  readonly listed: number
}

/** The newest runs first, at most 50, of the web and of the command line. */
export async function listImports(city: City, caller: Caller | null): Promise<ImportRun[]> {
  requireRole(caller, ...importRoles)
  const runs = await city.db
    .selectFrom('import_run')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return Promise.all(runs.map(async (run) => asRun(run, await jobOf(city.db, run))))
}

/** Files that wait for somebody to look at them, newest first. */
export async function listKeptFiles(
  city: City,
  caller: Caller | null,
): Promise<readonly Pick<KeptFile, 'id' | 'name' | 'size' | 'created_at'>[]> {
  requireRole(caller, ...importRoles)
  return city.db
    .selectFrom('import_file')
    .select(['id', 'name', 'size', 'created_at'])
    .orderBy('created_at', 'desc')
    .execute()
}

/** @throws NotFound 'import.no-such-run' */
export async function getImport(city: City, caller: Caller | null, id: string): Promise<ImportRunDetails> {
  requireRole(caller, ...importRoles)
  const run = await runById(city.db, id)
  const job = await jobOf(city.db, run)
  const file = await city.db.selectFrom('import_file').select('id').where('id', '=', run.file_id).executeTakeFirst()
  const counts = await city.db
    .selectFrom('import_refusal')
    .select(['reason', (eb) => eb.fn.countAll<number>().as('rows')])
    .where('run_id', '=', id)
    .groupBy('reason')
    .orderBy('rows', 'desc')
    .execute()
  return {
    ...asRun(run, job),
    job,
    fileId: file?.id ?? null,
    reasons: counts.map(({ reason, rows }) => [reason, rows]),
    listed: counts.reduce((sum, { rows }) => sum + rows, 0),
  }
}

/** Refused rows of a run in the order of the file. @throws NotFound 'import.no-such-run' */
export async function listRefusals(
  city: City,
  caller: Caller | null,
  { runId, limit }: { readonly runId: string; readonly limit: number },
): Promise<Refusal[]> {
  requireRole(caller, ...importRoles)
  await runById(city.db, runId)
  return city.db
    .selectFrom('import_refusal')
    .select(['line', 'reason', 'column'])
    .where('run_id', '=', runId)
    .orderBy('line')
    .orderBy('id')
    .limit(limit)
    .execute()
}

type RunRow = Selectable<ReportsTables['import_run']>

async function runById(db: Database, id: string): Promise<RunRow> {
  const run = isUuid(id)
    ? await db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!run) throw new NotFound('import.no-such-run')
  return run
}

const jobOf = (db: Database, { job_id }: RunRow) => (job_id ? getJob(db, job_id) : Promise.resolve(null))

function asRun(run: RunRow, job: JobRow | null): ImportRun {
  return {
    id: run.id,
    origin: run.origin,
    startedAt: run.started_at.getTime(),
    state: stateOf(run, job),
    read: run.rows_read,
    added: run.rows_new,
    updated: run.rows_updated,
    unchanged: run.rows_unchanged,
    refused: run.rows_refused,
  }
}

function stateOf(run: RunRow, job: JobRow | null): ImportState {
  if (job) return job.state === 'cancelled' ? 'stopped' : job.state
  if (run.finished_at === null) return 'unfinished'
  return run.complete === false ? 'stopped' : 'done'
}
