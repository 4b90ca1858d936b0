import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'

/** One request of nobody in particular. */
export interface FuzzRequest {
  readonly method: string
  /** path and query, escaped so far that it can be sent */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

const routes = join(import.meta.dirname, '..', '..', 'src', 'routes')

/** Addresses anybody may ask for, read from the folders of routes: "/report/[token]", "/open311/v2/requests.[format]". */
export async function publicAddresses(): Promise<string[]> {
  const files = await readdir(routes, { recursive: true })
  const found = new Set<string>()
  for (const file of files) {
    if (!/\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file) || file.startsWith('(office)')) continue
    found.add(`/${dirname(file)}`.replaceAll(/\/\([^)]*\)/g, '').replace(/\/\.$/, '') || '/')
  }
  return [...found].sort()
}

const known = {
  type: ['noise', 'littering', 'drug-use', 'helpless-person', 'other', 'import-x'],
  service_code: ['noise', 'littering,noise', 'drug-use', ','],
  status: ['open', 'closed', 'open,closed', 'maybe'],
  now: ['yes', 'no'],
  often: ['once', 'daily'],
  people: ['2-5', 'more'],
  source: ['resident', 'trader', 'patrol'],
  lat: ['51.5142', '91', '-0', '1e400', 'NaN'],
  lon: ['7.4653', '181', '7,46'],
  long: ['7.4653', '181'],
  place: ['Kampstraße 12', 'x'.repeat(5000)],
  q: ['Kamp', '%', '\\', "'"],
  text: ['Müll', 'Herr Müller 0231 555'],
  mail: ['a@example.org', 'nobody'],
  start_date: ['2025-11-01T00:00:00Z', '2025-02-30', '0', '+275760-09-13T00:00:00Z', '99999-01-01'],
  end_date: ['2025-12-01T00:00:00Z', '-1', '0001-01-01T00:00:00Z'],
  updated_after: ['2025-11-01T00:00:00Z', 'yesterday'],
  updated_before: ['2025-11-01T00:00:00Z'],
  page: ['1', '0', '-1', '99999999999999999999', '1.5'],
  page_size: ['10', '0', '1000000'],
  service_request_id: ['019a4a00-0000-7000-8000-000000000000', 'x,y,,z', ','],
  jurisdiction_id: ['', 'elsewhere.example'],
  api_key: ['', 'wrong', 'augenmass-'],
  bbox: ['7,51,8,52', '8,52,7,51', '1,2,3', 'a,b,c,d', '-180,-90,180,90', '7,51,0,8,52,9', '1e999,0,0,0'],
  datetime: ['2025-11-01/..', '../2025', '2025-11-01T00:00:00Z', '/', '2025-13-01'],
  limit: ['10', '0', '-5', '1e9', '10001'],
  offset: ['0', '-1', '99999999999999'],
  f: ['json', 'html', 'xml'],
  code: ['AAAAAAAAAAAAAAAAAAAAAA', 'x'],
  token: ['AAAAAAAAAAAAAAAAAAAAAA', ''],
  to: ['/home', '//evil.example'],
  email: ['planner@demo.example'],
  password: ['wrong'],
  website: ['http://spam.example'],
  description: ['Müll', '<script>alert(1)</script>'],
  address_string: ['Kampstraße 1'],
  idempotencyKey: ['k:report', ''],
  back: ['/', 'https://evil.example'],
  appearance: ['dark', 'x'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '\u0000x',
    '\ud800',
    '../../etc/passwd',
    '%00',
    '%',
    '{{7*7}}',
    "' or 1=1 --",
    '[object Object]',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '0',
    '-0',
    '1e309',
    '９９',
    '\u202e',
    '🚮'.repeat(200),
  ),
)

const names = Object.keys(known) as (keyof typeof known)[]
const pair = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...names)
      .chain((name) => fc.tuple(fc.constant<string>(name), fc.constantFrom<string>(...known[name]))),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom<string>(...names), nasty) },
  { weight: 1, arbitrary: fc.tuple(nasty, nasty) },
)
const pairs = fc.array(pair, { maxLength: 8 })

const contentTypes = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
  'text/plain',
  'image/jpeg',
] as const

const body = fc.oneof(
  pairs.map((fields) => ({ type: contentTypes[0] as string, bytes: new TextEncoder().encode(query(fields)) })),
  pairs.map((fields) => ({ type: contentTypes[1] as string, bytes: new TextEncoder().encode(multipart(fields)) })),
  fc
    .tuple(fc.constantFrom<string>(...contentTypes), fc.uint8Array({ maxLength: 300 }))
    .map(([type, bytes]) => ({ type, bytes })),
  fc.json({ maxDepth: 4 }).map((json) => ({ type: 'application/json', bytes: new TextEncoder().encode(json) })),
)

/** Requests over all public addresses: well-formed ones, nearly well-formed ones, and rubbish. */
export function fuzzRequests(addresses: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const path = fc
    .tuple(
      fc.constantFrom(...addresses),
      fc.array(nasty, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      fc.nat({ max: 9 }),
    )
    .map(([address, words, english, choice]) => {
      let at = 0
      const filled = address.replaceAll(/\[+\.{0,3}([\w-]+)(?:=\w+)?\]+/g, (_, name: string) => {
        const usual: Readonly<Record<string, string>> = {
          format: choice % 2 ? 'json' : 'xml',
          ext: 'json',
          id: 'noise',
          token: 'A'.repeat(22),
        }
        return choice < 5 ? (usual[name] ?? 'reports') : escaped(words[at++ % words.length])
      })
      return english && !/^\/(open311|ogc)/.test(filled) ? `/en${filled}` : filled
    })
  return fc
    .record({
      method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      path,
      fields: pairs,
      action: fc.constantFrom('', '', '', '?/send', '?/withdraw', '?/support', '?/feedback', '?/reset', '?/x'),
      accept: fc.constantFrom(
        'text/html',
        'application/json',
        'text/xml',
        '*/*',
        'application/geo+json',
        '',
        'x/y;q=z',
      ),
      body,
      language: fc.constantFrom('de', 'en', 'xx-invalid', '*'),
    })
    .map(({ method, path: address, fields, action, accept, body: sent, language }) => {
      const has = !['GET', 'HEAD', 'OPTIONS'].includes(method)
      const search = query(fields)
      const joined = has && action ? `${action}${search && `&${search}`}` : search && `?${search}`
      return {
        method,
        path: `${address}${joined}`,
        headers: { accept, 'accept-language': language, ...(has ? { 'content-type': sent.type } : {}) },
        body: has ? sent.bytes : null,
      }
    })
}

function query(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')
}

function multipart(fields: readonly (readonly [string, string])[]): string {
  const parts = fields.map(
    ([name, value], index) =>
      `--x\r\ncontent-disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '_')}"${index % 3 === 0 ? '; filename="a.jpg"\r\ncontent-type: image/jpeg' : ''}\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--x--\r\n`
}

/** Lone surrogates cannot be written in an address. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
