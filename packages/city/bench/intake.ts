/**
 * Accepted Open311 POSTs a second, beside Debian's `pgbench` inserting the same row into the same database; then the server is
 * killed in the middle of it, and every confirmed report has to be there once.
 *
 *   npm run bench:intake -w city -- --seconds 10
 *
 * Needs `pgbench` (Debian: apt-get install postgresql-contrib; or PGBENCH=/path/to/it). The server is the built program as
 * users run it, in a process of its own, on an embedded database with the settings of production, in a folder of its own.
 * Writes `results-intake.md`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createApiKey } from '../src/server/accounts/api-keys.ts'
import { commandLine } from '../src/server/caller.ts'
import { openCity } from '../src/server/open-city.ts'
import { PostConnection, type Post } from './post-requests.ts'

const connections = 32
const target = { share: 0.25, milliseconds: 100 }
const longestSeconds = 60

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
const seconds = Math.min(longestSeconds, Math.max(1, Number(values.seconds)))
const loadBefore = loadavg()[0].toFixed(1)
const folder = await mkdtemp(join(tmpdir(), 'augenmass-bench-'))
const pgbench = process.env.PGBENCH ?? 'pgbench'
let server: RunningServer | null = null

try {
  const city = await openCity({ AUGENMASS_DATA: join(folder, 'data') })
  try {
    const { key } = await createApiKey(city, commandLine, { name: 'throughput', scope: 'open311' })
    const second = await createApiKey(city, commandLine, { name: 'crash', scope: 'open311' })
    server = await startServer(city.databaseUrl)
    // what is done once at the start (compiling, first plans) is no throughput
    await postFor(server.port, key, 2)
    const before = await insertWithPgbench(city.databaseUrl)
    const measured = await postFor(server.port, key, seconds)
    const after = await insertWithPgbench(city.databaseUrl)
    const bare = (before + after) / 2
    const crash = await killInTheMiddle(city.databaseUrl, second)
    await report({ bare, ...measured, crash })
  } finally {
    server?.kill()
    await city.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface RunningServer {
  readonly port: number
  kill(): void
}

/** The built program; the database stays where it is when it is killed. */
async function startServer(databaseUrl: string): Promise<RunningServer> {
  const command = join(import.meta.dirname, '..', 'bin', 'augenmass.js')
  const child: ChildProcess = spawn(
    process.execPath,
    [command, 'serve', '--empty', '--port', '0', '--language', 'en'],
    {
      env: { ...process.env, AUGENMASS_DATA: join(folder, 'data'), DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  )
  const port = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000)
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)
      if (found) resolve(Number(found[1]))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)))
  })
  return {
    port,
    // its own group: whatever it started goes with it
    kill: () => {
      try {
        process.kill(-child.pid!, 'SIGKILL')
      } catch {
        // it is gone already
      }
    },
  }
}

/** One report as a machine sends it. */
function newPost(apiKey: string): Post {
  const body = new URLSearchParams({
    api_key: apiKey,
    service_code: 'littering',
    lat: (51.5 + Math.random() / 50).toFixed(6),
    long: (7.45 + Math.random() / 50).toFixed(6),
    address_string: 'Am Brunnen',
    description: 'Neben den Bänken liegen seit Tagen Verpackungen und Flaschen.',
  })
  return { key: randomUUID(), body: body.toString() }
}

interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Each connection sends one after the other for so long. @throws Error for any answer but 201 */
async function postFor(port: number, apiKey: string, span: number): Promise<Measured> {
  const times: number[] = []
  const started = performance.now()
  const until = started + span * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new PostConnection(port, '/open311/v2/requests.json')
      while (performance.now() < until) {
        const { status, body, milliseconds } = await connection.send(newPost(apiKey))
        if (status !== 201) throw new Error(`${status}: ${body}`)
        times.push(milliseconds)
      }
      connection.close()
    }),
  )
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return { perSecond: times.length / elapsed, p50: quantile(0.5), p99: quantile(0.99) }
}

