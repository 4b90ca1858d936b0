import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { fetchText } from './fetch-text.ts'

let server: Server | null = null
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = null
})

async function fetchFrom(listener: RequestListener, rules: { timeoutMilliseconds?: number; mostBytes?: number } = {}) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return fetchText(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?api_key=secret`), {
    allowPrivate: true,
    signal: new AbortController().signal,
    timeoutMilliseconds: 10_000,
    mostBytes: 1_000_000,
    ...rules,
  })
}

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const)('%s is unpacked, though nobody asked for it', async (encoding, pack) => {
  const { text } = await fetchFrom((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(pack('[“laut”]')),
  )
  expect(text).toBe('[“laut”]')
})

test('what swells as it is unpacked is cut off', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  const answer = fetchFrom((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  await expect(answer).rejects.toMatchObject({ key: 'open311.too-large' })
})

test.each([
  ['is no gzip', Buffer.from('plain')],
  ['breaks off', gzipSync('x'.repeat(10_000)).subarray(0, 20)],
])('gzip that %s is an answer that did not come', async (_, body) => {
  const answer = fetchFrom((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(body))
  await expect(answer).rejects.toMatchObject({ key: 'open311.away' })
})

test('so is a body that stops halfway, or is shorter than was said', async () => {
  const slow = fetchFrom((_, response) => void response.writeHead(200).write('['), { timeoutMilliseconds: 200 })
  await expect(slow).rejects.toMatchObject({ key: 'open311.away' })
  server!.closeAllConnections()
  server!.close()
  const short = fetchFrom((_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('[]', () => response.destroy())
  })
  await expect(short).rejects.toMatchObject({ key: 'open311.away' })
  // the address holds the key
  expect(JSON.stringify(await short.catch((error: unknown) => error))).not.toContain('secret')
})

test.each([
  ['text/xml; charset=ISO-8859-1', '<a>Müll</a>'],
  ['text/xml', '<?xml version="1.0" encoding="ISO-8859-1"?><a>Müll</a>'],
])('the encoding a server names is read: %s', async (type, content) => {
  const { text } = await fetchFrom((_, response) =>
    response.writeHead(200, { 'content-type': type }).end(Buffer.from(content, 'latin1')),
  )
  expect(text).toBe(content)
})

test('one that nobody knows is taken for UTF-8', async () => {
  const { text } = await fetchFrom((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json; charset=klingon' }).end('"Müll"'),
  )
  expect(text).toBe('"Müll"')
})
