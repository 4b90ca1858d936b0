import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnownError } from '../errors.ts'
import { openTable } from './open-table.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'augenmass-table-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `file-${++files}`)
  await writeFile(path, content)
  return path
}

async function rowsOf(path: string) {
  const table = await openTable(path)
  const rows = []
  for await (const batch of table.batches()) rows.push(...batch)
  return { ...table, rows: rows.map(({ line, cells }) => [line, ...cells]) }
}

/** Windows-1252 is Latin-1 but for 0x80…0x9f, of which the euro sign is the best known. */
const windows1252 = (text: string) => Buffer.from(text.replaceAll('€', '\x80'), 'latin1')

const encodings: readonly (readonly [string, string, (text: string) => Buffer])[] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with byte order mark', 'utf-8', (text) => Buffer.from(`\ufeff${text}`)],
  ['Windows-1252', 'windows-1252', windows1252],
  ['UTF-16 LE', 'utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', 'utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
]

for (const [name, encoding, encode] of encodings) {
  for (const delimiter of [',', ';', '\t', '|']) {
    for (const compressed of [false, true]) {
      test(`${name}, delimiter ${JSON.stringify(delimiter)}${compressed ? ', gzip' : ''}`, async () => {
        const rows = [
          ['Straße', 'Gebühr', 'Größe'],
          ['Brüg"gasse"', '5 €', '1,5'],
          [`a${delimiter}b`, 'zwei\nZeilen', ''],
          ['ß', 'ä', 'ö'],
        ]
        const quote = (cell: string) => (/["\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
        const bytes = encode(rows.map((cells) => cells.map(quote).join(delimiter)).join('\r\n'))
        const table = await rowsOf(await fileOf(compressed ? gzipSync(bytes) : bytes))
        expect(table).toMatchObject({ format: 'csv', encoding, compressed, delimiter, columns: rows[0] })
        expect(table.rows).toEqual([
          [2, ...rows[1]],
          [3, ...rows[2]],
          [5, ...rows[3]],
        ])
      })
    }
  }
}

test('an umlaut that first comes at the end of a long file tells the encoding of all of it', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `${i};Muell`).join('\n')
  const last = async (bytes: Uint8Array) => (await rowsOf(await fileOf(bytes))).rows.at(-1)
  expect(await last(windows1252(`id;Art\n${lines}\n1;Müll`))).toEqual([60_002, '1', 'Müll'])
  expect(await last(Buffer.from(`id;Art\n${lines}\n1;Müll`))).toEqual([60_002, '1', 'Müll'])
})

test('UTF-8 with one broken byte stays UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from(`a;b\n${'ä;ö\n'.repeat(50)}`), Buffer.from([0xfc]), Buffer.from(';x\n')])
  const { encoding, rows } = await rowsOf(await fileOf(bytes))
  expect(encoding).toBe('utf-8')
  expect(rows[0]).toEqual([2, 'ä', 'ö'])
})

test('GeoJSON: properties become columns, a point its two coordinates', async () => {
  const point = (id: number, coordinates: number[]) => ({
    type: 'Feature',
    id,
    properties: { art: 'Müll', tags: { ort: 'Platz' }, list: [1] },
    geometry: { type: 'Point', coordinates },
  })
  const line = { type: 'Feature', properties: { art: 'Lärm' }, geometry: { type: 'LineString', coordinates: [] } }
  const collection = { type: 'FeatureCollection', features: [point(7, [7.46, 51.51]), line] }
  const table = await rowsOf(await fileOf(JSON.stringify(collection)))
  expect(table.format).toBe('geojson')
  expect(table.columns).toEqual(['art', 'tags.ort', 'list', 'id', 'geometry.lon', 'geometry.lat'])
  expect(table.rows).toEqual([
    [1, 'Müll', 'Platz', '', '7', '7.46', '51.51'],
    [1, 'Lärm', '', '', '', '', ''],
  ])
})

