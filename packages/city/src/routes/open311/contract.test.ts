import { DOMParser, type Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import type { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commandLine } from '#server/caller.ts'
import { createApiKey, revokeApiKey } from '#server/accounts/api-keys.ts'
import { importDistricts } from '#server/city/districts.ts'
import { getSettings } from '#server/city/settings.ts'
import { everythingStored } from '#server/database/everything-stored.ts'
import { createTestCity, callerWith, type TestCity } from '#server/database/test-city.ts'
import {
  errorsSchema,
  requestsSchema,
  servicesSchema,
  serviceDefinitionSchema,
  discoverySchema,
  createdSchema,
  tokenSchema,
} from '#server/exchange/open311/schemas.ts'
import { readableText } from '#server/exchange/write-xml.ts'
import { withBulkConnection } from '#server/reports/bulk-connection.ts'
import { changeReportState } from '#server/reports/desk/change-state.ts'
import { placeReports } from '#server/reports/incidents/build.ts'
import { receiveReport } from '#server/reports/intake/receive-report.ts'
import { publishMonths } from '#server/reports/publication/publish-months.ts'
import { storeReports } from '#server/reports/store-reports.ts'
import { askTestServer } from './ask-test-server.ts'

let city: TestCity
let key: string
let otherKey: string
let officeKey: string
beforeAll(async () => {
  city = await createTestCity()
  const make = async (name: string, scope: 'open311' | 'office') =>
    (await createApiKey(city, commandLine, { name, scope })).key
  key = await make('app', 'open311')
  otherKey = await make('other app', 'open311')
  officeKey = await make('dashboard', 'office')
})
afterAll(() => city.close())
beforeEach(() => city.clock.set('2025-11-03T12:00:00+01:00'))

const here = { lat: '51.5136', long: '7.4653' }
const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})
const post = (fields: Record<string, string>, init: RequestInit = {}, path = 'v2/requests.json') =>
  askTestServer(city, path, { ...form({ api_key: key, service_code: 'noise', ...here, ...fields }), ...init })
const get = (path: string, headers: Record<string, string> = {}) => askTestServer(city, path, { headers })

async function created(fields: Record<string, string> = {}, init: RequestInit = {}): Promise<string> {
  const response = await post(fields, init)
  expect(response.status).toBe(201)
  return createdSchema.parse(await response.json())[0].service_request_id
}

async function json<S extends z.ZodType>(schema: S, response: Response, status = 200): Promise<z.output<S>> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return schema.parse(await response.json())
}

/**
 * The documents in XML: for each element its children in the specification's order, a list's only child in brackets, or
 * the kind of its text. A question mark = may be empty.
 */
type Kind = 'text' | 'text?' | 'boolean' | 'number' | 'number?' | 'moment' | 'moment?' | 'none'
type Shape =
  Kind | { readonly list: readonly [name: string, shape: Shape] } | { readonly fields: Readonly<Record<string, Shape>> }
const list = (name: string, shape: Shape): Shape => ({ list: [name, shape] })
const fields = (record: Record<string, Shape>): Shape => ({ fields: record })
const shapes: Record<string, Shape> = {
  discovery: fields({
    changeset: 'moment',
    contact: 'text',
    key_service: 'text',
    endpoints: list(
      'endpoint',
      fields({
        specification: 'text',
        url: 'text',
        changeset: 'moment',
        type: 'text',
        formats: list('format', 'text'),
      }),
    ),
  }),
  services: list(
    'service',
    fields({
      service_code: 'text',
      service_name: 'text',
      description: 'text',
      metadata: 'boolean',
      type: 'text',
      keywords: 'text?',
      group: 'text',
    }),
  ),
  service_definition: fields({
    service_code: 'text',
    attributes: list(
      'attribute',
      fields({
        variable: 'boolean',
        code: 'text',
        datatype: 'text',
        required: 'boolean',
        datatype_description: 'text?',
        order: 'number',
        description: 'text',
        values: list('value', fields({ key: 'text', name: 'text' })),
      }),
    ),
  }),
  created: list('request', fields({ service_request_id: 'text', service_notice: 'text?', account_id: 'none' })),
  token: list('request', fields({ service_request_id: 'text', token: 'text' })),
  requests: list(
    'request',
    fields({
      service_request_id: 'text',
      status: 'text',
      status_notes: 'text?',
      service_name: 'text',
      service_code: 'text',
      description: 'text?',
      agency_responsible: 'text?',
      service_notice: 'text?',
      requested_datetime: 'moment',
      updated_datetime: 'moment',
      expected_datetime: 'moment?',
      address: 'text?',
      address_id: 'none',
      zipcode: 'none',
      lat: 'number?',
      long: 'number?',
      media_url: 'none',
    }),
  ),
  errors: list('error', fields({ code: 'number', description: 'text' })),
}
const roots: Record<string, string> = {
  created: 'service_requests',
  token: 'service_requests',
  requests: 'service_requests',
}

