import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryLock, tryShare, waitForLock } from './file-lock.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'augenmass-lock-'))
  file = path.join(folder, 'lock')
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Whether another process, which ends at once, gets the lock. */
function elsewhere(name: 'tryLock' | 'tryShare'): boolean {
  const module = new URL('./file-lock.ts', import.meta.url).href
  const script = `import(${JSON.stringify(module)}).then((m) => console.log(m.${name}(${JSON.stringify(file)}) !== null))`
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim() === 'true'
}

test('alone means alone, in this process and in others, until released', () => {
  const lock = tryLock(file)
  expect(lock).not.toBeNull()
  expect([tryLock(file), tryShare(file)]).toEqual([null, null])
  expect([elsewhere('tryLock'), elsewhere('tryShare')]).toEqual([false, false])
  lock?.release()
  expect(elsewhere('tryLock')).toBe(true)
})

test('many share; nobody is alone while one of them does', () => {
  const first = tryShare(file)
  const second = tryShare(file)
  expect(elsewhere('tryShare')).toBe(true)
  first?.release()
  expect(tryLock(file)).toBeNull()
  expect(elsewhere('tryLock')).toBe(false)
  second?.release()
  const alone = tryLock(file)
  expect(alone).not.toBeNull()
  alone?.release()
})

test('what a process held ends with it, however it ends, and nothing but the file stays behind', async () => {
  expect(elsewhere('tryLock')).toBe(true)
  const lock = tryLock(file)
  expect(lock).not.toBeNull()
  expect(await readdir(folder)).toEqual(['lock'])
  lock?.release()
})

test('waiting gets it when it becomes free, and gives up in time', async () => {
  const lock = tryLock(file)
  expect(await waitForLock(file, 30)).toBeNull()
  const waiting = waitForLock(file, 10_000)
  setTimeout(() => lock?.release(), 50)
  const got = await waiting
  expect(got).not.toBeNull()
  got?.release()
})
