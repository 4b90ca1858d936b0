import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkToptw } from '../tours/toptw-check.ts'

const program = join(import.meta.dirname, '../../bin/augenmass-planning.js')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'augenmass-tours-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Vertices on a spiral, each open for a quarter of the budget. */
function spiral(count: number, budget: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i + 1) * Math.cos(i), (i + 1) * Math.sin(i)].map((value) => value.toFixed(2))
    const opens = (i * 37) % budget
    return `${i + 1} ${x} ${y} 5 ${10 + (i % 7)} 1 1 1 ${opens} ${opens + budget / 4}`
  })
  return ['4 1', '0', `0 0 0 0 0 0 0 0 ${budget}`, ...rows].join('\n').replace('4 1', `4 1 ${count} 1`)
}

/** Runs the command; `onProgress` hears the first of what it writes to standard error. */
async function tours(args: readonly string[], onProgress: (kill: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, [program, 'tours', ...args])
  const heard = { out: '', error: '' }
  child.stdout.on('data', (part) => (heard.out += part))
  child.stderr.on('data', (part) => (heard.error += part))
  child.stderr.once('data', () => onProgress(() => child.kill('SIGINT')))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { ...heard, code }
}

test('writes tours that keep every rule, and says what they collect', async () => {
  const [instance, out] = [join(folder, 'small.txt'), join(folder, 'small-tours.txt')]
  await writeFile(instance, spiral(12, 2000))
  const { code, out: printed } = await tours([instance, '--teams', '3', '--seconds', '20', '--seed', '9', '--out', out])
  expect(code).toBe(0)
  const result = JSON.parse(printed.trim().split('\n').at(-1)!) as Record<string, number>
  expect(Object.keys(result)).toEqual(['objective', 'seconds', 'seed'])
  expect(result.seed).toBe(9)
  const verdict = checkToptw(await readFile(instance, 'utf8'), await readFile(out, 'utf8'), 3, 1)
  expect(verdict).toEqual({ faults: [], prize: result.objective })
})

test('a Ctrl-C ends it with the best so far', async () => {
  const [instance, out] = [join(folder, 'large.txt'), join(folder, 'large-tours.txt')]
  await writeFile(instance, spiral(150, 400))
  const begin = performance.now()
  const { code } = await tours([instance, '--seconds', '600', '--decimals', '2', '--out', out], (kill) => kill())
  expect(code).toBe(0)
  expect(performance.now() - begin).toBeLessThan(60_000)
  const verdict = checkToptw(await readFile(instance, 'utf8'), await readFile(out, 'utf8'), 1, 2)
  expect(verdict.faults).toEqual([])
  expect(verdict.prize).toBeGreaterThan(0)
})

test('what it cannot read is refused with file, line and reason', async () => {
  const instance = join(folder, 'bad.txt')
  await writeFile(instance, spiral(12, 2000).replace('0 0 0 0 0 0 0 0 2000', '0 0 0 0 0 0 0 2001 2000'))
  const { code, out, error } = await tours([instance, '--out', join(folder, 'none.txt')])
  expect(code).toBe(2)
  expect(error).toBe(`${instance}:3: window closes at 2000, before it opens at 2001\n`)
  expect(out).toBe('')
})
