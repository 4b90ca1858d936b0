import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInUse } from '../../server/database/embedded.ts'
import type { CliContext } from '../context.ts'
import { runServer, type ServeOptions } from './run-server.ts'
import { runningServerAddress } from './server-lock.ts'

let folder: string
const before = { ...process.env }

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'augenmass-serve-'))
  // as root the database's user has to get in
  await chmod(folder, 0o711)
})

afterEach(async () => {
  process.env = { ...before }
  await rm(folder, { recursive: true, force: true })
})

const pages = {
  prepare: async () => undefined,
  open: async () => ({
    listener: (_: unknown, response: { end(text: string): void }) => response.end('page'),
    [Symbol.asyncDispose]: async () => undefined,
  }),
}

function start(options: ServeOptions = { empty: true }, preparing = pages.prepare) {
  const stop = new AbortController()
  const said: string[] = []
  let address = ''
  const ready = Promise.withResolvers<string>()
  const context: CliContext = {
    language: 'en',
    env: { ...before, AUGENMASS_DATA: folder, AUGENMASS_SECRET: '', DATABASE_URL: '', ORIGIN: '', HOST: '', PORT: '0' },
    interrupted: stop.signal,
    print: (line) => {
      said.push(line)
      address = /runs at (\S+)/.exec(line)?.[1] ?? address
      if (line.includes('Stop with Ctrl-C')) ready.resolve(address)
    },
    note: (line) => said.push(line),
    setExitCode: () => undefined,
    withCity: () => Promise.reject(new TypeError('not asked for')),
  }
  const ended = runServer(context, options, { ...pages, prepare: preparing })
  ended.catch(ready.reject)
  ready.promise.catch(() => undefined)
  return { ready: ready.promise, ended, said, stop: () => stop.abort() }
}

test('it says where it runs, serves, and Ctrl-C ends everything', async () => {
  const server = start()
  const address = await server.ready
  expect(await (await fetch(address)).text()).toBe('page')
  expect(server.said.join('\n')).toContain('npx augenmass accounts create')
  expect(isInUse(folder)).toBe(true)
  expect(await runningServerAddress(folder)).toBe(address)
  server.stop()
  await server.ended
  expect(server.said.at(-1)).toBe('Stopped.')
  expect(isInUse(folder)).toBe(false)
  await expect(fetch(address)).rejects.toThrow()
  expect(await runningServerAddress(folder)).toBeNull()
})

test('what a killed server said of itself is not believed, nor what is half written', async () => {
  const file = path.join(folder, 'server.json')
  await writeFile(file, '{"pid":1,"address":"http://127.0.0.1:1"}')
  expect(await runningServerAddress(folder)).toBeNull()
  await writeFile(file, '{"pid":')
  expect(await runningServerAddress(folder)).toBeNull()
  await rm(file)
})

test('a second server on the same folder is told where the first one is', async () => {
  const first = start()
  const address = await first.ready
  await expect(start().ended).rejects.toMatchObject({
    key: 'folder.in-use-by-server',
    status: 503,
    params: { folder, address, pid: String(process.pid) },
  })
  expect(await (await fetch(address)).text()).toBe('page')
  first.stop()
  await first.ended
  const next = start()
  await next.ready
  next.stop()
  await next.ended
})

test('a port in use is refused before anything is set up', async () => {
  const taken: Server = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const port = String((taken.address() as AddressInfo).port)
  await expect(start({ empty: true, port }).ended).rejects.toMatchObject({
    key: 'server.port-in-use',
    params: { port },
  })
  taken.close()
  await expect(start({ port: '70000' }).ended).rejects.toMatchObject({ key: 'server.port-invalid', status: 400 })
  await expect(start({ demo: true, empty: true }).ended).rejects.toMatchObject({ key: 'server.options-contradict' })
})

test('Ctrl-C while it is still starting ends it too, with nothing left running', async () => {
  const server = start({ empty: true }, () => new Promise(() => undefined))
  await new Promise((resolve) => setTimeout(resolve, 300))
  server.stop()
  await server.ended
  expect(server.said.at(-1)).toBe('Stopped.')
  expect(isInUse(folder)).toBe(false)
})

test('a build that fails is told, and nothing is left running', async () => {
  const server = start({ empty: true }, async () => {
    throw new RangeError('no build')
  })
  await expect(server.ended).rejects.toThrow('no build')
  expect(isInUse(folder)).toBe(false)
})