/** Reads a document by its shape; whatever is not in the shape, or not in its order, fails. */
function readShape(element: Element, shape: Shape): unknown {
  const children = [...element.childNodes].filter((node) => node.nodeType === 1) as Element[]
  if (typeof shape === 'string') {
    expect(children).toEqual([])
    return readKind(element.textContent ?? '', shape, element.tagName)
  }
  if ('list' in shape) {
    const [name, item] = shape.list
    return children.map((child) => {
      expect(child.tagName).toBe(name)
      return readShape(child, item)
    })
  }
  expect(children.map((child) => child.tagName)).toEqual(Object.keys(shape.fields))
  return Object.fromEntries(children.map((child) => [child.tagName, readShape(child, shape.fields[child.tagName])]))
}

function readKind(text: string, kind: Kind, name: string): unknown {
  if (kind === 'none') expect(text, name).toBe('')
  if (text === '') {
    expect(kind, name).toMatch(/\?$|^none$/)
    return kind === 'text?' && name === 'keywords' ? '' : null
  }
  if (kind.startsWith('moment')) expect(text, name).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)
  if (kind.startsWith('number')) return Number(text)
  if (kind !== 'boolean') return text
  expect(text, name).toMatch(/^(?:true|false)$/)
  return text === 'true'
}

/** It warns of every U+FFFD. */
function failUnlessWarning(level: string, message: string): void {
  if (level !== 'warning') expect.fail(`${level}: ${message}`)
}

async function xml(name: string, response: Response, status = 200): Promise<unknown> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  const text = await response.text()
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/)
  const root = new DOMParser({ onError: failUnlessWarning }).parseFromString(text, 'text/xml').documentElement!
  expect(root.tagName).toBe(roots[name] ?? name)
  return readShape(root, shapes[name])
}

