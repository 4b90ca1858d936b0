import { sql } from 'kysely'
import pg from 'pg'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { faultOf } from '../database/fault.ts'
import { listen } from '../database/listen.ts'
import { describeError } from '../describe-error.ts'
import { KnownError } from '../errors.ts'
import { dropFromQueue, returnToQueue, startBoss } from './boss.ts'
import { JobCancelled, JobInterrupted, type AnyJobDefinition, type JobControl, type JobDefinition } from './jobs.ts'
import { cancelChannel, tellOfJob, type JobRow } from './queue.ts'
import { trackProgress } from './progress.ts'
import { startRegularTasks, type RegularTask } from './regular-tasks.ts'

export interface Worker {
  /** Ends: running jobs are interrupted and go back to the queue. */
  stop(): Promise<void>
}

/** First half of the advisory locks that say "this job runs in a living process". */
const runningLockClass = 420_773
const recoveryMilliseconds = 10_000
const stopMilliseconds = 3_000

/**
 * Takes jobs from the queue and runs them in this process; as many processes as wanted may do so. While a job runs, its
 * worker holds an advisory lock that ends with its connection: so a crash is noticed by the others at once.
 *
 * @param definitions the kinds this worker knows, and tasks what it does again and again (`jobs/all.ts`)
 */
export async function startWorker(
  city: City,
  definitions: readonly AnyJobDefinition[],
  tasks: readonly RegularTask[] = [],
): Promise<Worker> {
  const byKind = new Map(definitions.map((definition) => [definition.kind, definition as unknown as JobDefinition]))
  const running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>()
  const locks = new LockConnection(city, () => {
    for (const { abort } of running.values()) abort.abort(new JobInterrupted())
  })
  const boss = await startBoss(city.databaseUrl, [...byKind.keys()], (error) =>
    city.log.error('jobs.queue', { message: error.message }),
  )
  const stopListening = await listen(city, cancelChannel, (payload) => {
    const { jobId } = payload as { jobId: string }
    running.get(jobId)?.abort.abort(new JobCancelled())
  })

  let stopping = false
  const take = async (jobId: string): Promise<void> => {
    // thrown to pg-boss, which keeps the job for another worker
    if (stopping) throw new JobInterrupted()
    const abort = new AbortController()
    const ended = Promise.withResolvers<void>()
    running.set(jobId, { abort, ended: ended.promise })
    try {
      if (await locks.acquire(jobId)) await runJob(city, byKind, jobId, abort)
    } finally {
      await locks.release(jobId)
      running.delete(jobId)
      ended.resolve()
    }
    if (abort.signal.reason instanceof JobInterrupted) throw abort.signal.reason
  }

  await recoverCrashed(city, byKind)
  for (const definition of byKind.values()) {
    await boss.work(
      definition.kind,
      {
        localConcurrency: definition.concurrency ?? 1,
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 0.5,
      },
      async ([job]) => {
        if (job) await take(job.id)
      },
    )
  }
  const recovery = setInterval(() => {
    recoverCrashed(city, byKind).catch((error: unknown) => city.log.error('jobs.recovery', describeError(error)))
  }, recoveryMilliseconds)

  const stopTasks = startRegularTasks(city, tasks)

  return {
    stop: async () => {
      stopping = true
      clearInterval(recovery)
      await stopListening()
      const unfinished = [...running.keys()]
      for (const { abort } of running.values()) abort.abort(new JobInterrupted())
      const allEnded = Promise.all([stopTasks(), ...[...running.values()].map(({ ended }) => ended)])
      await Promise.race([allEnded, new Promise((resolve) => setTimeout(resolve, stopMilliseconds).unref())])
      await boss.stop({ graceful: false })
      for (const jobId of unfinished) await putBack(city, jobId)
      await locks.close()
    },
  }
}

/** Runs one job from its row; whatever happens, the row says so afterwards, and pg-boss is told "done with it". */
async function runJob(
  city: City,
  byKind: ReadonlyMap<string, JobDefinition>,
  jobId: string,
  abort: AbortController,
): Promise<void> {
  const job = await city.db
    .updateTable('job')
    .set({ state: 'running', started_at: new Date(city.clock.now()), progress: 0, step: null })
    .where('id', '=', jobId)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst()
  const definition = job && byKind.get(job.kind)
  if (!job || !definition) return
  await tellOfJob(city.db, job)
  if (job.cancel_requested_at) abort.abort(new JobCancelled())

  const progress = trackProgress(city, job, () => abort.abort(new JobCancelled()))
  const control: JobControl = { jobId, signal: abort.signal, progress: progress.report }
  let end: JobEnd
  try {
    await definition.run(city, definition.data.parse(job.data), control)
    end = { state: 'done' }
  } catch (error) {
    end = isCancelled(abort.signal) ? { state: 'cancelled' } : failure(city, job, error)
  }
  await progress.settled()
  if (abort.signal.reason instanceof JobInterrupted) return
  await finish(city, jobId, end)
}

