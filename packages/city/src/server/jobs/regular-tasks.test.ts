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

test('more tasks than there are connections all come to an end', async () => {
  const names = Array.from({ length: 24 }, (_, index) => `test.many.${index}`)
  const done = new Set<string>()
  const all = Promise.withResolvers<void>()
  const tasks = names.map((name): RegularTask => {
    const run = async () => {
      // its lock holds one connection, its work takes another
      await city.db.selectFrom('setting').select('key').execute()
      if (done.add(name).size === names.length) all.resolve()
    }
    return { name, everySeconds: 3600, run }
  })
  const stop = startRegularTasks(city, tasks)
  await all.promise
  await stop()
  expect(done.size).toBe(names.length)
})