describe('what the specification’s tables say, field by field', () => {
  test.each([
    ['discovery.json', 'discovery', discoverySchema],
    ['v2/discovery.json', 'discovery', discoverySchema],
    ['v2/services.json', 'services', servicesSchema],
    ['v2/services/drug-use.json', 'service_definition', serviceDefinitionSchema],
    ['v2/services/littering.json', 'service_definition', serviceDefinitionSchema],
  ] as const)('%s is valid in both formats, which tell the same', async (path, name, schema) => {
    const inJson = await json(schema as z.ZodType, await get(path))
    expect(await xml(name, await get(path.replace('.json', '.xml')))).toEqual(inJson)
  })

  test('discovery leads to the endpoint and names both formats', async () => {
    const { endpoints } = await json(discoverySchema, await get('discovery.json'))
    expect(endpoints).toMatchObject([
      { url: 'http://127.0.0.1:3000/open311/v2', formats: ['text/xml', 'application/json'], type: 'production' },
    ])
  })

  test('a service has metadata exactly where its type has follow-up questions', async () => {
    const services = await json(servicesSchema, await get('v2/services.json'))
    for (const { service_code, metadata } of services) {
      const { attributes } = await json(serviceDefinitionSchema, await get(`v2/services/${service_code}.json`))
      expect(attributes.length > 0, service_code).toBe(metadata)
      expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, index) => index + 1))
    }
    expect(services.find(({ service_code }) => service_code === 'drug-use')?.metadata).toBe(true)
    expect(services.find(({ service_code }) => service_code === 'littering')?.metadata).toBe(false)
  })

  test('POST answers in both formats with an id and what happens next', async () => {
    const [inJson] = await json(createdSchema, await post({}), 201)
    expect(inJson.service_notice).toMatch(/^Ihre Meldung ist da/)
    const [inXml] = (await xml('created', await post({}, {}, 'v2/requests.xml'), 201)) as {
      service_request_id: string
    }[]
    expect(inXml.service_request_id).not.toBe(inJson.service_request_id)
  })

  test('a request is found by its id, in lists and by its token, in both formats', async () => {
    const id = await created({ description: 'Es ist laut.', address_string: 'Am Brunnen' })
    const path = (name: string) => `v2/${name}?api_key=${key}`
    const [one] = await json(requestsSchema, await get(path(`requests/${id}.json`)))
    expect(one).toEqual({
      service_request_id: id,
      status: 'open',
      status_notes: 'Ihre Meldung ist da. Wir sehen sie uns bis Mo\u00a010.\u00a0November\u00a02025 an.',
      service_name: 'Lärm',
      service_code: 'noise',
      description: 'Es ist laut.',
      agency_responsible: 'Musterstadt',
      service_notice: null,
      requested_datetime: '2025-11-03T11:00:00Z',
      updated_datetime: '2025-11-03T11:00:00Z',
      expected_datetime: '2025-11-10T23:59:59+01:00',
      address: 'Am Brunnen',
      address_id: null,
      zipcode: null,
      lat: 51.5136,
      long: 7.4653,
      media_url: null,
    })
    expect(await xml('requests', await get(path(`requests/${id}.xml`)))).toEqual([one])
    const listed = await json(requestsSchema, await get(`${path('requests.json')}&service_request_id=${id},nobody`))
    expect(listed).toEqual([one])
    expect(await xml('requests', await get(`${path('requests.xml')}&service_request_id=${id}`))).toEqual([one])
    const token = [{ service_request_id: id, token: id }]
    expect(await json(tokenSchema, await get(`v2/tokens/${id}.json`))).toEqual(token)
    expect(await xml('token', await get(`v2/tokens/${id}.xml`))).toEqual(token)
  })

  test('an empty list is an empty list', async () => {
    expect(await json(requestsSchema, await get('v2/requests.json'))).toEqual([])
    expect(await xml('requests', await get('v2/requests.xml'))).toEqual([])
  })

  test('names, services and notes are English for whoever asks for English', async () => {
    const id = await created()
    const [request] = await json(
      requestsSchema,
      await get(`v2/requests/${id}.json?api_key=${key}`, { 'accept-language': 'en-GB,de;q=0.5' }),
    )
    expect(request).toMatchObject({
      service_name: 'Noise',
      status_notes: /* with its deadline */ expect.stringMatching(/^Your report has arrived/),
    })
  })
})

