import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../input-error.ts'
import { readNumber } from './read-number.ts'
import { readStamp, type Stamp } from './read-stamp.ts'
import { createCsvReader } from './rows.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** All rows of a text that is handed over in pieces. */
function read(text: string, piece = Infinity) {
  const rows: { line: number; cells: string[] }[] = []
  let header: readonly string[] = []
  const reader = createCsvReader((columns) => {
    header = columns
    return (row) => rows.push({ line: row.line, cells: columns.map((_, column) => row.text(column)) })
  })
  const bytes = encode(text)
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece))
  reader.end()
  return { header, rows }
}

describe('createCsvReader', () => {
  test('reads back what was written, in pieces of any size, with the lines rows start in', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('', 'a,b', 'sag "ja"', 'zwei\nZeilen', 'ä€🙂', '"'),
    )
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      )
    const options = fc.record({
      lineEnd: fc.constantFrom('\n', '\r\n'),
      last: fc.boolean(),
      piece: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(table, options, (rows, { lineEnd, last, piece }) => {
        const clean = rows.map((cells) => cells.map((text) => text.replaceAll('\r', '')))
        const quoted = (text: string, alone: boolean) =>
          /[",\n]/.test(text) || (alone && text === '') ? `"${text.replaceAll('"', '""')}"` : text
        fc.pre(clean.every((cells) => cells.length > 1 || cells[0] !== '') && !clean[0][0].startsWith('\uFEFF'))
        const text = clean.map((cells) => cells.map((each) => quoted(each, cells.length === 1)).join(',')).join(lineEnd)
        const result = read(text + (last ? lineEnd : ''), piece)
        expect(result.header).toEqual(clean[0])
        expect(result.rows.map(({ cells }) => cells)).toEqual(clean.slice(1))
        let line = 1
        for (const [k, cells] of clean.entries()) {
          if (k > 0) expect(result.rows[k - 1].line).toBe(line)
          line += 1 + cells.join('').split('\n').length - 1
        }
      }),
    )
  })

  test('a byte order mark, empty lines and quoted numbers are nothing special', () => {
    const { header, rows } = read('\uFEFFlat,lon\n\n"51.5","7.4"\r\n\n52,8\n\n')
    expect(header).toEqual(['lat', 'lon'])
    expect(rows).toEqual([
      { line: 3, cells: ['51.5', '7.4'] },
      { line: 5, cells: ['52', '8'] },
    ])
  })

  test.each([
    ['a,b\n1,2\n1\n', 3, '1 cells where the header has 2'],
    ['a,b\n1,2,3\n', 2, '3 cells where the header has 2'],
    ['a,b\n1,"2\n3,4\n', 2, 'a quote is opened and not closed'],
    ['a,b\n"1"x,2\n', 2, 'text after a closing quote'],
  ])('refuses %j', (text, line, reason) => {
    expect(() => read(text)).toThrow(new InputError(reason, line))
    expect(() => read(text, 3)).toThrow(new InputError(reason, line))
  })
})

const numberOf = (text: string) => readNumber(encode(` ${text},`), 1, encode(text).length + 1)

test('readNumber is Number to the last bit', () => {
  const written = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.integer({ min: -180, max: 180 }), fc.nat(999_999_999)).map(([a, b]) => `${a}.${b}`),
    fc.tuple(fc.nat(), fc.nat(20)).map(([a, zeros]) => `0.${'0'.repeat(zeros)}${a}`),
  )
  fc.assert(
    fc.property(written, (text) => {
      expect(numberOf(text)).toBe(Number(text))
    }),
  )
  for (const text of [' 7 ', '+7', '.5', '5.', '1E3']) expect(numberOf(text)).toBe(Number(text))
  for (const text of ['', ' ', '-', '.', '1.2.3', '1,2', '0x10', 'NaN', 'Infinity', '12 3', '--1'])
    expect(numberOf(text)).toBeNaN()
})

const stampOf = (text: string) => {
  const into: Stamp = { civil: NaN, offset: NaN, hasTime: false }
  return readStamp(encode(`x${text}y`), 1, text.length + 1, into) ? into : null
}

describe('readStamp', () => {
  test('is what Date reads, for any moment', () => {
    const moment = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, (date) => {
        const iso = date.toISOString()
        expect(stampOf(iso)).toEqual({ civil: date.getTime(), offset: 0, hasTime: true })
        expect(stampOf(iso.slice(0, 19))?.civil).toBe(Math.floor(date.getTime() / 1000) * 1000)
        const midnight = Math.floor(date.getTime() / 86_400_000) * 86_400_000
        for (const day of [
          iso.slice(0, 10),
          iso.slice(0, 10).replaceAll('-', ''),
          iso.slice(0, 10).replaceAll('-', '/'),
        ])
          expect(stampOf(day)).toEqual({ civil: midnight, offset: NaN, hasTime: false })
      }),
    )
  })

  test('offsets', () => {
    const hour = 3_600_000
    for (const text of ['+02:00', '+0200', '+02']) expect(stampOf(`2016-08-01 10:00${text}`)?.offset).toBe(2 * hour)
    expect(stampOf('2016-08-01T10:00:00-07:30')?.offset).toBe(-7.5 * hour)
    expect(stampOf('2016-08-01T10:00:00.123456Z')).toEqual({
      civil: Date.UTC(2016, 7, 1, 10, 0, 0, 123),
      offset: 0,
      hasTime: true,
    })
  })

  test.each([
    '',
    '2016',
    '2016-8-1',
    '2016-02-30',
    '2015-02-29',
    '2016-13-01',
    '2016-00-10',
    '2016-08-01T',
    '2016-08-01T24:00',
    '2016-08-01T10:60',
    '2016-08-01T10',
    '2016-08-01T10:00:00.',
    '2016-08-01T10:00+2',
    '2016-08-01T10:00+02:0',
    '2016-08-01X10:00',
    '2016-08/01',
    'yesterday',
    '2016-08-01T10:00:00ZZ',
    '2016-08-01 ',
    '2016-08-01T10:0a',
  ])('%j is no moment', (text) => {
    expect(stampOf(text)).toBeNull()
  })
})
