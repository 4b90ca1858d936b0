import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { keepPages, keptPageKey } from './kept-pages.ts'

const html = `<!doctype html><p>${'Straße '.repeat(200)}</p>`
const page = (body = html, init: ResponseInit = {}) =>
  new Response(body, {
    ...init,
    headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'", ...init.headers },
  })

function keeping(options: { mostBytes?: number } = {}) {
  const clock = { now: 0 }
  const failures: unknown[] = []
  const onFailure = (error: unknown) => void failures.push(error)
  const pages = keepPages({ now: () => clock.now, mostBytes: options.mostBytes ?? 1e6, onFailure })
  let rendered = 0
  const ask = (
    headers: Record<string, string> = {},
    {
      key = '/a',
      revision = 1,
      changes = null as number | null,
      mayLag = false,
      method = 'GET',
      make = page,
      changesAt = Infinity,
    } = {},
  ) =>
    pages.answer(
      { method, headers: new Headers(headers) },
      { key, revision: { number: revision, changes: changes ?? revision }, mayLag },
      () => {
        rendered++
        return Promise.resolve({ response: make(), changesAt })
      },
    )
  return { ask, clock, failures, rendered: () => rendered }
}

test('a page is rendered once for a revision, for five minutes', async () => {
  const { ask, clock, rendered } = keeping()
  await ask()
  clock.now = 299_999
  expect(await (await ask()).text()).toBe(html)
  expect(rendered()).toBe(1)
  await ask({}, { revision: 2 })
  expect(rendered()).toBe(2)
  clock.now = 600_000
  await ask({}, { revision: 2 })
  expect(rendered()).toBe(3)
})

test('a page is kept no longer than it is true', async () => {
  const { ask, clock, rendered } = keeping()
  await ask({}, { changesAt: 20_000 })
  clock.now = 19_999
  await ask()
  expect(rendered()).toBe(1)
  clock.now = 20_000
  await ask()
  expect(rendered()).toBe(2)
})

test('where something was only added, who asks first reads the page as it was, and the next one the new one', async () => {
  const { ask, rendered } = keeping()
  const added = { revision: 2, changes: 1, mayLag: true, make: () => page('new') }
  await ask({}, { changes: 1 })
  expect(await (await ask({}, added)).text()).toBe(html)
  await expect.poll(async () => (await ask({}, added)).text()).toBe('new')
  expect(rendered()).toBe(2)
  // a change is no addition, and a list must not lack anything
  expect(await (await ask({}, { ...added, revision: 3, changes: 2, make: () => page('changed') })).text()).toBe(
    'changed',
  )
  expect(await (await ask({}, { revision: 4, changes: 2, make: () => page('list') })).text()).toBe('list')
})

test('a page that is gone when it is rendered anew is not shown again; a failure is told', async () => {
  const { ask, failures } = keeping()
  const added = { revision: 2, changes: 1, mayLag: true }
  await ask({}, { changes: 1 })
  const broken = new Error('broken')
  const failing = () => {
    throw broken
  }
  expect((await ask({}, { ...added, make: failing })).status).toBe(200)
  await expect.poll(() => failures).toEqual([broken])
  const gone = () => page('gone', { status: 410 })
  expect((await ask({}, { ...added, make: gone })).status).toBe(200)
  await expect.poll(async () => (await ask({}, { ...added, make: gone })).status).toBe(410)
})

test('of many who ask at once one has it rendered', async () => {
  const { ask, rendered } = keeping()
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
  expect(rendered()).toBe(1)
  for (const answer of answers) expect(await answer.text()).toBe(html)
})

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['', null],
])('“%s” is answered in %s', async (accepted, encoding) => {
  const { ask } = keeping()
  const answer = await ask({ 'accept-encoding': accepted })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
  expect(plain.toString()).toBe(html)
  if (encoding) expect(bytes.length).toBeLessThan(html.length / 4)
})

test('who has the page already is told so, whatever the encoding', async () => {
  const { ask } = keeping()
  const etag = (await ask({ 'accept-encoding': 'br' })).headers.get('etag')!
  const again = await ask({ 'if-none-match': `"other", ${etag}` })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  expect(again.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30')
  expect(again.headers.get('vary')).toBe('Accept-Encoding, Cookie')
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
})

test('the policy of the page stays with it, and HEAD has no body', async () => {
  const { ask } = keeping()
  await ask()
  const head = await ask({}, { method: 'HEAD' })
  expect(head.headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(html)))
  expect(await head.text()).toBe('')
})

test('errors, and what sets a cookie, are nobody else’s', async () => {
  for (const make of [
    () => page('gone', { status: 410 }),
    () => page(html, { headers: { 'set-cookie': 'a=b' } }),
    () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
  ]) {
    const { ask, rendered } = keeping()
    const answers = await Promise.all([ask({}, { make }), ask({}, { make }), ask({}, { make })])
    expect(rendered()).toBe(3)
    for (const answer of answers) expect(answer.headers.has('etag')).toBe(false)
  }
})

test('a page that cannot be rendered is tried again', async () => {
  const { ask, rendered } = keeping()
  const failing = () => {
    throw new Error('broken')
  }
  await expect(ask({}, { make: failing })).rejects.toThrow('broken')
  expect((await ask()).status).toBe(200)
  expect(rendered()).toBe(2)
})

test('memory is bounded: what was asked for longest ago goes first', async () => {
  const { ask, rendered } = keeping({ mostBytes: 100 })
  await ask({}, { key: '/a' })
  await ask({}, { key: '/b' })
  await ask({}, { key: '/a' })
  await ask({}, { key: '/c' })
  expect(rendered()).toBe(3)
  await ask({}, { key: '/a' })
  expect(rendered()).toBe(3)
  await ask({}, { key: '/b' })
  expect(rendered()).toBe(4)
})

test('only what everybody sees alike is kept', () => {
  const key = (route: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
    keptPageKey(route, { method, headers: new Headers(headers) }, new URL(path, 'http://x'))
  const index = '/(public)/newsroom'
  expect(key(index, '/newsroom')).toBe('/newsroom')
  expect(key(index, '/en/newsroom?page=2')).toBe('/en/newsroom?page=2')
  expect(key(index, '/newsroom?page=0')).toBeNull()
  expect(key(index, '/newsroom?utm=1')).toBeNull()
  expect(key(index, '/newsroom', { cookie: 'session=1' })).toBeNull()
  expect(key(index, '/newsroom', {}, 'POST')).toBeNull()
  expect(key('/(public)/report', '/report')).toBeNull()
  expect(key('/(public)/newsroom/search', '/newsroom/search')).toBeNull()
})