describe('who sees what', () => {
  test('a key sees what was sent with it, an office key everything, nobody else anything', async () => {
    const id = await created({ description: 'Nur für uns' })
    const { id: fromWeb } = await receiveReport(city, { type: 'noise', position: null, place: 'Markt' })
    const seen = async (apiKey: string | null, wanted: string) =>
      (await get(`v2/requests/${wanted}.json${apiKey ? `?api_key=${apiKey}` : ''}`)).status
    expect(await seen(key, id)).toBe(200)
    expect(await seen(officeKey, id)).toBe(200)
    expect(await seen(otherKey, id)).toBe(404)
    expect(await seen(null, id)).toBe(404)
    expect(await seen(officeKey, fromWeb)).toBe(200)
    expect(await seen(key, fromWeb)).toBe(404)
    const all = await json(requestsSchema, await get(`v2/requests.json?api_key=${otherKey}`))
    expect(all).toEqual([])
  })

  test('names, telephone, device, account and media are not stored, the mail address only as the reporter’s', async () => {
    const id = await created({
      first_name: 'Zacharias',
      last_name: 'Zwirbelbart',
      phone: '0231 5550199',
      device_id: 'device-4711',
      account_id: 'account-4711',
      media_url: 'http://192.0.2.9/picture.jpg',
      email: 'zora@example.org',
      description: 'Schreiben Sie an zora@example.org',
    })
    const report = await city.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.stringify(report)).not.toContain('zora')
    const everything = await everythingStored(city.db)
    expect(everything).toContain('zora@example.org')
    expect(everything).not.toMatch(/Zacharias|Zwirbelbart|5550199|4711|picture\.jpg/)
    const contact = await city.db
      .selectFrom('report_contact')
      .selectAll()
      .where('report_id', '=', id)
      .executeTakeFirst()
    expect(contact?.mail).toBe('zora@example.org')
  })

  test('with an office key imported reports are told, too, with what their source says of them', async () => {
    const elsewhere = await createTestCity({ now: '2025-11-03T12:00:00+01:00' })
    const report = (identity: string, day: number, status: 'open' | 'closed' | null) => ({
      identity,
      lat: 51.51,
      lon: 7.46,
      time: Date.UTC(2025, 9, day, 10),
      precision: 'minute' as const,
      type: 'noise',
      source: 'resident' as const,
      text: `Nummer ${identity}`,
      status,
    })
    await storeReports(elsewhere, [report('1', 3, 'open'), report('2', 2, 'closed')], {
      origin: 'open311:city.example',
      generated: false,
    })
    await storeReports(elsewhere, [report('3', 1, null)], { origin: 'liste.csv', generated: false })
    const { key: theirs } = await createApiKey(elsewhere, commandLine, { name: 'app', scope: 'open311' })
    const { key: office } = await createApiKey(elsewhere, commandLine, { name: 'office', scope: 'office' })
    const found = async (query: string) =>
      json(requestsSchema, await askTestServer(elsewhere, `v2/requests.json?${query}`))
    const all = await found(`api_key=${office}`)
    expect(all.map(({ description, status, status_notes }) => [description, status, status_notes])).toEqual([
      ['Nummer 1', 'open', 'Übernommen aus city.example; dort steht sie als offen.'],
      ['Nummer 2', 'closed', 'Übernommen aus city.example; dort steht sie als erledigt.'],
      ['Nummer 3', 'open', 'Übernommen aus liste.csv; was daraus wurde, ist nur dort bekannt.'],
    ])
    expect(all[0]).toMatchObject({
      agency_responsible: null,
      expected_datetime: null,
      requested_datetime: '2025-10-03T10:00:00Z',
      // since when it is told here: whoever asks for what changed must not miss it
      updated_datetime: '2025-11-03T11:00:00Z',
    })
    const numbers = async (query: string) =>
      (await found(`api_key=${office}&${query}`)).map(({ description }) => description!.slice(-1)).join('')
    expect(await numbers('status=closed')).toBe('2')
    expect(await numbers('status=open')).toBe('13')
    expect(await numbers('updated_after=2025-11-03T10:59:00Z')).toBe('123')
    expect(await numbers('updated_after=2025-11-03T11:01:00Z')).toBe('')
    expect(await numbers('updated_before=2025-11-03T10:59:00Z')).toBe('')
    expect(await numbers(`service_request_id=${all[1].service_request_id}`)).toBe('2')
    expect(await found(`api_key=${theirs}`)).toEqual([])
    expect(await found('')).toEqual([])
    await elsewhere.close()
  })

  test('a report of one’s own that is published, too, is told once', async () => {
    const elsewhere = await createTestCity({ now: '2025-10-02T12:00:00+02:00' })
    const outline = [
      [7.4, 51.5],
      [7.5, 51.5],
      [7.5, 51.6],
      [7.4, 51.6],
      [7.4, 51.5],
    ]
    await importDistricts(elsewhere, commandLine, [
      { key: 'west', name: 'West', geometry: { type: 'Polygon', coordinates: [outline] } },
    ])
    const make = async (name: string) => (await createApiKey(elsewhere, commandLine, { name, scope: 'open311' })).key
    const [mine, others] = [await make('mine'), await make('others')]
    for (let i = 0; i < 24; i++) {
      // hours apart, so that each is an incident
      elsewhere.clock.set(Date.parse('2025-10-02T12:00:00+02:00') + i * 5 * 3_600_000)
      const sent = form({
        api_key: i % 3 === 0 ? mine : others,
        service_code: 'noise',
        ...here,
        email: `reporter-${i % 6}@example.org`,
        description: `Nummer ${i}`,
      })
      expect((await askTestServer(elsewhere, 'v2/requests.json', sent)).status).toBe(201)
    }
    elsewhere.clock.set('2025-11-10T12:00:00+01:00')
    const { timeZone } = await getSettings(elsewhere.db)
    await withBulkConnection(elsewhere, (connection) => placeReports(connection, timeZone))
    await publishMonths(elsewhere)
    const found = async (query: string) =>
      json(requestsSchema, await askTestServer(elsewhere, `v2/requests.json?start_date=2025-10-01&${query}`))
    const isOwn = ({ description }: { description: string | null }) => description !== null
    const published = await found('')
    expect(published).toHaveLength(24)
    expect(published.some(isOwn)).toBe(false)
    const all = await found(`api_key=${mine}`)
    expect([all.filter(isOwn).length, all.length]).toEqual([8, 24])
    const leafed = []
    for (let page = 1; page <= 6; page++) leafed.push(...(await found(`api_key=${mine}&page_size=5&page=${page}`)))
    expect(leafed).toEqual(all)
    expect(new Set(all.map(({ service_request_id: id }) => id)).size).toBe(24)
    await elsewhere.close()
  })

  test('a closed request says why, and when it was closed', async () => {
    const id = await created()
    city.clock.set('2025-11-05T09:30:00+01:00')
    await changeReportState(city, callerWith('reports-desk'), {
      reportId: id,
      version: 1,
      change: { action: 'finish', reason: 'cleaned', answer: 'Die Straße ist frei.' },
    })
    const [request] = await json(requestsSchema, await get(`v2/requests/${id}.json?api_key=${key}`))
    expect(request).toMatchObject({
      status: 'closed',
      status_notes: 'Wir haben uns darum gekümmert. Es ist gereinigt oder abgeholt. Die Straße ist frei.',
      updated_datetime: '2025-11-05T08:30:00Z',
      expected_datetime: null,
    })
  })

  test.each([
    ['stays open where nobody could be told', null, 'open', 'Wir leiten Ihre Meldung dorthin weiter'],
    ['is closed where it was told by mail', 'lampen@stadtwerke.example', 'closed', 'dorthin weitergegeben'],
  ])('of another authority’s types the request says who is responsible, and %s', async (_, mail, status, told) => {
    const elsewhere = { ...(await createTestCity()), smtpUrl: 'smtp://127.0.0.1:1' }
    await elsewhere.db.updateTable('agency').set({ mail }).where('key', '=', 'street-lighting').execute()
    await elsewhere.db
      .updateTable('disturbance_type')
      .set({ agency: 'street-lighting' })
      .where('key', '=', 'defective-lighting')
      .execute()
    const { key: theirs } = await createApiKey(elsewhere, commandLine, { name: 'app', scope: 'open311' })
    const sent = form({ api_key: theirs, service_code: 'defective-lighting', ...here })
    const response = await askTestServer(elsewhere, 'v2/requests.json', sent)
    const [{ service_request_id: id, service_notice }] = createdSchema.parse(await response.json())
    expect(service_notice).toContain('Betrieb der Straßenbeleuchtung')
    expect(service_notice).toContain(told)
    const [request] = await json(
      requestsSchema,
      await askTestServer(elsewhere, `v2/requests/${id}.json?api_key=${theirs}`),
    )
    expect(request).toMatchObject({ status, agency_responsible: 'Betrieb der Straßenbeleuchtung' })
    await elsewhere.close()
  })
})

