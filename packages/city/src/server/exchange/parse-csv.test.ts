import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv, parseCsvStart, QuoteNotClosed } from './parse-csv.ts'
import type { TableRow } from './table.ts'

async function* inPieces(text: string, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(text: string, delimiter = ',', pieces = 1_000_000) {
  const rows = []
  for await (const batch of parseCsv(inPieces(text, pieces), delimiter)) {
    // the first batch must hold the header
    expect(batch.length).toBeGreaterThan(0)
    rows.push(...batch)
  }
  return rows
}

/** The rows handed out until reading fails, and how it failed. */
async function rowsUntilError(chunks: AsyncIterable<Buffer>) {
  const rows: TableRow[] = []
  let error: unknown = null
  try {
    for await (const batch of parseCsv(chunks, ',')) rows.push(...batch)
  } catch (thrown) {
    error = thrown
  }
  return { rows, error }
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const cell = fc.string({
  unit: fc.constantFrom('a', 'ü', '€', '😀', '"', ',', ';', '\n', '\r\n', '\r', ' ', '1'),
  maxLength: 6,
})
const record = fc.record({
  cells: fc.array(cell, { minLength: 2, maxLength: 4 }),
  emptyLinesBefore: fc.nat({ max: 2 }),
})

test('any table written by RFC 4180 is read as it was, each row with the line it starts in, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(',', ';', '\t', '|'),
      lineEnd,
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      async (records, delimiter, end, pieces, endsWithLine) => {
        let text = ''
        const expected = []
        for (const { cells, emptyLinesBefore } of records) {
          text += end.repeat(emptyLinesBefore)
          expected.push({
            line: text.split(/\r\n|\r|\n/).length,
            cells: cells.map((one) => one.replaceAll(/\r\n|\r/g, '\n')),
          })
          text += stringify([cells], { delimiter, quoted_match: /[\r\n]/, record_delimiter: end })
        }
        if (!endsWithLine) text = text.slice(0, -end.length)
        expect(await rowsOf(text, delimiter, pieces)).toEqual(expected)
        expect(parseCsvStart(text, delimiter)).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('the line of a row is the line it starts in, with every kind of line end', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['a,b', `1,"x${end}y${end}"`, '', '2,z', '3,"q"', '4,'].join(end)
    const rows = await rowsOf(text, ',', 3)
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6, 7, 8])
    expect(rows.at(-1)?.cells).toEqual(['4', ''])
  }
})

test('rows of another width stay as they are', async () => {
  expect((await rowsOf('a,b\n1\n1,2,3\n')).map(({ cells }) => cells)).toEqual([['a', 'b'], ['1'], ['1', '2', '3']])
})

test('quotes within a cell and text after a closing quote are kept as they are', async () => {
  const rows = await rowsOf('a,b\n5" pipe,"x" y\n1,2\n')
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['5" pipe', '"x" y'],
    ['1', '2'],
  ])
})

test('a quote that is never closed names the line its row starts in; the rows before it come all the same', async () => {
  const short = await rowsUntilError(inPieces('a,b\n1,2\n\n3,"open\n4,5\n', 100))
  expect(short.rows.map(({ line }) => line)).toEqual([1, 2])
  expect(short.error).toEqual(new QuoteNotClosed(4))
  const long = await rowsUntilError(inPieces(`a,b\r\n1,"${'x\r\n'.repeat(600_000)}`, 65_536))
  expect(long.rows.map(({ cells }) => cells)).toEqual([['a', 'b']])
  expect(long.error).toEqual(new QuoteNotClosed(2))
  expect(parseCsvStart('a,b\n1,2\n3,"open\n4,5\n', ',').map(({ line }) => line)).toEqual([1, 2])
})

test('what goes wrong while the file is read is passed on after the rows before it', async () => {
  const broken = new Error('the disk is gone')
  async function* chunks(): AsyncIterable<Buffer> {
    yield* inPieces('a,b\n1,2\n3,"half a row', 4)
    throw broken
  }
  const { rows, error } = await rowsUntilError(chunks())
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(error).toBe(broken)
})
