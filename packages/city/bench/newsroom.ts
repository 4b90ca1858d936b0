/**
 * The newsroom with 50,000 articles: how long a search takes (limit 50 ms), and how long readers wait at 500 requests a second
 * from one server (limit: 99 of 100 within 30 ms): as news is read, calm and while an article is published every five
 * seconds; and with visits spread over the whole archive by rank, where many go to a page nobody asked for lately.
 *
 *   npm run bench:newsroom -w city
 *
 * The server is the built program in a process of its own, on an embedded database with the settings of production, in a
 * folder of its own. Requests are sent at their time, whether or not earlier ones are answered, and a wait counts from that
 * time. Writes `results-newsroom.md`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, get, type IncomingMessage } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openCity } from '../src/server/open-city.ts'
import { bumpRevision } from '../src/server/newsroom/revision.ts'
import { searchArticles } from '../src/server/newsroom/search/search-articles.ts'
import type { City } from '../src/server/city.ts'
import { chance, fillNewsroom } from './fill-newsroom.ts'

const articles = 50_000
const ratePerSecond = 500
const seconds = 20
/** Of the archive a server has read much, once it has run for a while. */
const archiveWarmSeconds = 120
const limits = { searchMilliseconds: 50, readMilliseconds: 30 }
let runs = 0
const loadBefore = loadavg()[0].toFixed(1)
const folder = await mkdtemp(join(tmpdir(), 'augenmass-bench-'))

try {
  const city = await openCity({ AUGENMASS_DATA: join(folder, 'data') })
  try {
    const slugs = await fillNewsroom(city, articles)
    const searches = await measureSearches(city)
    const server = await startServer(city.databaseUrl)
    try {
      // what is done once at the start (compiling, first plans) is nobody's wait
      await read(server.port, slugs, asNews, { forSeconds: 10 })
      const calm = await read(server.port, slugs, asNews, { forSeconds: seconds })
      const publishing = await read(server.port, slugs, asNews, { forSeconds: seconds, publishing: city })
      await read(server.port, slugs, byRank, { forSeconds: archiveWarmSeconds })
      const archive = await read(server.port, slugs, byRank, { forSeconds: seconds })
      await report(searches, { calm, publishing, archive })
    } finally {
      server.stop()
    }
  } finally {
    await city.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Waits {
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
  readonly count: number
}

function waitsOf(milliseconds: readonly number[]): Waits {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), longest: sorted[sorted.length - 1], count: sorted.length }
}

/** Frequent and rare words, parts of compounds, typing errors, two words, nothing; each five times, as nobody else asks. */
async function measureSearches(city: City): Promise<Waits> {
  const rows = await city.db.selectFrom('article').select('content').orderBy('id').limit(200).execute()
  const random = chance(7)
  const pick = () => {
    const { headline } = rows[Math.floor(random() * rows.length)].content
    const words = headline.split(' ')
    return words[Math.floor(random() * words.length)]
  }
  const swapped = (word: string) => {
    const at = 1 + Math.floor(random() * (word.length - 2))
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  }
  const asked = Array.from(
    { length: 60 },
    (_, index) =>
      [
        pick(),
        `${pick()} ${pick()}`,
        swapped(pick()),
        ['Markt', 'Winterdienst', 'Schulweg', 'Zeppelin'][(index >> 2) & 3],
      ][index & 3],
  )
  const milliseconds: number[] = []
  for (let round = 0; round < 5; round++)
    for (const words of asked) {
      const started = performance.now()
      await searchArticles(city.db, { words, language: 'de' })
      milliseconds.push(performance.now() - started)
    }
  return waitsOf(milliseconds)
}

async function startServer(databaseUrl: string): Promise<{ port: number; stop(): void }> {
  const command = join(import.meta.dirname, '..', 'bin', 'augenmass.js')
  const child = spawn(process.execPath, [command, 'serve', '--empty', '--port', '0', '--language', 'en'], {
    env: { ...process.env, AUGENMASS_DATA: join(folder, 'data'), DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const port = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000)
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)
      if (found) resolve(Number(found[1]))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)))
  })
  // its own group: whatever it started goes with it
  return { port, stop: () => process.kill(-child.pid!, 'SIGKILL') }
}

