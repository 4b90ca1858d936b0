/**
 * Imports 50,000 generated articles (about 100 MB) by the command line, as a JSON Feed, as a WordPress export and as Atom, with 300
 * small pictures beside them; the same again; killed in the middle and again; and exports them.
 *
 *   npm run bench:import-articles -w city [-- --items 50000] [--formats json,wxr,atom]
 *
 * Each on an embedded database of its own with the settings of production. Writes `results-import-articles.md`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { City } from '../src/server/city.ts'
import { openCity } from '../src/server/open-city.ts'
import { writeArticleFeed, writeArticlePictures, type FeedFormat } from './write-article-feeds.ts'

const target = { seconds: 300, megabytes: 1000 }
/** No run takes longer; the bench then fails. */
const mostSeconds = 1200

const { values } = parseArgs({
  options: { items: { type: 'string', default: '50000' }, formats: { type: 'string', default: 'json,wxr,atom' } },
})
const items = Number(values.items)
const loadBefore = loadavg()[0].toFixed(1)
const folder = await mkdtemp(join(tmpdir(), 'augenmass-bench-'))
const lines: string[] = []

try {
  await writeArticlePictures(folder)
  for (const format of values.formats.split(',') as FeedFormat[]) {
    const file = await writeArticleFeed(folder, format, items)
    const megabytes = `${((await stat(file)).size / 1e6).toFixed(0)} MB`
    await inNewCity(async (city, database) => {
      await tell(`${format}, ${megabytes}`, await run(database, ['import', 'articles', file]))
      await expectArticles(city, items)
      await tell(`${format}: the same again`, await run(database, ['import', 'articles', file]))
      await expectArticles(city, items)
      if (format === 'json')
        await tell('export', await run(database, ['export', 'articles', join(folder, 'out', 'all.json')]))
    })
    if (format !== 'json') continue
    await inNewCity(async (city, database) => {
      await killInTheMiddle(city, database, file)
      await tell('json: the rest after kill −9 in the middle', await run(database, ['import', 'articles', file]))
      await expectArticles(city, items)
    })
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function inNewCity(work: (city: City, database: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(folder, 'data-'))
  const city = await openCity({ AUGENMASS_DATA: data })
  try {
    await work(city, city.databaseUrl)
  } finally {
    await city.close()
    await rm(data, { recursive: true, force: true })
  }
}

async function countArticles({ db }: City): Promise<number> {
  const row = await db
    .selectFrom('article')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row!.n
}

async function expectArticles(city: City, expected: number): Promise<void> {
  const found = await countArticles(city)
  if (found !== expected) throw new Error(`${found} articles instead of ${expected}`)
}

interface Measured {
  readonly seconds: number
  /** highest resident memory of the process, MB */
  readonly peakMegabytes: number
}

function start(database: string, args: readonly string[]) {
  const memory = join(folder, 'peak')
  const writePeak = `import { writeFileSync } from 'node:fs'
    process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)))`
  const hook = `data:text/javascript,${encodeURIComponent(writePeak)}`
  const command = join(import.meta.dirname, '..', 'bin', 'augenmass.js')
  const env = { ...process.env, AUGENMASS_DATA: join(folder, 'data'), DATABASE_URL: database, LANG: 'en' }
  const child = spawn(process.execPath, ['--import', hook, command, ...args], {
    ...{ env, timeout: mostSeconds * 1000 },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, memory, output: () => output }
}

/** The whole command as a user runs it, in a process of its own that writes down its peak memory when it ends. */
async function run(database: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now()
  const { child, memory, output } = start(database, args)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`augenmass ${args.slice(0, 2).join(' ')} ended with ${String(code)}: ${output()}`)
  console.log(output().split('\n').slice(0, 4).join('\n'))
  const seconds = (performance.now() - started) / 1000
  return { seconds, peakMegabytes: Number(await readFile(memory, 'utf8')) / 1000 }
}

async function killInTheMiddle(city: City, database: string, file: string): Promise<void> {
  const { child } = start(database, ['import', 'articles', file])
  const ended = once(child, 'exit')
  const until = performance.now() + mostSeconds * 1000
  while ((await countArticles(city)) < items / 2) {
    if (performance.now() > until || child.exitCode !== null) throw new Error('the import never came to the middle')
    await wait(200)
  }
  child.kill('SIGKILL')
  await ended
}

async function tell(what: string, { seconds, peakMegabytes }: Measured): Promise<void> {
  lines.push(
    `| ${what} | ${seconds.toFixed(0)} | ${Math.round(items / seconds).toLocaleString('en-GB')} | ${peakMegabytes.toFixed(0)} |`,
  )
  console.log(lines.at(-1))
  // after each, so that a run that is stopped leaves what it measured
  await report()
}

async function report(): Promise<void> {
  const machine = `${cpus()[0].model.trim()}, ${availableParallelism()} threads, ${Math.round(totalmem() / 1e9)} GB`
  const text = [
    '# Import and export of articles',
    '',
    `${items.toLocaleString('en-GB')} generated articles with 300 pictures, on ${machine}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; load before the start ${loadBefore}.`,
    '',
    '| | seconds | articles/s | peak memory of the process, MB |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
    '',
    `The whole command each time, on a database of its own. Target: ${target.seconds} s and ${target.megabytes} MB.`,
    '',
  ].join('\n')
  await writeFile(join(import.meta.dirname, 'results-import-articles.md'), text)
}
