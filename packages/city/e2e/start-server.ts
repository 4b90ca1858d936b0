import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The first start builds, sets up a database and makes two years of reports. */
const readyWithinMilliseconds = 180_000

export interface Server {
  readonly address: string
  /** its data folder */
  readonly folder: string
  /** ends it and removes the folder */
  stop(): Promise<void>
}

/**
 * Starts `augenmass serve` on a free port with a fresh data folder.
 *
 * @param options.args what follows `serve`
 * @param options.smtpUrl a mail server; empty for none
 * @param options.ready path of a page, and what it says once the server is ready
 */
export async function runServer(options: {
  readonly args: readonly string[]
  readonly smtpUrl: string
  readonly ready: readonly [path: string, words: string]
}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'augenmass-e2e-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const program = join(import.meta.dirname, '..', 'bin', 'augenmass.js')
  const server = spawn(process.execPath, [program, 'serve', ...options.args], {
    env: {
      ...process.env,
      AUGENMASS_DATA: folder,
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: '',
      DATABASE_URL: '',
      SMTP_URL: options.smtpUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const stop = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await answers(address + options.ready[0], options.ready[1], server)
  } catch (error) {
    await stop()
    throw new Error(`The server did not start.\n${output.join('').slice(-4000)}`, { cause: error })
  }
  return { address, folder, stop }
}

/** The server of all journeys: the demo city, ready once the sign-in page lists its accounts. */
export default async function startServer(): Promise<(() => Promise<void>) | void> {
  if (process.env.E2E_BASE_URL) return
  const server = await runServer({ args: ['--demo'], smtpUrl: '', ready: ['/sign-in', 'planner@'] })
  process.env.E2E_BASE_URL = server.address
  // for tests that put there what no page can
  process.env.E2E_DATA = server.folder
  return () => server.stop()
}

/** Until it is ready a page says that the city is being set up. */
async function answers(url: string, words: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyWithinMilliseconds
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`)
    const page = await fetch(url).catch(() => null)
    if (page?.ok && (await page.text()).includes(words)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`not ready after ${readyWithinMilliseconds / 1000} s`)
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  const timer = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(timer)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