describe('lists', () => {
  test('narrow by code, status, dates and update, and leaf through pages', async () => {
    const fresh = (await createApiKey(city, commandLine, { name: 'lists', scope: 'open311' })).key
    const made: Record<string, string> = {}
    for (const [name, day, code] of [
      ['old', '2025-07-01', 'noise'],
      ['august', '2025-08-20', 'littering'],
      ['october', '2025-10-01', 'noise'],
    ] as const) {
      city.clock.set(`${day}T12:00:00Z`)
      made[name] = await created({ api_key: fresh, service_code: code })
    }
    city.clock.set('2025-11-02T12:00:00Z')
    await changeReportState(city, callerWith('reports-desk'), {
      reportId: made.old,
      version: 1,
      change: { action: 'finish', reason: 'seen-to' },
    })
    city.clock.set('2025-11-03T12:00:00Z')
    const names = new Map(Object.entries(made).map(([name, id]) => [id, name]))
    const found = async (query: string) =>
      (await json(requestsSchema, await get(`v2/requests.json?api_key=${fresh}&${query}`))).map(
        ({ service_request_id }) => names.get(service_request_id),
      )
    expect(await found('')).toEqual(['october', 'august'])
    expect(await found('service_code=noise')).toEqual(['october'])
    expect(await found('service_code=noise,littering&page_size=1')).toEqual(['october'])
    expect(await found('page_size=1&page=2')).toEqual(['august'])
    expect(await found('page_size=1&page=3')).toEqual([])
    expect(await found('start_date=2025-06-20T00:00:00Z&end_date=2025-09-01T00:00:00%2B02:00')).toEqual([
      'august',
      'old',
    ])
    expect(await found('start_date=2025-07-01')).toEqual(['august', 'old'])
    expect(await found('end_date=2025-08-01T00:00:00Z')).toEqual(['old'])
    expect(await found('start_date=2025-06-20T00:00:00Z&status=open')).toEqual(['august'])
    expect(await found('start_date=2025-06-20T00:00:00Z&status=open,closed')).toEqual(['august', 'old'])
    expect(await found('updated_after=2025-11-01T00:00:00Z')).toEqual(['old'])
    expect(await found('updated_before=2025-11-01T00:00:00Z')).toEqual(['october', 'august'])
    expect(await found('updated_before=&status=&service_code=&page=')).toEqual(['october', 'august'])
    // the ids override all other arguments
    expect(await found(`service_request_id=${made.old}&status=open`)).toEqual(['old'])
  })
})

