import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Unavailable } from '../errors.ts'
import type { PostgresUser } from './postgres-user.ts'

/** What PostgreSQL writes into its pid file. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly status: 'starting' | 'ready' | 'stopping'
}

const readyMilliseconds = 300_000
const stopMilliseconds = 60_000

/** The PostgreSQL that runs on this cluster, whoever started it; null where none does. */
export function runningPostmaster(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isPostgres(pid)) return null
  const status = lines[7]?.trim()
  return { pid, port: Number(lines[3]), status: status === 'ready' || status === 'stopping' ? status : 'starting' }
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}

/** Whether a living process of that number is a PostgreSQL: numbers are used again, above all in containers. */
function isPostgres(pid: number): boolean {
  if (existsSync('/proc/self/stat')) {
    try {
      const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))!
      return name === 'postgres' && state !== 'Z'
    } catch {
      return false
    }
  }
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
      .trim()
      .endsWith('postgres')
  } catch {
    return false
  }
}

/** Waits out one that is still starting or stopping. Null = there is none (any more). */
export async function settledPostmaster(cluster: string): Promise<Postmaster | null> {
  const until = performance.now() + readyMilliseconds
  for (;;) {
    const postmaster = runningPostmaster(cluster)
    if (!postmaster || postmaster.status === 'ready') return postmaster
    if (performance.now() > until) throw new Unavailable('database.not-answering', { pid: postmaster.pid })
    await sleep(20)
  }
}

export interface StartOptions {
  readonly postgres: string
  readonly user: PostgresUser | null
  readonly logFile: string
  /** false = no `fsync`: for tests, whose data nobody misses */
  readonly durable: boolean
}

/**
 * Starts PostgreSQL on a free port of this machine and waits until it takes connections. It is a process group of its
 * own: a Ctrl-C in the terminal reaches only us, and we stop it when we no longer need it.
 *
 * @throws Unavailable 'database.start-failed' with the last line of its log, 'folder.disk-full'
 */
export async function startPostmaster(cluster: string, options: StartOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryStart(cluster, await freePort(), options)
    if ('pid' in outcome) return outcome
    if (/No space left on device/i.test(outcome.log)) throw new Unavailable('folder.disk-full', { folder: cluster })
    // the port was taken between asking and starting, or a dying predecessor has not let go of its memory yet
    const passing = /Address already in use|shared memory block/i.test(outcome.log)
    if (!passing || attempt === 5) throw new Unavailable('database.start-failed', { reason: lastLine(outcome.log) })
    await sleep(200 * attempt)
  }
}

async function tryStart(cluster: string, port: number, options: StartOptions): Promise<Postmaster | { log: string }> {
  // PostgreSQL itself clears away the file of a dead predecessor, but not where another program has its number now
  if (!runningPostmaster(cluster)) rmSync(pidFile(cluster), { force: true })
  const log = openSync(options.logFile, 'a', 0o600)
  const logStart = readFileSync(options.logFile, 'utf8').length
  const child = spawn(options.postgres, ['-D', cluster, '-p', String(port), ...flags(options.durable)], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LANG: 'C', TZ: 'UTC' },
    ...(options.user && { uid: options.user.uid, gid: options.user.gid }),
  })
  closeSync(log)
  let ended = false
  child.once('exit', () => (ended = true)).once('error', () => (ended = true))
  child.unref()
  const until = performance.now() + readyMilliseconds
  while (!ended) {
    const postmaster = runningPostmaster(cluster)
    if (postmaster?.status === 'ready' && postmaster.pid === child.pid) return postmaster
    if (performance.now() > until) throw new Unavailable('database.not-answering', { pid: child.pid ?? 0 })
    await sleep(10)
  }
  return { log: readFileSync(options.logFile, 'utf8').slice(logStart) }
}

/** Fast, but a confirmed write stays written; and nothing of what people typed gets into PostgreSQL's own log. */
function flags(durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: durable ? '256MB' : '64MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Stops it in order ("fast": connections are ended, data are written); waits until it is gone. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const postmaster = runningPostmaster(cluster)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  const until = performance.now() + stopMilliseconds
  while (runningPostmaster(cluster)?.pid === postmaster.pid) {
    if (performance.now() > until) throw new Unavailable('database.not-stopping', { pid: postmaster.pid })
    await sleep(10)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new TypeError('no port')),
      )
    })
  })
}

function lastLine(log: string): string {
  const lines = log.trim().split('\n')
  return (lines.findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines.at(-1) ?? '').slice(0, 500)
}
