/**
 * `npm test`: checks (format, lint, unused code, import rules, types), unit and integration tests, browser journeys,
 * one after another, and the sum of all at the end. `npm test -- checks|unit|browser` runs one part.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

/** What did not hold, named once more at the end: of a long log often only the end is kept. */
const broken: string[] = []

const bin = (name: string) => join('node_modules', '.bin', name)

const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['lint', bin('eslint'), ['.']],
  // without `sync`, which would write the types beside lint reading them
  [
    'types of the city',
    'npm',
    ['exec', '-w', 'city', '--', 'svelte-check', '--tsconfig', 'src/tsconfig.json', '--fail-on-warnings'],
  ],
  ['format', bin('prettier'), ['--check', '.']],
  ['unused code', bin('knip'), []],
  ['import rules', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'packages', 'demo', 'tools']],
  ['types', bin('tsc'), ['--noEmit']],
]

/** Runs a command with its output shown; resolves to its exit code. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  child.on('error', reject)
  child.on('exit', (code) => resolve(code ?? 1))
  return promise
}

/** Runs a command beside others: what it prints is kept until its end. */
function runQuietly(command: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ ok: boolean; output: string }>()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  child.on('error', reject)
  child.on('close', (code) => resolve({ ok: code === 0, output }))
  return promise
}

async function runChecks(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 }
  // svelte-kit sync writes the types that lint and tsc read
  await run('npm', ['run', '--silent', 'sync', '-w', 'city'])
  const left = checks.values()
  const takeNext = async () => {
    for (const [name, command, args] of left) {
      const { ok, output } = await runQuietly(command, args)
      console.log(`${output}${ok ? '✓' : '✗'} ${name}`)
      count[ok ? 'passed' : 'failed']++
      if (!ok) broken.push(`check: ${name}`)
    }
  }
  // two at a time: each uses one core
  await Promise.all([takeNext(), takeNext()])
  return count
}

/** The part of Vitest's JSON report that is read. */
interface UnitFile {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly {
    readonly fullName: string
    readonly status: string
    readonly failureMessages: readonly string[]
  }[]
}

function failuresOf({ name, status, message, assertionResults }: UnitFile): string[] {
  if (status !== 'failed') return []
  const failed = assertionResults.filter((test) => test.status === 'failed')
  // no test of it was run, or what stands around the tests failed
  if (failed.length === 0) return [`${name}: ${message}`]
  return failed.map((test) => `${name} › ${test.fullName}: ${test.failureMessages.join('; ').split('\n    at ')[0]}`)
}

async function runUnit(folder: string): Promise<Count> {
  const file = join(folder, 'vitest.json')
  const code = await run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const result = JSON.parse(await readFile(file, 'utf8'))
  const failures = (result.testResults as UnitFile[]).flatMap(failuresOf)
  // an error outside any test (an unhandled rejection, say) fails the run without failing a test
  if (code !== 0 && failures.length === 0) failures.push('an error outside any test, see above')
  broken.push(...failures.map((failure) => `unit: ${failure}`))
  return {
    passed: result.numPassedTests,
    failed: failures.length,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/** The part of Playwright's JSON report that is read. */
interface BrowserSuite {
  readonly specs: readonly { readonly file: string; readonly title: string; readonly ok: boolean }[]
  readonly suites?: readonly BrowserSuite[]
}

function unexpected(suites: readonly BrowserSuite[]): string[] {
  return suites.flatMap(({ specs, suites: inner = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
    ...unexpected(inner),
  ])
}

async function runBrowser(folder: string): Promise<Count> {
  const file = join(folder, 'playwright.json')
  const browser = await findOrInstallChromium()
  const build = await run('npm', ['run', '--silent', 'build', '-w', 'city'])
  if (build !== 0) {
    broken.push('browser: the build')
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const code = await run(
    bin('playwright'),
    ['test', '--config', 'packages/city/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...(browser ? { CHROMIUM: browser } : {}) },
  )
  const { stats, suites } = JSON.parse(await readFile(file, 'utf8'))
  const failed = stats.unexpected
  broken.push(...unexpected(suites as BrowserSuite[]).map((title) => `browser: ${title}`))
  return {
    passed: stats.expected + stats.flaky,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats.skipped,
  }
}

const parts = { checks: runChecks, unit: runUnit, browser: runBrowser }
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}: npm test -- [${Object.keys(parts).join('|')}]`)
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'augenmass-test-'))
const sum: Count = { passed: 0, failed: 0, skipped: 0 }
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const started = performance.now()
  const count = await part(folder)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `\n— ${name}: ${count.passed} of ${count.passed + count.failed} held, ${count.skipped} left out, ${seconds} s\n`,
  )
  sum.passed += count.passed
  sum.failed += count.failed
  sum.skipped += count.skipped
}
await rm(folder, { recursive: true, force: true })
for (const failure of broken) console.log(`✗ ${failure}`)
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0)
