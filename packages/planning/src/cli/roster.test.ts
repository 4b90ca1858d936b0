import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCurtoisQu } from '../roster/curtois-qu-check.ts'
import { parseCurtoisQu } from '../roster/curtois-qu.ts'

const program = join(import.meta.dirname, '../../bin/augenmass-planning.js')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'augenmass-roster-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Two shifts, everybody with the same rules, each with a day off; P1 and P2 have a wish. */
function instance(
  people: number,
  weeks: number,
  { longestRun = '5', staff = `E=${7 * weeks}|L=${7 * weeks}` } = {},
): string {
  const ids = Array.from({ length: people }, (_, i) => `P${i}`)
  const days = Array.from({ length: 7 * weeks }, (_, day) => day)
  return [
    'SECTION_HORIZON',
    7 * weeks,
    'SECTION_SHIFTS',
    'E,480,',
    'L,480,E',
    'SECTION_STAFF',
    ...ids.map((id) => `${id},${staff},${2400 * weeks},0,${longestRun},2,2,${weeks}`),
    'SECTION_DAYS_OFF',
    ...ids.map((id, i) => `${id},${i % 7}`),
    'SECTION_SHIFT_ON_REQUESTS',
    'P1,0,E,3',
    'SECTION_SHIFT_OFF_REQUESTS',
    'P2,3,L,2',
    'SECTION_COVER',
    ...days.flatMap((day) => ['E', 'L'].map((shift) => `${day},${shift},${Math.ceil(people / 4)},100,1`)),
  ].join('\n')
}

/** Runs the command on the text; `onProgress` hears the first of what it writes to standard error. */
async function roster(
  text: string,
  seconds: number,
  onProgress: (kill: () => void) => void = () => undefined,
  written = join(folder, 'roster.csv'),
) {
  const file = join(folder, 'instance.txt')
  await writeFile(file, text)
  await rm(written, { force: true })
  const child = spawn(process.execPath, [
    program,
    'roster',
    file,
    '--seconds',
    String(seconds),
    '--seed',
    '9',
    '--out',
    written,
  ])
  const heard = { out: '', error: '' }
  child.stdout.on('data', (part) => (heard.out += part))
  child.stderr.on('data', (part) => (heard.error += part))
  child.stderr.once('data', () => onProgress(() => child.kill('SIGINT')))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { ...heard, code, file, written: existsSync(written) ? await readFile(written, 'utf8') : null }
}

/** What the checker says of a file as it was written: one line a person, ID and one field a day. */
function verdictOn(text: string, written: string) {
  const parsed = parseCurtoisQu(text)
  const rows = written
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  expect(rows.map(([id]) => id)).toEqual(parsed.staff.map(({ id }) => id))
  const shiftIds = parsed.shifts.map(({ id }) => id)
  return checkCurtoisQu(
    parsed,
    rows.map(([, ...fields]) => fields.map((field) => (field === '' ? -1 : shiftIds.indexOf(field)))),
  )
}

test.each([
  ['as usual', instance(8, 2)],
  ['with limits that say nothing', instance(8, 2, { longestRun: '9999', staff: 'E=9999|L=9999' })],
])('%s it writes a roster that keeps every rule, and says what it costs', async (_, text) => {
  const { code, out, written } = await roster(text, 1)
  expect(code).toBe(0)
  const result = JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, number>
  expect(Object.keys(result)).toEqual(['objective', 'seconds', 'seed'])
  expect(result.seed).toBe(9)
  expect(verdictOn(text, written!)).toMatchObject({ objective: result.objective, broken: [] })
})

test('a Ctrl-C ends it with the best so far', async () => {
  const text = instance(30, 4)
  const begin = performance.now()
  const { code, written } = await roster(text, 600, (kill) => kill())
  expect(code).toBe(0)
  expect(performance.now() - begin).toBeLessThan(60_000)
  expect(verdictOn(text, written!).broken).toEqual([])
})

test('a Ctrl-C that arrives twice, as it does through npx, is one', async () => {
  const text = instance(30, 4)
  const { code, written } = await roster(text, 600, (kill) => {
    kill()
    setTimeout(kill, 1)
  })
  expect(code).toBe(0)
  expect(verdictOn(text, written!).broken).toEqual([])
})

test('what it cannot read is refused with file, line and reason', async () => {
  const { code, out, error, file, written } = await roster(instance(4, 1).replace('0,E,1,100,1', '0,E,-1,100,1'), 1)
  expect(code).toBe(2)
  expect(error).toMatch(new RegExp(`^${RegExp.escape(file)}:[0-9]+: .*-1`))
  expect(out).toBe('')
  expect(written).toBeNull()
})

test('where the answer could not be written it says so before it searches', async () => {
  const nowhere = join(folder, 'missing', 'roster.csv')
  const { code, out, error } = await roster(instance(4, 1), 600, undefined, nowhere)
  expect(code).toBe(2)
  expect(error.trim()).toBe(`${nowhere}: cannot be written (ENOENT)`)
  expect(out).toBe('')
})
