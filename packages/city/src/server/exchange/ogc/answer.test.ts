import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { centreOfCell } from 'planning/geo/cells'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey, keyOf } from '../../accounts/api-keys.ts'
import { limitKey } from '../../accounts/limit-requests.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import type { Caller } from '../../caller.ts'
import { importDistricts } from '../../city/districts.ts'
import { publishMonths } from '../../reports/publication/publish-months.ts'
import { storeReports } from '../../reports/store-reports.ts'
import { answerOgc } from './answer.ts'

const base = 'https://city.example/ogc'
let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
  await importDistricts(city, callerWith('administrator'), [
    { key: 'west/1', name: 'West', geometry: square(7.4) },
    { key: 'east', name: 'East' },
    { key: 'part', name: 'Part', parent: 'east', geometry: square(7.5) },
  ])
  const rows = [
    ...reports(20, 'littering', 7.45),
    ...reports(12, 'noise', 7.55),
    ...reports(9, 'drug-use', 7.55),
    ...reports(3, 'vandalism', 7.45),
  ]
  await storeReports(city, rows, { origin: 'test', generated: false })
  await publishMonths(city)
})
afterAll(() => city.close())

const square = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 51.5],
      [west + 0.1, 51.5],
      [west + 0.1, 51.6],
      [west, 51.6],
      [west, 51.5],
    ],
  ],
})

function reports(count: number, type: string, lon: number) {
  return Array.from({ length: count }, (_, index) => ({
    identity: `${type}-${index}`,
    lat: 51.55,
    lon,
    time: Date.parse('2025-10-02T00:00:00+02:00') + index * 4 * 3_600_000,
    precision: 'minute' as const,
    type,
    source: 'resident' as const,
    reporter: `reporter ${index % 4}`,
    text: 'geheim',
  }))
}

interface Ask {
  readonly accept?: string
  readonly caller?: Caller | null
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
}

/** From another network address each time, so that no limit of theirs is reached. */
function ask(
  path: string,
  { accept = 'application/json', caller = null, headers = {}, address = randomUUID() }: Ask = {},
) {
  const url = new URL(path.startsWith('http') ? path : `${base}${path}`)
  return answerOgc(city, {
    path: decodeURIComponent(url.pathname.replace(/^\/ogc\/?/, '')),
    base,
    parameters: url.searchParams,
    headers: new Headers({ accept, ...headers }),
    caller,
    address,
    language: 'de',
  })
}

const get = async (address: string, options: Ask = {}) => (await ask(address, options)).json()

test('from its one address everything is found by following links, as QGIS does', async () => {
  const linkTo = (document: { links: { rel: string; href: string; type: string }[] }, rel: string) =>
    document.links.find((link) => link.rel === rel)!
  const landing = await get('')
  expect(landing.links.map(({ rel }: { rel: string }) => rel)).toEqual(
    expect.arrayContaining(['self', 'service-desc', 'service-doc', 'conformance', 'data']),
  )
  const api = linkTo(landing, 'service-desc')
  expect(api.type).toBe('application/vnd.oai.openapi+json;version=3.0')
  expect((await ask(api.href)).headers.get('content-type')).toBe(api.type)
  const description = await get(api.href)
  expect(description.openapi).toMatch(/^3\.0\./)
  expect(description.components.parameters.limit.schema.maximum).toBe(10_000)
  const { conformsTo } = await get(linkTo(landing, 'conformance').href)
  for (const part of ['core', 'oas30', 'geojson'])
    expect(conformsTo).toContain(`http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`)

  const { collections } = await get(linkTo(landing, 'data').href)
  expect(collections.map(({ id }: { id: string }) => id)).toEqual(['reports', 'districts'])
  for (const listed of collections) {
    const own = await get(linkTo(listed, 'self').href)
    expect(own).toEqual(listed)
    expect(own.extent.spatial.bbox).toEqual([[7.4, 51.5, 7.6, 51.6]])
    expect(own.extent.temporal.interval).toEqual([['2025-09-30T22:00:00Z', '2025-10-31T23:00:00Z']])
    const items = linkTo(own, 'items')
    expect(items.type).toBe('application/geo+json')
    const found = await get(`${items.href}?limit=1`)
    expect(found).toMatchObject({ type: 'FeatureCollection', numberReturned: 1, timeStamp: '2025-11-10T08:00:00.000Z' })
    const [feature] = found.features
    const alone = await get(`${items.href}/${encodeURIComponent(feature.id)}`)
    expect(alone).toMatchObject(feature)
    expect(alone.links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'collection'])
  }
})

test('every address of the description is there', async () => {
  const { paths } = await get('/api')
  for (const path of Object.keys(paths).filter((one) => !one.includes('{')))
    expect((await ask(path === '/' ? '' : path)).status, path).toBe(200)
})

