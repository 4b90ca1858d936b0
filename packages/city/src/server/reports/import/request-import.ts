import { recordAudit } from '../../audit/record.ts'
import { commandLine, requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { cancelJob, enqueue, getJob } from '../../jobs/queue.ts'
import { keptFile, type KeptFile } from './kept-file.ts'
import { mappingOf, type ChosenMapping } from './mapping.ts'
import { importRoles } from './roles.ts'

/** The kind of job that imports; its definition is in `run-import.ts`, which only worker processes load. */
export const importJobKind = 'reports.import'

interface Chosen {
  readonly fileId: string
  /** the version the caller saw */
  readonly version: number
  readonly chosen: ChosenMapping
}

/**
 * Keeps what somebody says about a file, for the next look at it.
 *
 * @throws NotFound 'import.file-gone', Conflict 'city.changed-meanwhile' | 'import.already-running', Invalid as `mappingOf`
 */
export async function mapImport(city: City, caller: Caller | null, input: Chosen): Promise<void> {
  requireRole(caller, ...importRoles)
  await transact(city.db, (trx) => keepMapping(trx, city, caller, input))
}

/**
 * The same, and asks for the import.
 *
 * @returns id of the run
 * @throws the same
 */
export async function requestImport(city: City, caller: Caller | null, input: Chosen): Promise<string> {
  requireRole(caller, ...importRoles)
  return transact(city.db, async (trx) => {
    const file = await keepMapping(trx, city, caller, input)
    const { origin } = mappingOf(input.chosen)
    const { id } = await trx
      .insertInto('import_run')
      .values({
        origin,
        // what was recognised comes with the first rows; what somebody said stays with the file
        mapping: JSON.stringify({}),
        account: caller.id,
        file_id: file.id,
        started_at: new Date(city.clock.now()),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const job = { kind: importJobKind, subjectId: id, data: { runId: id } }
    const { jobId } = await enqueue({ ...city, db: trx }, caller, job)
    await trx.updateTable('import_run').set({ job_id: jobId }).where('id', '=', id).execute()
    await recordAudit(trx, city, caller, { action: 'import.request', subjectKind: 'import', subjectId: id })
    return id
  })
}

/**
 * Stops an import: what was written stays, and the same file again completes it.
 *
 * @throws NotFound 'import.no-such-run', Conflict 'jobs.already-finished'
 */
export async function cancelImport(city: City, caller: Caller | null, runId: string): Promise<void> {
  requireRole(caller, ...importRoles)
  const run = isUuid(runId)
    ? await city.db.selectFrom('import_run').select('job_id').where('id', '=', runId).executeTakeFirst()
    : undefined
  if (!run?.job_id) throw new NotFound('import.no-such-run')
  // the list of jobs is for other roles; who may import may stop an import
  await cancelJob(city, { ...commandLine, id: caller.id }, run.job_id)
}

async function keepMapping(
  trx: Database,
  city: City,
  caller: Caller,
  { fileId, version, chosen }: Chosen,
): Promise<KeptFile> {
  const file = await keptFile(trx, fileId)
  const mapping = JSON.stringify(mappingOf(chosen))
  const changed = await trx
    .updateTable('import_file')
    .set({ mapping, version: version + 1 })
    .where('id', '=', file.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new Conflict('city.changed-meanwhile')
  await requireNotRunning(trx, file.id)
  await recordAudit(trx, city, caller, { action: 'import.map', subjectKind: 'import-file', subjectId: file.id })
  return file
}

/** The version of the file was just written: nobody else gets here at the same time. What a run reads stays as it is. */
async function requireNotRunning(trx: Database, fileId: string): Promise<void> {
  const runs = await trx.selectFrom('import_run').select('job_id').where('file_id', '=', fileId).execute()
  for (const { job_id } of runs) {
    const job = job_id && (await getJob(trx, job_id))
    if (job && (job.state === 'queued' || job.state === 'running')) throw new Conflict('import.already-running')
  }
}