describe('what is refused', () => {
  const wrong: readonly [name: string, status: number, ask: () => Promise<Response>][] = [
    ['no key', 403, () => post({ api_key: '' })],
    ['a key that is none', 403, () => post({ api_key: 'augenmass_x' })],
    ['a key that is none, reading', 403, () => get('v2/requests.json?api_key=nobody')],
    ['no service_code', 400, () => post({ service_code: '' })],
    ['an unknown service_code', 404, () => post({ service_code: 'potholes' })],
    ['an unknown service_code in a list', 404, () => get('v2/requests.json?service_code=potholes')],
    ['a definition of an unknown service', 404, () => get('v2/services/potholes.json')],
    ['an unknown jurisdiction', 404, () => post({ jurisdiction_id: 'elsewhere.example' })],
    ['an unknown jurisdiction, reading', 404, () => get('v2/services.json?jurisdiction_id=elsewhere.example')],
    ['no place', 400, () => post({ lat: '', long: '' })],
    ['a number of an address alone', 400, () => post({ lat: '', long: '', address_id: '17' })],
    ['half a position', 400, () => post({ long: '' })],
    ['a position that is none', 400, () => post({ lat: 'fifty' })],
    ['a position beyond the poles', 400, () => post({ lat: '91' })],
    ['a mail address that is none', 400, () => post({ email: 'nobody' })],
    ['a description that is too long', 400, () => post({ description: 'x'.repeat(4001) })],
    [
      'an answer the definition does not have',
      400,
      () => post({ service_code: 'drug-use', 'attribute[now]': 'perhaps' }),
    ],
    ['an idempotency key that is too long', 400, () => post({}, { headers: { 'idempotency-key': 'k'.repeat(201) } })],
    [
      'a body that is no form',
      415,
      () =>
        askTestServer(city, 'v2/requests.json', {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        }),
    ],
    ['a body that is too large', 413, () => post({ description: 'x'.repeat(200_000) })],
    ['a moment that is none', 400, () => get('v2/requests.json?start_date=yesterday')],
    [
      'a span of more than 90 days',
      400,
      () => get('v2/requests.json?start_date=2025-01-01T00:00:00Z&end_date=2025-06-01T00:00:00Z'),
    ],
    [
      'dates that run backwards',
      400,
      () => get('v2/requests.json?start_date=2025-02-01T00:00:00Z&end_date=2025-01-01T00:00:00Z'),
    ],
    ['a status there is not', 400, () => get('v2/requests.json?status=lost')],
    ['page 0', 400, () => get('v2/requests.json?page=0')],
    ['a page of more than 1000', 400, () => get('v2/requests.json?page_size=1001')],
    ['an unknown request', 404, () => get('v2/requests/17.json')],
    ['an unknown token', 404, () => get('v2/tokens/17.json')],
    ['another method', 405, () => askTestServer(city, 'v2/requests.json', { method: 'DELETE' })],
    ['POST where nothing is created', 405, () => askTestServer(city, 'v2/services.json', form({}))],
    ['a path in capitals', 404, () => get('v2/requests.JSON')],
  ]
  test.each(wrong)('%s: %i, as an array with status and sentence', async (_, status, ask) => {
    const [error] = await json(errorsSchema, await ask(), status)
    expect(error.code).toBe(status)
  })

  test('in XML errors have the same form', async () => {
    const errors = await xml('errors', await get('v2/services/potholes.xml'), 404)
    expect(errors).toEqual([{ code: 404, description: 'Diesen service_code gibt es nicht.' }])
    // without an ending, or with another one, there is nothing; XML is what every client reads
    for (const path of ['v2/requests', 'v2/requests.yaml', 'v2/nothing.xml', '', 'v3/services.xml'])
      await xml('errors', await get(path), 404)
  })

  test('a revoked key opens nothing', async () => {
    const { id, key: revoked } = await createApiKey(city, commandLine, { name: 'old', scope: 'office' })
    await revokeApiKey(city, commandLine, id)
    expect((await post({ api_key: revoked })).status).toBe(403)
    expect((await get(`v2/requests.json?api_key=${revoked}`)).status).toBe(403)
  })

  test('a key’s limit holds a minute, and says how long to wait', async () => {
    const { key: limited } = await createApiKey(city, commandLine, { name: 'slow', scope: 'open311', perMinute: 2 })
    expect((await post({ api_key: limited })).status).toBe(201)
    expect((await get(`v2/requests.json?api_key=${limited}`)).status).toBe(200)
    city.clock.set('2025-11-03T12:00:20+01:00')
    const refused = await post({ api_key: limited })
    expect(refused.headers.get('retry-after')).toBe('40')
    await json(errorsSchema, refused, 429)
    city.clock.set('2025-11-03T12:01:01+01:00')
    expect((await post({ api_key: limited })).status).toBe(201)
  })

  test('without a key 300 requests a minute are answered', async () => {
    city.clock.set('2025-11-20T12:00:00+01:00')
    for (let i = 0; i < 300; i++) expect((await get('v2/tokens/17.json')).status).toBe(404)
    expect((await get('v2/tokens/17.json')).status).toBe(429)
  })

  test('what nobody foresaw is told as 500 in the same form, without its inside', async () => {
    const broken = { ...city, db: undefined } as unknown as TestCity
    const response = await askTestServer(broken, 'v2/services.json')
    const [{ description }] = await json(errorsSchema, response, 500)
    expect(description).toContain('request-1')
    expect(description).not.toMatch(/TypeError|undefined|\.ts/)
  })
})