test('Open311 requests, as a list or in an object', async () => {
  const requests = [
    {
      service_request_id: '1',
      service_name: 'Noise',
      lat: 51.5,
      long: 7.4,
      requested_datetime: '2025-11-01T10:00:00Z',
    },
    { service_request_id: '2', service_name: 'Noise', lat: null, long: null, status: 'open' },
  ]
  for (const whole of [requests, { service_requests: requests }]) {
    const table = await rowsOf(await fileOf(gzipSync(JSON.stringify(whole, null, 2))))
    expect(table.format).toBe('json')
    expect(table.columns).toContain('requested_datetime')
    expect(table.rows).toHaveLength(2)
    expect(table.rows[1].slice(1)).toEqual(['2', 'Noise', '', '', '', 'open'])
  }
})

test('columns of the same name are told apart, nameless ones are numbered', async () => {
  const { columns } = await rowsOf(await fileOf('id,text,text,\n1,a,b,c\n'))
  expect(columns).toEqual(['id', 'text', 'text (2)', '#4'])
})

const prose =
  'Dear Sir, or Madam\nWe have, as you know, no tables\nhere. Only text, of course, and more, and more.\nBye\n'

test.each([
  ['empty file', '', 'import.no-table.empty'],
  ['blank file', ' \n\n', 'import.no-table.empty'],
  ['one column', 'name\na\nb\n', 'import.no-table.one-column'],
  ['prose', prose, 'import.no-table.one-column'],
  ['no header', '1,51.5,7.4\n2,51.6,7.5\n', 'import.no-table.no-header'],
  ['HTML', '<!doctype html><title>x</title>', 'import.no-table.markup'],
  ['XML', '\n<?xml version="1.0"?><a/>', 'import.no-table.markup'],
  ['spreadsheet', Buffer.from('PK\x03\x04abcdefghijkl'), 'import.no-table.spreadsheet'],
  ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'import.no-table.binary'],
  ['PDF', '%PDF-1.7\n', 'import.no-table.binary'],
  ['bytes', Buffer.from([1, 2, 0, 3, 200, 0, 0]), 'import.no-table.binary'],
  ['gzip cut off', gzipSync('a,b\n1,2\n'.repeat(5000)).subarray(0, 60), 'import.no-table.damaged-gzip'],
  ['open quote', `a,b\n${'1,2\n'.repeat(30_000)}1,"x\n2,3\n`, 'import.no-table.quote-not-closed'],
  ['JSON without a list', '{"a": {"b": 1}}', 'import.no-table.json-no-array'],
  ['JSON cut off', '[{"a": 1}, {"a"', 'import.no-table.json-ends-early'],
  ['broken JSON', '[{"a": 1,,}]', 'import.no-table.json-broken'],
  ['empty list', '[]', 'import.no-table.empty'],
])('%s is refused with one sentence', async (_, content, key) => {
  const path = await fileOf(content)
  const error: unknown = await rowsOf(path).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(KnownError)
  expect(error).toMatchObject({ key, status: 400 })
})

test('a missing file and a folder are named as such', async () => {
  await expect(openTable(join(folder, 'nowhere.csv'))).rejects.toMatchObject({ key: 'import.file-not-found' })
  await expect(openTable(folder)).rejects.toMatchObject({ key: 'import.file-is-folder' })
})

test('whatever the bytes: a table, or one known sentence', async () => {
  const piece = fc.constantFrom(
    'a',
    '1',
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r\n',
    '{',
    '}',
    '[',
    ']',
    ':',
    ' ',
    'ü',
    '\\',
    '<',
    '\ufeff',
  )
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(content, fc.boolean(), async (bytes, compressed) => {
      const path = await fileOf(compressed ? gzipSync(bytes) : bytes)
      try {
        const { columns, rows } = await rowsOf(path)
        expect(columns.length).toBeGreaterThan(0)
        for (const [line] of rows) expect(line).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(KnownError)
      }
    }),
    { numRuns: 300 },
  )
})
