import { describe, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { onFirstPage, startForeignServer } from './imitations/foreign-server.ts'
import { noise } from './imitations/noise.ts'
import { usePullingCity } from './imitations/pulling-city.ts'
import { everyFourHours } from './imitations/without-pages.ts'
import { listSources, removeSource } from './sources.ts'

const here = usePullingCity()

describe('what goes wrong', () => {
  test.each([
    ['an error with status 200', [{ code: 403, description: 'Invalid api_key' }], 'open311.refused'],
    ['an error as one object', { code: 401, description: 'no' }, 'open311.refused'],
    ['errors within an object', { errors: [{ code: 403, description: 'no' }] }, 'open311.refused'],
    [
      'errors in XML',
      '<errors><error><code>403</code><description>no</description></error></errors>',
      'open311.refused',
    ],
    ['an error page with status 200', '<!DOCTYPE html><html><body>Wartung</body></html>', 'open311.not-open311'],
    ['an error page of its own', { status: 404, body: '<p>nothing</p>' }, 'open311.refused'],
    ['an empty page with status 200', '', 'open311.not-open311'],
    ['an answer that breaks off', '[{"service_request_id":"1","lat":51.5', 'open311.not-open311'],
    ['something else', { hello: 'world' }, 'open311.not-open311'],
    ['other objects', [{ hello: 'world' }], 'open311.not-open311'],
    [
      'XML that swells',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><service_requests/>',
      'open311.not-open311',
    ],
  ] as const)('%s is said, and nothing is lost', async (_, answer, key) => {
    const url = await here.serve(() => answer)
    const source = await here.add(url)
    await expect(here.pull(source)).rejects.toMatchObject({ key })
    const [row] = await listSources(here.city.db, commandLine)
    expect(row).toMatchObject({ watermark: null, last_error: { key } })
  })

  test('"nothing found" as 404 is an empty list, unless a jurisdiction was named', async () => {
    const url = await here.serve(() => ({ status: 404, body: '[{"code":404,"description":"nothing found"}]' }))
    const source = await here.add(url)
    expect(await here.pull(source)).toMatchObject({ added: 0 })
    await removeSource(here.city, commandLine, source.id)
    await expect(here.pull(await here.add(url, { jurisdiction: 'nowhere' }))).rejects.toMatchObject({
      key: 'open311.refused',
    })
  })

  test('also where one was named, once the server has told of requests', async () => {
    const url = await here.serve(({ searchParams }) =>
      searchParams.get('page') === '1'
        ? [noise]
        : { status: 404, body: '[{"code":404,"description":"nothing found"}]' },
    )
    expect(await here.pull(await here.add(url, { jurisdiction: 'city.example' }))).toMatchObject({ added: 1 })
  })

  test('an overloaded server is waited for: as long as it says, else longer each time', async () => {
    let attempt = 0
    const url = await here.serve((url) => {
      attempt++
      if (attempt === 1) return { status: 503, headers: { 'retry-after': '7' } }
      if (attempt === 2)
        return { status: 429, headers: { 'retry-after': new Date(here.city.clock.now() + 20_000).toUTCString() } }
      if (attempt === 3) return { status: 500 }
      return onFirstPage(url, [noise])
    })
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 1 })
    expect(here.pauses.slice(0, 2)).toEqual([7000, 20_000])
    expect(here.pauses[2]).toBeGreaterThanOrEqual(2000)
    expect(here.pauses[2]).toBeLessThan(6000)
  })

  test('not for ever: after five attempts, or where it asks for too long a pause', async () => {
    const url = await here.serve(() => ({ status: 502 }))
    const source = await here.add(url)
    await expect(here.pull(source)).rejects.toMatchObject({ key: 'open311.away' })
    expect(here.asked).toHaveLength(5)
    await removeSource(here.city, commandLine, source.id)
    here.asked.length = 0
    here.pauses.length = 0
    const busy = await here.serve(() => ({ status: 503, headers: { 'retry-after': '3600' } }))
    await expect(here.pull(await here.add(busy))).rejects.toMatchObject({ key: 'open311.away' })
    expect(here.pauses).toEqual([])
  })

  test('a run that breaks off is taken up where it came to', async () => {
    let broken = true
    const url = await here.serve((url) => {
      if (broken && url.searchParams.get('start_date')! >= '2025-06')
        return { status: 400, body: '[{"code":401,"description":"no"}]' }
      return onFirstPage(url, [{ ...noise, service_request_id: url.searchParams.get('start_date') ?? 'changed' }])
    })
    const source = await here.add(url, { since: '2025-03-01' })
    await expect(here.pull(source)).rejects.toMatchObject({ key: 'open311.refused' })
    const kept = await here.stored(url)
    expect(kept.length).toBeGreaterThan(0)
    broken = false
    here.asked.length = 0
    await here.pull(source)
    expect(here.asked.some(({ searchParams }) => searchParams.get('start_date') === '2025-02-28T23:00:00Z')).toBe(false)
    expect((await here.stored(url)).length).toBeGreaterThan(kept.length)
  })

  test('redirects lead on within the host, never to another one, which would be given the key', async () => {
    const url = await here.serve((url) =>
      url.pathname.startsWith('/georeport')
        ? { status: 302, headers: { location: url.pathname.replace('/georeport', '/moved') + url.search } }
        : onFirstPage(url, [noise]),
    )
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 1 })
    const theirs: URL[] = []
    const other = await startForeignServer(
      () => [noise],
      (url) => theirs.push(url),
    )
    const target = other.url.replace('127.0.0.1', 'localhost')
    const elsewhere = await here.serve((url) => ({
      status: 302,
      headers: { location: `${target}/requests.json${url.search}` },
    }))
    const source = await here.add(elsewhere, { apiKey: 'their-secret' })
    await expect(here.pull(source)).rejects.toMatchObject({
      key: 'open311.redirected',
      params: { detail: new URL(target).host },
    })
    expect(theirs).toEqual([])
    await other.close()
  })

  test('a page that fails keeps its whole stretch waiting: the next run brings it, once', async () => {
    let broken = true
    const all = everyFourHours(120)
    const url = await here.serve(({ searchParams }) => {
      const page = Number(searchParams.get('page'))
      return broken && page === 2 ? { status: 502 } : all.slice((page - 1) * 50, page * 50)
    })
    const source = await here.add(url)
    await expect(here.pull(source)).rejects.toMatchObject({ key: 'open311.away' })
    expect((await listSources(here.city.db, commandLine))[0].watermark).toBeNull()
    broken = false
    expect(await here.pull(source)).toEqual({ added: 120, updated: 0, unchanged: 0, refused: 0 })
    const { watermark } = (await listSources(here.city.db, commandLine))[0]
    broken = true
    here.city.clock.set('2025-11-03T13:00:00Z')
    await expect(here.pull(source)).rejects.toMatchObject({ key: 'open311.away' })
    expect((await listSources(here.city.db, commandLine))[0].watermark).toEqual(watermark)
    expect(await here.stored(url)).toHaveLength(120)
  })

  test('addresses of the own network are not here.asked, by number or by name', async () => {
    const url = await here.serve(() => [noise])
    await expect(here.pull(await here.add(url, { allowPrivate: false }))).rejects.toMatchObject({
      key: 'open311.private-address',
    })
    const byName = await here.add(url.replace('127.0.0.1', 'localhost'), { allowPrivate: false })
    await expect(here.pull(byName)).rejects.toMatchObject({ key: 'open311.private-address' })
    expect(here.asked).toEqual([])
  })

  test('an answer without end is cut off', async () => {
    const megabyte = 'x'.repeat(1_000_000)
    const url = await here.serve(() => megabyte.repeat(31))
    const source = await here.add(url, { since: '2025-11-03' })
    await expect(here.pull(source)).rejects.toMatchObject({ key: 'open311.too-large' })
  })
})