test('the public sees cells and Stadtbezirke of a month; sensitive types by Stadtbezirk alone', async () => {
  const cells = await get('/collections/reports/items')
  expect(cells.features.map(({ properties }: { properties: object }) => properties)).toMatchObject([
    { month: '2025-10', from: '2025-10-01', to: '2025-10-31', type: 'littering', incidents: 20 },
    { month: '2025-10', type: 'noise', type_name: 'Lärm', incidents: 12 },
  ])
  const ring = cells.features[0].geometry.coordinates[0]
  expect([ring.length, ring[0]]).toEqual([7, ring[6]])
  const districts = await get('/collections/districts/items')
  expect(
    districts.features.map(({ id, geometry }: { id: string; geometry: { type: string } }) => [id, geometry.type]),
  ).toEqual([
    ['2025-10.drug-use.east', 'MultiPolygon'],
    ['2025-10.littering.west/1', 'Polygon'],
    ['2025-10.noise.east', 'MultiPolygon'],
  ])
})

test('box, time and type narrow, and pages lead to each other', async () => {
  const ids = async (query: string) => {
    const { features, numberMatched } = await get(`/collections/reports/items?${query}`)
    return [numberMatched, ...features.map(({ properties }: { properties: { type: string } }) => properties.type)]
  }
  expect(await ids('type=noise')).toEqual([1, 'noise'])
  expect(await ids('bbox=7.4,51.5,7.5,51.6')).toEqual([1, 'littering'])
  expect(await ids('bbox=0,0,1,1')).toEqual([0])
  expect(await ids('bbox=170,-90,-170,90')).toEqual([0])
  expect(await ids('datetime=2025-10-31')).toEqual([2, 'littering', 'noise'])
  expect(await ids('datetime=2025-11-01T00:00:00%2B01:00/..')).toEqual([0])
  expect(await ids('datetime=../0000-01-01')).toEqual([0])
  const first = await get('/collections/reports/items?limit=1&api_key=', {}).catch(() => null)
  expect(first.code).toBe('Forbidden')
  const page = await get('/collections/reports/items?limit=1&type=littering,noise')
  const next = page.links.find(({ rel }: { rel: string }) => rel === 'next').href
  const second = await get(next)
  expect(second.features[0].properties.type).toBe('noise')
  expect(second.links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'prev'])
  expect((await get(second.links[1].href)).features).toEqual(page.features)
})

test('the office sees each report at its place, without its text, signed in or with a key of the office', async () => {
  const newKey = async (scope: 'office' | 'open311') =>
    (await createApiKey(city, callerWith('administrator'), { name: scope, scope })).key
  const keys = { office: await newKey('office'), open311: await newKey('open311') }
  const address = '/collections/reports/items?limit=50'
  const asDesk = await ask(address, { caller: callerWith('reports-desk') })
  expect(asDesk.headers.get('cache-control')).toBe('private, no-store')
  expect(asDesk.headers.has('access-control-allow-origin')).toBe(false)
  const text = await asDesk.text()
  expect(text).not.toContain('geheim')
  const { numberMatched, features } = JSON.parse(text)
  expect(numberMatched).toBe(44)
  expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [7.45, 51.55] })
  expect(await get(`${address}&api_key=${keys.office}`)).toMatchObject({ numberMatched })
  expect(await get(address, { headers: { 'x-api-key': keys.office } })).toMatchObject({ numberMatched })
  expect(await get(address, { caller: callerWith('press') })).toMatchObject({ numberMatched: 2 })
  const withKey = await get(`/collections/reports/items?limit=2&api_key=${keys.office}`)
  expect(JSON.stringify(withKey.links)).not.toContain('augenmass_')
  for (const key of [keys.open311, 'nonsense']) expect((await ask(`${address}&api_key=${key}`)).status, key).toBe(403)
  const own = await get(`/collections/reports/items/${features[0].id}`, { caller: callerWith('planner') })
  expect(own).toMatchObject(features[0])
  expect((await ask(`/collections/reports/items/${features[0].id}`)).status).toBe(404)
  const narrowed = 'bbox=7.5,51.5,7.6,51.6&type=noise&datetime=2025-10-02/2025-10-02'
  expect(await get(`/collections/reports/items?${narrowed}`, { caller: callerWith('planner') })).toMatchObject({
    numberMatched: 6,
  })
})

