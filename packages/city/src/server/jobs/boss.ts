import { CompiledQuery } from 'kysely'
import { PgBoss, type ConstructorOptions } from 'pg-boss'
import type { Database } from '../city.ts'

/** Crashes are counted in our own table; pg-boss must only never give up before we do. */
const queueOptions = { notify: true, retryLimit: 1000, expireInSeconds: 86_000, deleteAfterSeconds: 86_400 }

/** pg-boss speaking through our own database handle, so that a job exists only if the transaction commits. */
function asBossDatabase(db: Database): NonNullable<ConstructorOptions['db']> {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...values]))
      return { rows: rows ?? [] }
    },
  }
}

/** Runs `work` with a pg-boss that neither polls nor supervises: for sending, cancelling and installing. */
async function withBoss<T>(db: Database, migrate: boolean, work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const boss = new PgBoss({
    db: asBossDatabase(db),
    migrate,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  // without a listener an error event would end the process; what matters also rejects the call that failed
  boss.on('error', () => undefined)
  try {
    await boss.start()
    return await work(boss)
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

/** Makes or brings up to date pg-boss's own tables (schema `pgboss`). */
export async function installQueue(db: Database): Promise<void> {
  await withBoss(db, true, async () => undefined)
}

/** Puts a job into the queue of its kind under the id it has in our table. */
export async function sendToQueue(trx: Database, kind: string, jobId: string): Promise<void> {
  await withBoss(trx, false, async (boss) => {
    if (!(await boss.getQueue(kind))) await boss.createQueue(kind, queueOptions)
    await boss.send(kind, {}, { id: jobId })
  })
}

export async function cancelInQueue(trx: Database, kind: string, jobId: string): Promise<void> {
  await withBoss(trx, false, (boss) => boss.cancel(kind, jobId))
}

/** Back to the queue after its process ended: pg-boss may still take it for running, or for done. */
export async function returnToQueue(db: Database, kind: string, jobId: string): Promise<void> {
  await withBoss(db, false, async (boss) => {
    await boss.fail(kind, jobId)
    const [waiting] = await boss.findJobs(kind, { id: jobId, queued: true })
    if (waiting) return
    await boss.deleteJob(kind, jobId)
    await boss.send(kind, {}, { id: jobId })
  })
}

/** Out of the queue for good, after its process died too often. */
export async function dropFromQueue(db: Database, kind: string, jobId: string): Promise<void> {
  await withBoss(db, false, (boss) => boss.cancel(kind, jobId))
}

/** The pg-boss of a worker process, on connections of its own. */
export async function startBoss(databaseUrl: string, kinds: readonly string[], onError: (error: Error) => void) {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'augenmass jobs',
    migrate: false,
    schedule: false,
    useListenNotify: true,
    max: 3,
  })
  boss.on('error', onError)
  await boss.start()
  for (const kind of kinds) {
    if (!(await boss.getQueue(kind))) await boss.createQueue(kind, queueOptions)
  }
  return boss
}