/** The row such a POST makes, one a transaction, from as many clients. @returns transactions a second */
async function insertWithPgbench(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ row: Record<string, unknown>; made: string[] }>(
    `select to_jsonb(report) as row,
      array(select attname::text from pg_attribute where attrelid = 'report'::regclass and attgenerated <> '') as made
    from report where origin = 'open311' limit 1`,
  )
  await client.end()
  const { row, made } = rows[0]
  const own: Record<string, string> = { id: 'new_id()', identity: 'new_id()::text', tracking: 'new_id()::text' }
  const columns = Object.keys(row).filter((column) => !made.includes(column))
  const literal = (value: unknown) =>
    value === null
      ? 'null'
      : `'${(typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll("'", "''")}'`
  const script = join(folder, 'insert.sql')
  await writeFile(
    script,
    `insert into report (${columns.join(', ')}) values (${columns
      .map((column) => (column === 'origin' ? "'pgbench'" : (own[column] ?? literal(row[column]))))
      .join(', ')});\n`,
  )
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    script,
    databaseUrl,
  ]
  const output = await run(pgbench, args)
  const found = /tps = ([\d.]+)/.exec(output)
  if (!found) throw new Error(`pgbench said: ${output}`)
  return Number(found[1])
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error('pgbench is missing: apt-get install postgresql-contrib, or set PGBENCH')
          : error,
      ),
    )
    child.once('exit', () => resolve(output))
  })
}

interface Crash {
  readonly sent: number
  readonly confirmed: number
  readonly retried: number
  readonly lost: number
  readonly twice: number
}

/** Kills the server while all connections send, starts it again, and has what was not confirmed sent again. */
async function killInTheMiddle(databaseUrl: string, machine: { id: string; key: string }): Promise<Crash> {
  const open: Post[] = []
  const confirmed = new Map<string, string>()
  let sent = 0
  const sending = Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new PostConnection(server!.port, '/open311/v2/requests.json')
      for (;;) {
        const post = newPost(machine.key)
        sent++
        try {
          confirmed.set(post.key, idOf(await connection.send(post)))
        } catch {
          open.push(post)
          return
        }
      }
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 5) * 1000))
  server!.kill()
  await sending
  server = await startServer(databaseUrl)
  const connection = new PostConnection(server.port, '/open311/v2/requests.json')
  // sent again twice: the second time each is known
  for (const post of [...open, ...open]) confirmed.set(post.key, idOf(await connection.send(post)))
  connection.close()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from report where api_key = $1', [machine.id])
  await client.end()
  const stored = new Set(rows.map(({ id }) => id))
  const lost = [...confirmed.values()].filter((id) => !stored.has(id)).length
  return { sent, confirmed: confirmed.size, retried: open.length, lost, twice: rows.length - confirmed.size }
}

function idOf({ status, body }: { status: number; body: string }): string {
  if (status !== 201) throw new Error(`${status}: ${body}`)
  return (JSON.parse(/\[.*\]/s.exec(body)![0]) as { service_request_id: string }[])[0].service_request_id
}

async function report({ bare, perSecond, p50, p99, crash }: Measured & { bare: number; crash: Crash }): Promise<void> {
  const machine = `${cpus()[0].model.trim()}, ${availableParallelism()} threads, ${Math.round(totalmem() / 1e9)} GB`
  const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
  const text = [
    '# Intake under load',
    '',
    `Open311 POSTs over ${connections} connections for ${seconds} s with a key without limit, on ${machine}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; load before the start ${loadBefore}. Clients, server and database share the machine.`,
    '',
    '| | a second | share | p50, ms | p99, ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    `| accepted POSTs | ${whole(perSecond)} | ${((100 * perSecond) / bare).toFixed(0)} % | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`,
    `| pgbench, the same row, one a transaction, ${connections} clients (mean of before and after) | ${whole(bare)} | 100 % | – | – |`,
    '',
    `Target: ${target.share * 100} % and p99 ≤ ${target.milliseconds} ms.`,
    '',
    `Server killed (SIGKILL) in the middle of it, started again, unconfirmed ones sent again with their keys: ${whole(crash.sent)} sent, ${crash.retried} sent again, ${whole(crash.confirmed)} confirmed, ${crash.lost} lost, ${crash.twice} twice.`,
    '',
  ].join('\n')
  console.log(`\n${text}`)
  await writeFile(join(import.meta.dirname, 'results-intake.md'), text)
}