describe('once and only once', () => {
  const count = async (text: string) =>
    (await city.db.selectFrom('report').select('id').where('text', '=', text).execute()).length
  const keyed = (idempotencyKey: string) => ({ headers: { 'idempotency-key': idempotencyKey } })

  test('the same request again gets the same id; another under the same key is refused', async () => {
    const id = await created({ description: 'einmal' }, keyed('"a-1"'))
    expect(await created({ description: 'einmal' }, keyed('a-1'))).toBe(id)
    expect(await created({ description: 'einmal' }, keyed('a-2'))).not.toBe(id)
    await json(errorsSchema, await post({ description: 'anders' }, keyed('a-1')), 409)
    expect(await count('einmal')).toBe(2)
    expect(await count('anders')).toBe(0)
  })

  test('also where all arrive at once, and with another’s key between them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        post({ description: 'zugleich', api_key: index % 2 ? key : otherKey }, keyed(`b-${index % 6}`)),
      ),
    )
    const ids = await Promise.all(
      answers.map(async (answer) => createdSchema.parse(await answer.json())[0].service_request_id),
    )
    // b-0, b-2, b-4 of one machine and b-1, b-3, b-5 of the other
    expect(new Set(ids).size).toBe(6)
    expect(await count('zugleich')).toBe(6)
  })

  test('one that is refused takes no other with it', async () => {
    const answers = await Promise.all([
      post({ description: 'gut 1' }),
      post({ description: 'schlecht', service_code: 'potholes' }),
      post({ description: 'gut 2' }),
      post({ description: 'schlecht', email: 'nobody' }),
      post({ description: 'schlecht', api_key: 'nobody' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 404, 201, 400, 403])
    expect(await count('gut 1')).toBe(1)
    expect(await count('gut 2')).toBe(1)
    expect(await count('schlecht')).toBe(0)
  })
})

