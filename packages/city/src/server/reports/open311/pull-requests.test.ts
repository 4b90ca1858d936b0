import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { pullDueSources, pullSource } from './pull-requests.ts'
import { addSource, listSources, removeSource } from './sources.ts'

let city: TestCity
let server: Server | null = null
/** The addresses the foreign server was asked for. */
let asked: URL[] = []
/** Pauses between attempts, ms. */
let pauses: number[] = []
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())
beforeEach(() => city.clock.set('2025-11-03T12:00:00Z'))
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = null
  asked = []
  pauses = []
  for (const { id } of await listSources(city.db, commandLine)) await removeSource(city, commandLine, id)
})

type Answer = string | object | { status: number; body?: string; headers?: Record<string, string> }
const isWhole = (answer: object): answer is { status: number; body?: string; headers?: Record<string, string> } =>
  'status' in answer && typeof answer.status === 'number'

/** A foreign server on this machine. @returns the address of its endpoint */
async function serve(answer: (url: URL) => Answer): Promise<string> {
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, 'http://127.0.0.1')
    asked.push(url)
    const given = answer(url)
    if (typeof given === 'string') response.end(given)
    else if (isWhole(given)) response.writeHead(given.status, given.headers).end(given.body ?? '')
    else response.end(JSON.stringify(given))
  }
  server = createServer(respond)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/georeport/v2`
}

const add = (url: string, more: Partial<Parameters<typeof addSource>[2]> = {}) =>
  addSource(city, commandLine, { url, since: '2025-10-01', allowPrivate: true, ...more })

const pull = ({ id }: { id: string }) =>
  pullSource(city, commandLine, {
    id,
    wait: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
  })

const stored = (url: string) =>
  city.db
    .selectFrom('report')
    .selectAll()
    .where('origin', '=', `open311:${new URL(url).host}`)
    .orderBy('identity')
    .execute()

const noise = {
  service_request_id: '1',
  status: 'open',
  service_code: '017',
  service_name: 'Lärm',
  description: 'Es ist laut, schreiben Sie an ina@example.org',
  requested_datetime: '2025-11-01T10:00:00Z',
  updated_datetime: '2025-11-02T10:00:00Z',
  lat: 51.51,
  long: 7.46,
}
const onFirstPage = (url: URL, answer: Answer): Answer => ((url.searchParams.get('page') ?? '1') === '1' ? answer : [])

describe('what is fetched', () => {
  test('is stored once, masked, with a type of ours; the same again changes nothing', async () => {
    const url = await serve((url) => onFirstPage(url, [noise]))
    const source = await add(url)
    expect(await pull(source)).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 0 })
    expect(await pull(source)).toEqual({ added: 0, updated: 0, unchanged: 1, refused: 0 })
    const [report] = await stored(url)
    expect(report).toMatchObject({
      identity: '1',
      type: 'noise',
      lat: 51.51,
      lon: 7.46,
      source: 'resident',
      state: null,
    })
    expect(report.reported_at.toISOString()).toBe('2025-11-01T10:00:00.000Z')
    expect(report.text).not.toContain('ina@example.org')
    const incidents = await city.db
      .selectFrom('incident_report')
      .select('incident_id')
      .where('report_id', '=', report.id)
      .execute()
    expect(incidents).toHaveLength(1)
  })

  test('the first run goes back in stretches of 90 days, the next asks for changes since ten minutes before', async () => {
    const url = await serve((url) => onFirstPage(url, [noise]))
    const source = await add(url, { since: '2025-03-01', jurisdiction: 'city.example', apiKey: 'k' })
    await pull(source)
    const stretches = asked.map(({ searchParams }) => [searchParams.get('start_date'), searchParams.get('end_date')])
    expect([...new Set(stretches.map((each) => each.join(' – ')))]).toEqual([
      '2025-02-28T23:00:00Z – 2025-05-29T23:00:00Z',
      '2025-05-29T23:00:00Z – 2025-08-27T23:00:00Z',
      '2025-08-27T23:00:00Z – 2025-11-03T12:00:00Z',
    ])
    expect(asked[0].searchParams.get('jurisdiction_id')).toBe('city.example')
    expect(asked[0].searchParams.get('api_key')).toBe('k')
    asked = []
    city.clock.set('2025-11-03T13:00:00Z')
    await pull(source)
    expect(asked[0].searchParams.get('updated_after')).toBe('2025-11-03T11:50:00Z')
  })

  test('a newer version updates, an older one does not', async () => {
    let version: object = noise
    const url = await serve((url) => onFirstPage(url, [version]))
    const source = await add(url)
    await pull(source)
    version = { ...noise, description: 'Es ist leiser.', updated_datetime: '2025-11-03T11:59:00Z' }
    expect(await pull(source)).toMatchObject({ updated: 1 })
    version = { ...noise, description: 'Es war einmal.', updated_datetime: '2025-11-01T11:00:00Z' }
    expect(await pull(source)).toMatchObject({ updated: 0 })
    expect((await stored(url))[0].text).toBe('Es ist leiser.')
  })

  test('services become the types somebody named by code or by name, else those of their name, else their own', async () => {
    const services = [
      ['017', 'Irgendwas'],
      ['018', 'Defekte Ampel'],
      ['019', 'Wilde Müllablagerung'],
      ['020', 'Schlagloch'],
    ]
    const url = await serve((url) =>
      onFirstPage(
        url,
        services.map(([service_code, service_name], index) => ({
          ...noise,
          service_request_id: index,
          service_code,
          service_name,
        })),
      ),
    )
    await pull(await add(url, { types: { '017': 'littering', 'Defekte Ampel': 'defective-lighting' } }))
    const types = (await stored(url)).map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual(['littering', 'defective-lighting', 'bulky-waste'])
    expect(types[3]).toMatch(/^import-schlagloch/)
  })
})

describe('what real servers do', () => {
  // FixMyStreet Zürich (open311/open311.github.io#67): lists within an object, numbers as text, single values in lists
  test('a list within an object, degrees as text, values within lists', async () => {
    const url = await serve((url) =>
      onFirstPage(url, {
        service_requests: [
          {
            ...noise,
            lat: '51.51',
            long: '7.46',
            description: ['Zu laut'],
            agency_responsible: { recipient: ['Stadt'] },
          },
        ],
      }),
    )
    expect(await pull(await add(url))).toMatchObject({ added: 1, refused: 0 })
    expect((await stored(url))[0]).toMatchObject({ lat: 51.51, text: 'Zu laut' })
  })

  // Klarschiff (bfpi/klarschiff-citysdk): ids are numbers, open ones alone unless asked for all, XML lists of type "array"
  test('ids as numbers, and closed ones only for whoever asks for them', async () => {
    const url = await serve((url) => {
      const all = [
        { ...noise, service_request_id: 4711 },
        { ...noise, service_request_id: 4712, status: 'closed' },
      ]
      const wanted = (url.searchParams.get('status') ?? 'open').split(',')
      return onFirstPage(
        url,
        all.filter(({ status }) => wanted.includes(status)),
      )
    })
    await pull(await add(url))
    expect((await stored(url)).map(({ identity }) => identity)).toEqual(['4711', '4712'])
  })

  test('XML alone, its list with an attribute, local times without offset', async () => {
    const url = await serve((url) =>
      url.pathname.endsWith('.json')
        ? { status: 406, body: '<html><body>Not Acceptable</body></html>' }
        : onFirstPage(
            url,
            `<?xml version="1.0" encoding="utf-8"?>
            <service_requests type="array"><request><service_request_id type="integer">7</service_request_id>
            <service_code>1</service_code><service_name>M&#252;ll &amp; mehr: Abfall</service_name><description/>
            <requested_datetime>2025-11-02 09:30:00</requested_datetime><lat>51,5</lat><long>7.4</long></request>
            </service_requests>`,
          ),
    )
    // beyond the last page the server's empty JSON list is XML's empty element
    expect(await pull(await add(url))).toMatchObject({ added: 1, refused: 0 })
    const [report] = await stored(url)
    expect(report.reported_at.toISOString()).toBe('2025-11-02T08:30:00.000Z')
    expect(report).toMatchObject({ lat: 51.5, text: null })
  })

  // Boston (CityOfBoston/311#587): an id and a state for what is not there; pages of 100 at most; pictures as objects
  test('requests that say nothing are passed over, page sizes that are refused are not asked for again', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({
      ...noise,
      service_request_id: `101-${index}`,
      description: null,
      media_url: [{ id: 'a', url: 'https://192.0.2.1/a.png' }],
    }))
    const url = await serve(({ searchParams }) => {
      if (Number(searchParams.get('page_size') ?? 100) > 100)
        return { status: 400, body: '[{"code":400,"description":"page_size"}]' }
      const page = Number(searchParams.get('page') ?? 1)
      return [...all.slice((page - 1) * 100, page * 100), { service_request_id: `x-${page}`, status: 'open' }].slice(
        0,
        page > 2 ? 0 : 101,
      )
    })
    expect(await pull(await add(url))).toMatchObject({ added: 150, refused: 2 })
  })

  // Chicago (codeforamerica/srtracker#76, bensheldon/open311status#92): no requested_datetime, no fractions of seconds
  test('no time of the report, and errors for fractions of seconds', async () => {
    city.clock.set('2025-11-03T12:00:00.123Z')
    const { requested_datetime: _, ...timeless } = noise
    const url = await serve((url) =>
      /\.\d/.test(url.search) ? { status: 500, body: 'error' } : onFirstPage(url, [timeless]),
    )
    expect(await pull(await add(url))).toMatchObject({ added: 1 })
    expect((await stored(url))[0].reported_at.toISOString()).toBe('2025-11-02T10:00:00.000Z')
  })

  // Bloomington and others (bensheldon/open311status#33): one request without its list; a byte order mark before it
  test('one request without a list, behind a byte order mark', async () => {
    const url = await serve((url) => onFirstPage(url, `\uFEFF${JSON.stringify(noise)}`))
    expect(await pull(await add(url))).toMatchObject({ added: 1 })
  })

  test('unsorted, twice, without place, at 0, 0, in another country', async () => {
    await city.db
      .insertInto('setting')
      .values({ key: 'city.station', value: JSON.stringify({ name: 'Wache', lat: 51.5, lon: 7.4 }) })
      .execute()
    const of = (id: string, more: object) => ({ ...noise, service_request_id: id, ...more })
    const url = await serve((url) =>
      onFirstPage(url, [
        of('2', { updated_datetime: '2025-11-02T12:00:00Z', description: 'neu' }),
        of('1', {}),
        of('2', { updated_datetime: '2025-11-01T12:00:00Z', description: 'alt' }),
        of('3', { lat: null, long: null }),
        of('4', { lat: 0, long: 0 }),
        of('5', { lat: 47.4, long: 8.5 }),
        of('6', { lat: 'north', long: '' }),
      ]),
    )
    expect(await pull(await add(url))).toMatchObject({ added: 2, refused: 4 })
    expect((await stored(url)).map(({ text }) => text)).toEqual([expect.stringContaining('laut'), 'neu'])
    await city.db.deleteFrom('setting').execute()
  })

  test('pages unknown to the server: where its answer may be cut short it is asked for shorter stretches', async () => {
    const start = Date.parse('2025-10-01T00:00:00Z')
    const all = Array.from({ length: 180 }, (_, index) => ({
      ...noise,
      service_request_id: `s-${index}`,
      requested_datetime: new Date(start + index * 4 * 3_600_000).toISOString(),
    }))
    const url = await serve(({ searchParams }) => {
      const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(searchParams.get(name)!))
      return all.filter(({ requested_datetime: at }) => Date.parse(at) >= from && Date.parse(at) <= to).slice(0, 50)
    })
    expect(await pull(await add(url))).toMatchObject({ added: 180 })
  })

  test('dates unknown to the server are noticed, too', async () => {
    const all = Array.from({ length: 60 }, (_, index) => ({ ...noise, service_request_id: `s-${index}` }))
    const url = await serve(() => all)
    expect(await pull(await add(url))).toMatchObject({ added: 60 })
    expect(asked.length).toBeLessThan(10)
  })

  test('updated_after unknown to the server: the last week’s reports are asked for again', async () => {
    const url = await serve((url) => onFirstPage(url, [noise]))
    const source = await add(url)
    await pull(source)
    asked = []
    city.clock.set('2025-11-10T12:00:00Z')
    // it tells of a change of 2 November, whatever it is asked
    await pull(source)
    expect(asked.at(-1)!.searchParams.get('start_date')).toBe('2025-10-27T12:00:00Z')
  })
})

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
    ['something else', { hello: 'world' }, 'open311.not-open311'],
    ['other objects', [{ hello: 'world' }], 'open311.not-open311'],
    [
      'XML that swells',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><service_requests/>',
      'open311.not-open311',
    ],
  ] as const)('%s is said, and nothing is lost', async (_, answer, key) => {
    const url = await serve(() => answer)
    const source = await add(url)
    await expect(pull(source)).rejects.toMatchObject({ key })
    const [row] = await listSources(city.db, commandLine)
    expect(row).toMatchObject({ watermark: null, last_error: { key } })
  })

  test('"nothing found" as 404 is an empty list, unless a jurisdiction was named', async () => {
    const url = await serve(() => ({ status: 404, body: '[{"code":404,"description":"nothing found"}]' }))
    const source = await add(url)
    expect(await pull(source)).toMatchObject({ added: 0 })
    await removeSource(city, commandLine, source.id)
    await expect(pull(await add(url, { jurisdiction: 'nowhere' }))).rejects.toMatchObject({ key: 'open311.refused' })
  })

  test('an overloaded server is waited for: as long as it says, else longer each time', async () => {
    let attempt = 0
    const url = await serve((url) => {
      attempt++
      if (attempt === 1) return { status: 503, headers: { 'retry-after': '7' } }
      if (attempt === 2)
        return { status: 429, headers: { 'retry-after': new Date(city.clock.now() + 20_000).toUTCString() } }
      if (attempt === 3) return { status: 500 }
      return onFirstPage(url, [noise])
    })
    expect(await pull(await add(url))).toMatchObject({ added: 1 })
    expect(pauses.slice(0, 2)).toEqual([7000, 20_000])
    expect(pauses[2]).toBeGreaterThanOrEqual(2000)
    expect(pauses[2]).toBeLessThan(6000)
  })

  test('not for ever: after five attempts, or where it asks for too long a pause', async () => {
    const url = await serve(() => ({ status: 502 }))
    const source = await add(url)
    await expect(pull(source)).rejects.toMatchObject({ key: 'open311.away' })
    expect(asked).toHaveLength(5)
    await removeSource(city, commandLine, source.id)
    await new Promise((resolve) => server!.close(resolve))
    asked = []
    pauses = []
    const busy = await serve(() => ({ status: 503, headers: { 'retry-after': '3600' } }))
    await expect(pull(await add(busy))).rejects.toMatchObject({ key: 'open311.away' })
    expect(pauses).toEqual([])
  })

  test('a run that breaks off is taken up where it came to', async () => {
    let broken = true
    const url = await serve((url) => {
      if (broken && url.searchParams.get('start_date')! >= '2025-06')
        return { status: 400, body: '[{"code":401,"description":"no"}]' }
      return onFirstPage(url, [{ ...noise, service_request_id: url.searchParams.get('start_date') ?? 'changed' }])
    })
    const source = await add(url, { since: '2025-03-01' })
    await expect(pull(source)).rejects.toMatchObject({ key: 'open311.refused' })
    const kept = await stored(url)
    expect(kept.length).toBeGreaterThan(0)
    broken = false
    asked = []
    await pull(source)
    expect(asked.some(({ searchParams }) => searchParams.get('start_date') === '2025-02-28T23:00:00Z')).toBe(false)
    expect((await stored(url)).length).toBeGreaterThan(kept.length)
  })

  test('redirects lead on within the host, never to another one', async () => {
    const url = await serve((url) =>
      url.pathname.startsWith('/georeport')
        ? {
            status: 302,
            headers: { location: url.href.replace('/georeport', '/moved').replace(/^http:\/\/[^/]*/, '') },
          }
        : onFirstPage(url, [noise]),
    )
    expect(await pull(await add(url))).toMatchObject({ added: 1 })
    await new Promise((resolve) => server!.close(resolve))
    const elsewhere = await serve(() => ({ status: 302, headers: { location: 'http://localhost/requests.json' } }))
    await expect(pull(await add(elsewhere))).rejects.toMatchObject({ key: 'open311.redirected' })
  })

  test('addresses of the own network are not asked, by number or by name', async () => {
    const url = await serve(() => [noise])
    await expect(pull(await add(url, { allowPrivate: false }))).rejects.toMatchObject({
      key: 'open311.private-address',
    })
    const byName = await add(url.replace('127.0.0.1', 'localhost'), { allowPrivate: false })
    await expect(pull(byName)).rejects.toMatchObject({ key: 'open311.private-address' })
    expect(asked).toEqual([])
  })

  test('an answer without end is cut off', async () => {
    const megabyte = 'x'.repeat(1_000_000)
    const url = await serve(() => megabyte.repeat(31))
    await expect(pull(await add(url))).rejects.toMatchObject({ key: 'open311.too-large' })
  })
})

describe('sources', () => {
  test('are asked when their time has come; one that fails keeps no other waiting', async () => {
    const url = await serve((url) => (url.pathname.startsWith('/broken') ? '<p>no</p>' : onFirstPage(url, [noise])))
    await add(url.replace('/georeport/v2', '/broken'))
    await add(url, { everyMinutes: 30 })
    await pullDueSources(city)
    expect(await stored(url)).toHaveLength(1)
    asked = []
    city.clock.set('2025-11-03T12:29:00Z')
    await pullDueSources(city)
    expect(asked).toEqual([])
    city.clock.set('2025-11-03T12:31:00Z')
    await pullDueSources(city)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(({ pathname }) => pathname === '/georeport/v2/requests.json')).toBe(true)
  })

  test.each([
    ['ftp://city.example/open311', {}],
    ['https://anna:secret@city.example/open311', {}],
    ['https://city.example/open311?api_key=x', {}],
    ['not an address', {}],
    ['https://city.example/open311', { everyMinutes: 1 }],
    ['https://city.example/open311', { since: 'yesterday' }],
  ])('%s with %o is refused', async (url, more) => {
    await expect(add(url, more)).rejects.toMatchObject({ key: 'open311.source-invalid' })
  })

  test('a type there is not, and the same address twice, are refused', async () => {
    await expect(add('https://city.example/v2', { types: { '1': 'potholes' } })).rejects.toMatchObject({
      key: 'import.unknown-type-key',
    })
    await add('https://city.example/v2')
    await expect(add('https://city.example/v2/')).rejects.toMatchObject({ key: 'open311.source-known' })
  })
})
