import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../database/test-city.ts'
import { runAlone, startRegularTasks, type RegularTask } from './regular-tasks.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

test('a task comes round again, also after it failed', async () => {
  let runs = 0
  const twice = Promise.withResolvers<void>()
  const task: RegularTask = {
    name: 'test.again',
    everySeconds: 0.01,
    run: async () => {
      if (++runs === 2) twice.resolve()
      throw new Error('failed')
    },
  }
  const stop = startRegularTasks(city, [task])
  await twice.promise
  await stop()
  const after = runs
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(runs).toBe(after)
})

test('of two processes one runs it', async () => {
  let running = 0
  const go = Promise.withResolvers<void>()
  const task: RegularTask = { name: 'test.alone', everySeconds: 1, run: () => (running++, go.promise) }
  const first = runAlone(city, task)
  while (running === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await runAlone(city, task)
  expect(running).toBe(1)
  go.resolve()
  await first
  await runAlone(city, task)
  expect(running).toBe(2)
})
