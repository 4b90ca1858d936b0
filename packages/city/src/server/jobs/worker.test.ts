import { fork, type ChildProcess } from 'node:child_process'
import { once as onceEvent } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { listen } from '../database/listen.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'
import { createLog } from '../log.ts'
import { defineJob, JobInterrupted, type AnyJobDefinition } from './jobs.ts'
import { cancelJob, enqueue, getJob, jobChannel, listJobs, type JobRow } from './queue.ts'
import { startWorker, type Worker } from './worker.ts'

let city: TestCity
const closing: (() => Promise<unknown>)[] = []
const caller = callerWith('planner')

beforeEach(async () => {
  city = await createTestCity()
})

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await city.close()
})

const logged: string[] = []

async function worker(...definitions: AnyJobDefinition[]): Promise<Worker> {
  const log = createLog({ destination: { write: (line) => void logged.push(line) } })
  const started = await startWorker({ ...city, log }, definitions)
  closing.push(() => started.stop())
  return started
}

async function until(jobId: string, state: JobRow['state']): Promise<JobRow> {
  for (;;) {
    const job = await getJob(city.db, jobId)
    if (job.state === state) return job
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const number = z.object({ number: z.number() })

test('a job runs with its data, tells its progress, and is done', async () => {
  const heard: unknown[] = []
  closing.push(await listen(city, jobChannel, (payload) => heard.push(payload)))
  const seen: number[] = []
  await worker(
    defineJob({
      kind: 'count',
      data: number,
      run: async (_, data, control) => {
        seen.push(data.number)
        control.progress(0.5, 'half')
        await new Promise((resolve) => setTimeout(resolve, 50))
      },
    }),
  )
  const { jobId } = await enqueue(city, caller, { kind: 'count', subjectId: 'thing', data: { number: 7 } })
  const job = await until(jobId, 'done')
  while (heard.length < 4) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(seen).toEqual([7])
  expect(job).toMatchObject({ progress: 1, subject_id: 'thing', created_by: 'test-planner', error_key: null })
  expect(heard).toMatchObject([
    { jobId, state: 'queued' },
    { jobId, state: 'running', progress: 0 },
    { jobId, state: 'running', progress: 0.5, step: 'half' },
    { jobId, state: 'done', progress: 1 },
  ])
})

test('a job asked for in a transaction that fails does not exist', async () => {
  const runs: number[] = []
  await worker(defineJob({ kind: 'count', data: number, run: async (_, data) => void runs.push(data.number) }))
  await transact(city.db, async (trx) => {
    await enqueue({ ...city, db: trx }, caller, { kind: 'count', data: { number: 1 } })
    throw new RangeError('no')
  }).catch(() => undefined)
  const { jobId } = await enqueue(city, caller, { kind: 'count', data: { number: 2 } })
  await until(jobId, 'done')
  expect(runs).toEqual([2])
  expect(await listJobs(city.db)).toHaveLength(1)
})

test('what a job throws is kept: known errors with their key, others as a failure without details', async () => {
  await worker(
    defineJob({
      kind: 'fail',
      data: number,
      run: async (_, data) => {
        throw data.number === 1
          ? new Invalid('import.no-table.empty', { file: 'a.csv' })
          : new Error('no uuid: "erika@example.org"')
      },
    }),
  )
  const known = await enqueue(city, caller, { kind: 'fail', data: { number: 1 } })
  const unknown = await enqueue(city, caller, { kind: 'fail', data: { number: 2 } })
  expect(await until(known.jobId, 'failed')).toMatchObject({
    error_key: 'import.no-table.empty',
    error_params: { file: 'a.csv' },
  })
  expect(await until(unknown.jobId, 'failed')).toMatchObject({ error_key: 'job.failed', error_params: {} })
  // a message may quote what somebody typed
  expect(logged.join('')).toContain('jobs.failed')
  expect(logged.join('')).not.toContain('erika')
})

test('a running job hears that it is cancelled; a waiting one never begins', async () => {
  const begun: number[] = []
  await worker(
    defineJob({
      kind: 'wait',
      data: number,
      run: async (_, data, { signal }) => {
        begun.push(data.number)
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
      },
    }),
  )
  const first = await enqueue(city, caller, { kind: 'wait', data: { number: 1 } })
  await until(first.jobId, 'running')
  const second = await enqueue(city, caller, { kind: 'wait', data: { number: 2 } })
  await cancelJob(city, caller, second.jobId)
  await cancelJob(city, caller, first.jobId)
  await until(first.jobId, 'cancelled')
  await until(second.jobId, 'cancelled')
  expect(begun).toEqual([1])
  await expect(cancelJob(city, caller, first.jobId)).rejects.toMatchObject({ key: 'jobs.already-finished' })
})

test('a worker that stops hands its job over to the next', async () => {
  const runs: string[] = []
  const job = (name: string, waits: boolean) =>
    defineJob({
      kind: 'handover',
      data: z.object({}),
      run: async (_, __, { signal }) => {
        runs.push(name)
        if (waits)
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
      },
    })
  const first = await startWorker(city, [job('first', true)])
  const { jobId } = await enqueue(city, caller, { kind: 'handover', data: {} })
  await until(jobId, 'running')
  await first.stop()
  expect(await getJob(city.db, jobId)).toMatchObject({ state: 'queued', crashes: 0 })
  await worker(job('second', false))
  await until(jobId, 'done')
  expect(runs).toEqual(['first', 'second'])
})

async function crashingWorker(): Promise<ChildProcess> {
  const child = fork(new URL('./crashing-worker.ts', import.meta.url), [city.databaseUrl], {
    execArgv: [],
    stdio: 'ignore',
  })
  closing.push(async () => {
    child.kill('SIGKILL')
  })
  await onceEvent(child, 'message')
  return child
}

test('a job whose process is killed runs again, and is given up with a reason when that happens too often', async () => {
  const gaveUp: string[] = []
  let runs = 0
  const definition = defineJob({
    kind: 'crash',
    data: z.object({}),
    retries: 1,
    run: async () => void runs++,
    gaveUp: async (_, __, key) => void gaveUp.push(key),
  })
  const killed = async (jobId: string) => {
    const child = await crashingWorker()
    await until(jobId, 'running')
    child.kill('SIGKILL')
    await onceEvent(child, 'exit')
  }
  const once = await enqueue(city, caller, { kind: 'crash', data: {} })
  await killed(once.jobId)
  const recovering = await startWorker(city, [definition])
  expect(await until(once.jobId, 'done')).toMatchObject({ crashes: 1 })
  await recovering.stop()
  expect(runs).toBe(1)

  const twice = await enqueue(city, caller, { kind: 'crash', data: {} })
  await killed(twice.jobId)
  await killed(twice.jobId)
  await worker(definition)
  expect(await until(twice.jobId, 'failed')).toMatchObject({ crashes: 2, error_key: 'job.crashed' })
  expect(runs).toBe(1)
  expect(gaveUp).toEqual(['job.crashed'])
})

test('an interrupted job is told so, to leave its own tables alone', async () => {
  const reasons: unknown[] = []
  const started = await startWorker(city, [
    defineJob({
      kind: 'interrupt',
      data: z.object({}),
      run: async (_, __, { signal }) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        reasons.push(signal.reason)
      },
    }),
  ])
  const { jobId } = await enqueue(city, caller, { kind: 'interrupt', data: {} })
  await until(jobId, 'running')
  await started.stop()
  expect(reasons[0]).toBeInstanceOf(JobInterrupted)
})