describe('whatever is sent', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', ']]>', '\r', '\n', '\0', '\u0007', '\uFFFE', '\uD800', 'ä', '😀'),
      maxLength: 30,
    }),
  )

  test('the text of a report is the same in XML and JSON', async () => {
    const id = await created()
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, place) => {
        // the database takes no NUL and only whole characters
        const [stored, storedPlace] = [text, place].map((each) => each.toWellFormed().replaceAll('\0', '') || null)
        await city.db
          .updateTable('report')
          .set({ text: stored, place_text: storedPlace })
          .where('id', '=', id)
          .execute()
        const path = `v2/requests/${id}`
        const response = await get(`${path}.json?api_key=${key}`)
        const [inJson] = (await response.json()) as { description: string | null; address: string | null }[]
        expect(inJson.description).toBe(stored === null ? null : readableText(stored))
        const [inXml] = (await xml('requests', await get(`${path}.xml?api_key=${key}`))) as object[]
        expect(inXml).toEqual(inJson)
      }),
      { numRuns: 60 },
    )
  })

  test('arguments get 200 or 400 or 404, never 500', async () => {
    city.clock.set('2026-01-01T12:00:00+01:00')
    const names = [
      'service_request_id',
      'service_code',
      'start_date',
      'end_date',
      'status',
      'page',
      'page_size',
      'updated_after',
      'updated_before',
      'jurisdiction_id',
      'nothing',
    ]
    const value = fc.oneof(
      anyText,
      fc.constantFrom(
        '9999-12-31T23:59:59Z',
        '0000-01-01',
        '2025-11-02T25:00:00Z',
        '-1',
        '1e9',
        '100000',
        'open',
        'noise',
        '2025-02-30',
      ),
      fc.uuid(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 5 }), async (entries) => {
        const query = new URLSearchParams([['api_key', officeKey], ...entries])
        const { status } = await get(`v2/requests.json?${query}`)
        expect([200, 400, 404]).toContain(status)
      }),
      { numRuns: 300 },
    )
  })

  test('forms get 201 or a refusal, never 500', async () => {
    const names = [
      'service_code',
      'lat',
      'long',
      'address_string',
      'address_id',
      'email',
      'description',
      'attribute[now]',
      'attribute[often][]',
      'attribute[__proto__]',
      'attribute[',
      'media_url',
      '',
    ]
    const value = fc.oneof(
      anyText,
      fc.constantFrom('noise', 'drug-use', '51.51', '7.46', '-0', 'yes', 'a@b.example', '__proto__', 'constructor'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 }), async (entries) => {
        const body = new URLSearchParams([['api_key', key], ...entries])
        const { status } = await askTestServer(city, 'v2/requests.xml', { method: 'POST', body })
        expect([201, 400, 404]).toContain(status)
      }),
      { numRuns: 300 },
    )
  })

  test('paths are found or not, never more', async () => {
    city.clock.set('2026-01-02T12:00:00+01:00')
    const part = fc.oneof(
      anyText.map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom('v2', 'requests', 'services', 'tokens', '__proto__', 'toString'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('.json', '.xml', ''),
        async (parts, ending) => {
          const { status } = await get(`${parts.join('/')}${ending}?api_key=${officeKey}`)
          expect([200, 404]).toContain(status)
        },
      ),
      { numRuns: 200 },
    )
  })
})