function isCancelled(signal: AbortSignal): boolean {
  return signal.reason instanceof JobCancelled
}

type JobEnd =
  | { readonly state: 'done' | 'cancelled' }
  | { readonly state: 'failed'; readonly key: string; readonly params: Readonly<Record<string, string | number>> }

function failure(city: City, job: JobRow, error: unknown): JobEnd {
  if (error instanceof KnownError) return { state: 'failed', key: error.key, params: error.params }
  city.log.error('jobs.failed', {
    jobId: job.id,
    kind: job.kind,
    ...describeError(error),
  })
  return { state: 'failed', key: faultOf(error)?.key ?? 'job.failed', params: {} }
}

async function finish(city: City, jobId: string, end: JobEnd): Promise<void> {
  await transact(city.db, async (trx) => {
    const row = await trx
      .updateTable('job')
      .set({
        state: end.state,
        finished_at: new Date(city.clock.now()),
        ...(end.state === 'done' && { progress: 1 }),
        ...(end.state === 'failed' && { error_key: end.key, error_params: JSON.stringify(end.params) }),
      })
      .where('id', '=', jobId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tellOfJob(trx, row)
  })
}

/** What this worker could not finish before it stopped goes back to the queue, not counted as a crash. */
async function putBack(city: City, jobId: string): Promise<void> {
  const row = await city.db
    .updateTable('job')
    .set({ state: 'queued', progress: 0, step: null })
    .where('id', '=', jobId)
    .where('state', '=', 'running')
    .returningAll()
    .executeTakeFirst()
  if (!row) return
  await returnToQueue(city.db, row.kind, jobId)
  await tellOfJob(city.db, row)
}

/** Jobs that are said to run but whose lock nobody holds: their process died. They run again, or are given up with a reason. */
async function recoverCrashed(city: City, byKind: ReadonlyMap<string, JobDefinition>): Promise<void> {
  const candidates = await city.db.selectFrom('job').select(['id', 'kind']).where('state', '=', 'running').execute()
  for (const { id, kind } of candidates) {
    const definition = byKind.get(kind)
    if (definition) await recoverOne(city, definition, id)
  }
}

async function recoverOne(city: City, definition: JobDefinition, jobId: string): Promise<void> {
  await city.db.transaction().execute(async (trx) => {
    const free = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(${runningLockClass}, hashtext(${jobId})) as free`.execute(trx)
    if (!free.rows[0]?.free) return
    const job = await trx
      .selectFrom('job')
      .selectAll()
      .where('id', '=', jobId)
      .where('state', '=', 'running')
      .forUpdate()
      .executeTakeFirst()
    if (!job) return
    const crashes = job.crashes + 1
    const givenUp = crashes > (definition.retries ?? 1)
    const row = await trx
      .updateTable('job')
      .set(
        givenUp
          ? { state: 'failed', crashes, error_key: 'job.crashed', finished_at: new Date(city.clock.now()) }
          : { state: 'queued', crashes, progress: 0, step: null },
      )
      .where('id', '=', jobId)
      .returningAll()
      .executeTakeFirstOrThrow()
    city.log.warn('jobs.crashed', { jobId, kind: job.kind, crashes, givenUp })
    if (givenUp) {
      await dropFromQueue(trx, job.kind, jobId)
      await definition.gaveUp?.({ ...city, db: trx }, definition.data.parse(job.data), 'job.crashed')
    } else await returnToQueue(trx, job.kind, jobId)
    await tellOfJob(trx, row)
  })
}

/** The connection that holds the locks of the running jobs; if it breaks, others may take the jobs for crashed. */
class LockConnection {
  readonly #city: City
  readonly #onLost: () => void
  #client: Promise<pg.Client> | null = null

  constructor(city: City, onLost: () => void) {
    this.#city = city
    this.#onLost = onLost
  }

  async acquire(jobId: string): Promise<boolean> {
    const client = await (this.#client ??= this.#connect())
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [
      runningLockClass,
      jobId,
    ])
    return rows[0]?.held ?? false
  }

  async release(jobId: string): Promise<void> {
    const client = await this.#client?.catch(() => null)
    await client?.query('select pg_advisory_unlock($1, hashtext($2))', [runningLockClass, jobId]).catch(() => undefined)
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => null)
    this.#client = null
    await client?.end()
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#city.databaseUrl,
      application_name: 'augenmass job locks',
      keepAlive: true,
    })
    const connecting = client.connect().then(() => client)
    const lost = () => {
      // one that ended long ago must not take the place of the one after it
      if (this.#client !== connecting) return
      this.#client = null
      this.#onLost()
    }
    client.on('error', () => undefined)
    client.on('end', lost)
    connecting.catch(lost)
    return connecting
  }
}
