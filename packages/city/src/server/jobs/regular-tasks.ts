import { sql } from 'kysely'
import type { City } from '../city.ts'
import { describeError } from '../describe-error.ts'

/** Something that is done again and again, in whichever worker process comes first. */
export interface RegularTask {
  readonly name: string
  readonly everySeconds: number
  run(city: City): Promise<unknown>
}

/** First half of the advisory locks that say "this task runs in some process". */
const taskLockClass = 420_774

/**
 * Each running task holds a connection for its lock and works on others of the same pool: so many at once leave enough of
 * them, however many tasks there are.
 */
const mostAtOnce = 4

/**
 * Runs tasks in this process, each as often as it says and never twice at the same time, also not in several processes. One
 * that fails is logged and comes round again.
 *
 * @returns ends them: waits for what is running
 */
export function startRegularTasks(city: City, tasks: readonly RegularTask[]): () => Promise<void> {
  let stopping = false
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const inTurn = takeTurns(mostAtOnce)

  const runAndWait = (task: RegularTask): void => {
    if (stopping) return
    const run = inTurn(async () => {
      if (!stopping) await runAlone(city, task)
    })
      .catch((error: unknown) => {
        if (!stopping) city.log.error('jobs.task', { task: task.name, ...describeError(error) })
      })
      .finally(() => {
        running.delete(run)
        timers.set(task.name, setTimeout(() => runAndWait(task), task.everySeconds * 1000).unref())
      })
    running.add(run)
  }
  for (const task of tasks) runAndWait(task)

  return async () => {
    stopping = true
    await Promise.all(running)
    for (const timer of timers.values()) clearTimeout(timer)
  }
}

/** Lets so many work at once; the others wait in the order they came. */
function takeTurns(most: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let free = most
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((goOn) => waiting.push(goOn))
    try {
      await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

/** Runs a task unless another process is at it: the lock ends with the connection that holds it. */
export async function runAlone(city: City, task: RegularTask): Promise<void> {
  await city.db.connection().execute(async (connection) => {
    const key = sql`${taskLockClass}, hashtext(${task.name})`
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(connection)
    if (!rows[0].held) return
    try {
      await task.run(city)
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}
