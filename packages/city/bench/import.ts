/**
 * Imports a million generated rows by the command line, and copies the same rows by a bare COPY into an equal table of
 * the same database in the same run.
 *
 *   npm run bench -w city -- --rows 1000000
 *
 * Writes `results-import.md`. The database is an embedded one in a folder of its own, with the settings of production.
 */
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { openCity } from '../src/server/open-city.ts'
import { writeReportRows } from './write-report-rows.ts'

const target = { seconds: 90, megabytes: 400 }

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })
const rows = Number(values.rows)
/** what else the machine was doing */
const loadBefore = loadavg()[0].toFixed(1)
const folder = await mkdtemp(join(tmpdir(), 'augenmass-bench-'))
const env = { ...process.env, AUGENMASS_DATA: join(folder, 'data'), LANG: 'en' }

try {
  const file = join(folder, 'reports.csv')
  await writeReportRows(file, rows, 1)
  const city = await openCity({ AUGENMASS_DATA: env.AUGENMASS_DATA })
  try {
    const withDatabase = { ...env, DATABASE_URL: city.databaseUrl }
    const first = await runImport(file, withDatabase)
    const again = await runImport(file, withDatabase)
    const bare = await bareCopy(city.databaseUrl)
    await report({ first, again, bare, megabytes: (await stat(file)).size / 1e6 })
  } finally {
    await city.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Measured {
  readonly seconds: number
  /** highest resident memory of the process, MB */
  readonly peakMegabytes: number
}

/** The whole command as a user runs it, in a process of its own that writes down its peak memory when it ends. */
async function runImport(file: string, environment: NodeJS.ProcessEnv): Promise<Measured> {
  const memory = join(folder, 'peak')
  const writePeak = `import { writeFileSync } from 'node:fs'
    process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)))`
  const hook = `data:text/javascript,${encodeURIComponent(writePeak)}`
  const command = join(import.meta.dirname, '..', 'bin', 'augenmass.js')
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', hook, command, 'import', 'reports', file], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error(`augenmass import ended with ${String(code)}`)
  const seconds = (performance.now() - started) / 1000
  console.log(output.split('\n').find((line) => line.includes(' s: ')))
  return { seconds, peakMegabytes: Number(await readFile(memory, 'utf8')) / 1000 }
}

/** The rows that are now in `report`, from a file, into a table with the same columns and indexes. @returns seconds */
async function bareCopy(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const text = join(folder, 'rows.txt')
    await client.query('create table bare (like report including all)')
    await pipeline(client.query(copyTo('copy report to stdout')), createWriteStream(text))
    const started = performance.now()
    await pipeline(createReadStream(text), client.query(copyFrom('copy bare from stdin')))
    return (performance.now() - started) / 1000
  } finally {
    await client.end()
  }
}

async function report(results: { first: Measured; again: Measured; bare: number; megabytes: number }): Promise<void> {
  const { first, again, bare, megabytes } = results
  const perSecond = (seconds: number) => Math.round(rows / seconds).toLocaleString('en-GB')
  const line = (what: string, seconds: number, peak: string) =>
    `| ${what} | ${seconds.toFixed(1)} | ${perSecond(seconds)} | ${(seconds / bare).toFixed(1)} | ${peak} |`
  const machine = `${cpus()[0].model.trim()}, ${availableParallelism()} threads, ${Math.round(totalmem() / 1e9)} GB`
  const text = [
    '# Import of reports',
    '',
    `${rows.toLocaleString('en-GB')} generated rows, ${megabytes.toFixed(0)} MB of CSV, on ${machine}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; load before the start ${loadBefore}.`,
    '',
    '| | seconds | rows/s | times bare COPY | peak memory of the process, MB |',
    '| --- | ---: | ---: | ---: | ---: |',
    line('augenmass import reports', first.seconds, first.peakMegabytes.toFixed(0)),
    line('the same file again', again.seconds, again.peakMegabytes.toFixed(0)),
    line('bare COPY of the same rows into an equal table', bare, '–'),
    '',
    `The import is the whole command: start, recognition, parsing, cells, writing, incidents. Target: ${target.seconds} s and ${target.megabytes} MB for a million rows on 2 cores.`,
    '',
  ].join('\n')
  console.log(`\n${text}`)
  await writeFile(join(import.meta.dirname, 'results-import.md'), text)
}