test('the limit of a key holds here and at Open311 together; without one addresses are limited', async () => {
  const { key } = await createApiKey(city, callerWith('administrator'), { name: 'map', scope: 'office', perMinute: 2 })
  const withKey = () => ask(`/collections?api_key=${key}`)
  expect((await withKey()).status).toBe(200)
  const { id } = (await keyOf(city.db, key))!
  await limitKey(city, { id, scope: 'office', perMinute: 2 })
  city.clock.set('2025-11-10T09:00:20+01:00')
  const refused = await withKey()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40'])
  expect(await refused.json()).toEqual({ code: 'TooManyRequests', description: expect.stringContaining('40') })
  city.clock.set('2025-11-10T09:01:01+01:00')
  expect((await withKey()).status).toBe(200)

  const address = '192.0.2.7'
  for (let i = 0; i < 300; i++) expect((await ask('/nothing', { address })).status).toBe(404)
  expect((await ask('/nothing', { address })).status).toBe(429)
  // neither a key that is none nor one of a header opens another way in
  expect((await ask('/', { address, headers: { 'x-api-key': 'nonsense' } })).status).toBe(429)
  expect((await ask('', { address, caller: callerWith('press') })).status).toBe(200)
  city.clock.set('2025-11-10T09:00:00+01:00')
})

test('what is public may be kept and loaded by foreign pages, and says when it is the same', async () => {
  const address = '/collections/reports/items'
  const first = await ask(address)
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(first.headers.get('cache-control')).toBe('public, max-age=300')
  const tag = first.headers.get('etag')!
  city.clock.set('2025-11-10T10:00:00+01:00')
  const again = await ask(address, { headers: { 'if-none-match': `"x", ${tag}` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  city.clock.set('2025-11-10T09:00:00+01:00')
})

test('what is not there and what cannot be read is said in an exception document', async () => {
  for (const [address, status, code] of [
    ['/nothing', 404, 'NotFound'],
    ['/collections/people', 404, 'NotFound'],
    ['/collections/reports/items/2025-10.noise.none', 404, 'NotFound'],
    ['/collections/reports/items/2025-10.drug-use.east', 404, 'NotFound'],
    ['/collections/reports/items/x', 404, 'NotFound'],
    ['/collections/reports/items?limit=x', 400, 'InvalidParameterValue'],
    ['/collections/reports/items?colour=red', 400, 'InvalidParameterValue'],
    ['/collections?bbox=1,2,3,4', 400, 'InvalidParameterValue'],
  ] as const) {
    const answer = await ask(address)
    expect([address, answer.status]).toEqual([address, status])
    expect(await answer.json()).toEqual({ code, description: expect.stringMatching(/\.$/) })
  }
})

test('a browser gets pages that say the same and load nothing', async () => {
  for (const path of ['', '/collections', '/collections/reports', '/conformance', '/api?f=html']) {
    const page = await ask(path, { accept: 'text/html,application/xhtml+xml' })
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    expect(html).toContain('<html lang="de">')
    expect(html.match(/<h1>/g)?.length).toBe(1)
    expect(html).not.toContain('undefined')
  }
  const json = await ask('?f=json', { accept: 'text/html' })
  expect(json.headers.get('content-type')).toBe('application/json')
})

test('whatever is asked for, the answer is a document or says why not', async () => {
  const path = fc.oneof(
    fc.constantFrom('', 'api', 'conformance', 'collections', 'collections/reports', 'collections/districts/items'),
    fc
      .constantFrom('2025-10.noise.', '9999-12.x.', '')
      .chain((start) => fc.string({ unit: 'binary' }).map((rest) => `collections/districts/items/${start}${rest}`)),
    fc.string({ unit: 'binary' }),
  )
  const value = fc.oneof(
    fc.constantFrom('1', '0', '..', '2025-10-01/..', '0001-01-01T00:00:00Z', '7,51,8,52', 'noise', 'json', 'html'),
    fc.string({ unit: 'binary' }),
  )
  const name = fc.constantFrom('limit', 'offset', 'bbox', 'datetime', 'type', 'f', 'api_key', 'x')
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.array(fc.tuple(name, value), { maxLength: 3 }),
      fc.boolean(),
      async (at, pairs, isDesk) => {
        const answer = await answerOgc(city, {
          path: at,
          base,
          parameters: new URLSearchParams(pairs),
          headers: new Headers(),
          caller: isDesk ? callerWith('reports-desk') : null,
          address: randomUUID(),
          language: 'en',
        })
        expect([200, 400, 403, 404]).toContain(answer.status)
      },
    ),
    { numRuns: 400 },
  )
})

test('every box finds the cells whose middle lies in it', async () => {
  const { features } = await get('/collections/reports/items')
  for (const { properties } of features) {
    const { lat, lon } = centreOfCell(properties.cell)
    const found = await get(`/collections/reports/items?bbox=${lon - 1e-6},${lat - 1e-6},${lon + 1e-6},${lat + 1e-6}`)
    expect(found.features.map((one: { properties: { cell: string } }) => one.properties.cell)).toEqual([
      properties.cell,
    ])
  }
})