/** Which article is read, by its place among the newest of `count`; `random` gives 0…1. */
type Mix = (random: () => number, count: number) => number

/** News is read on its day: half goes to the newest 24, nine of twenty to the newest 720, one of twenty anywhere. */
function asNews(random: () => number, count: number): number {
  const age = random()
  return Math.floor(random() * (age < 0.5 ? 24 : age < 0.95 ? 720 : count))
}

/** The k-th as often as 1/k (Zipf): a third goes to articles beyond the newest thousand. */
function byRank(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1)
}

/**
 * Readers for some seconds: seven of ten read an article, two the index, one a topic.
 *
 * @param options.publishing where an article is published every five seconds
 */
async function read(
  port: number,
  slugs: readonly string[],
  mix: Mix,
  { forSeconds, publishing }: { readonly forSeconds: number; readonly publishing?: City },
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  // other visits each time: else a run would find kept what the one before it asked for
  const random = chance(++runs)
  const milliseconds: number[] = []
  let failures = 0
  const path = (): string => {
    const kind = random()
    if (kind < 0.2) return '/newsroom'
    if (kind < 0.3) return `/newsroom/topic/thema-${Math.floor(random() * 8)}`
    return `/newsroom/${slugs[mix(random, slugs.length)]}`
  }
  const ask = async (due: number): Promise<void> => {
    try {
      const headers = { 'accept-encoding': 'gzip, deflate, br' }
      const request = get({ host: '127.0.0.1', port, path: path(), agent, headers })
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      for await (const chunk of response) void chunk
      if (response.statusCode !== 200) failures++
    } catch {
      failures++
    }
    milliseconds.push(performance.now() - due)
  }
  const total = ratePerSecond * forSeconds
  const begun = performance.now()
  const running: Promise<void>[] = []
  let published = 0
  for (let sent = 0; sent < total;) {
    const now = performance.now()
    for (; sent < total && begun + (sent * 1000) / ratePerSecond <= now; sent++)
      running.push(ask(begun + (sent * 1000) / ratePerSecond))
    if (publishing && (now - begun) / 5000 > published + 1) {
      published++
      running.push(bumpRevision(publishing.db, 'added'))
    }
    await wait(1)
  }
  await Promise.all(running)
  agent.destroy()
  return { waits: waitsOf(milliseconds), failures, perSecond: (total * 1000) / (performance.now() - begun) }
}

async function report(
  searches: Waits,
  { calm, publishing, archive }: Record<'calm' | 'publishing' | 'archive', Awaited<ReturnType<typeof read>>>,
): Promise<void> {
  const row = (name: string, waits: Waits, rest: string) =>
    `| ${[name, waits.count, waits.median.toFixed(1), waits.p95.toFixed(1), waits.p99.toFixed(1), waits.longest.toFixed(0), rest].join(' | ')} |`
  const text = [
    '# The newsroom with 50,000 articles',
    '',
    'Milliseconds. Searches one after the other; readers at 500 requests a second from one server, each wait counted from the',
    'time its request was due: 20 % read the index, 10 % a topic, 70 % an article. As news is read: half of these one of the newest 24,',
    '45 % one of the newest 720, 5 % any of the 50,000, measured after 10 s. All over the archive: the k-th newest as often as 1/k,',
    `measured after ${archiveWarmSeconds} s (\`npm run bench:newsroom -w city\`).`,
    `${cpus()[0].model}, ${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, load before ${loadBefore}.`,
    '',
    '| what | requests | median | 95 of 100 | 99 of 100 | longest | limit, failures |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    row('search', searches, `95 of 100 within ${limits.searchMilliseconds}`),
    row('readers, as news is read', calm.waits, `99 of 100 within ${limits.readMilliseconds}; ${calm.failures} failed`),
    row(
      'the same while an article is published every 5 s',
      publishing.waits,
      `no limit set; ${publishing.failures} failed`,
    ),
    row(
      'readers, all over the archive',
      archive.waits,
      `99 of 100 within ${limits.readMilliseconds}; ${archive.failures} failed`,
    ),
    '',
  ].join('\n')
  await writeFile(join(import.meta.dirname, 'results-newsroom.md'), text)
  process.stdout.write(text)
}
