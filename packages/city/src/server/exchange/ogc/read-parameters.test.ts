import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownError } from '../../errors.ts'
import { readParameters } from './read-parameters.ts'

const read = (query: string, items = true) =>
  readParameters(new URLSearchParams(query), { items, timeZone: 'Europe/Berlin' })

test('without parameters: a hundred features from the first on, of everything', () => {
  expect(read('')).toEqual({
    format: null,
    limit: 100,
    offset: 0,
    boxes: null,
    time: { from: null, to: null },
    types: null,
  })
})

test('a limit that is too high is lowered, one that is none is refused', () => {
  expect(read('limit=10000').limit).toBe(10_000)
  expect(read('limit=99999').limit).toBe(10_000)
  for (const limit of ['0', '-1', '1.5', '', 'ten', '1e3', '9999999999'])
    expect(() => read(`limit=${limit}`)).toThrow('ogc.parameter-invalid')
})

test('a box has four or six numbers; over the antimeridian it is two', () => {
  expect(read('bbox=7,51,8,52').boxes).toEqual([{ west: 7, south: 51, east: 8, north: 52 }])
  expect(read('bbox=7,51,0,8,52,100').boxes).toEqual([{ west: 7, south: 51, east: 8, north: 52 }])
  expect(read('bbox=170,-10,-170,10').boxes).toEqual([
    { west: 170, south: -10, east: 180, north: 10 },
    { west: -180, south: -10, east: -170, north: 10 },
  ])
  expect(read('bbox=-1e2,.5,+8,52.').boxes).toEqual([{ west: -100, south: 0.5, east: 8, north: 52 }])
  for (const box of ['', '1,2,3', '1,2,3,4,5', 'a,b,c,d', '7,52,8,51', '1,2,3,Infinity', '1,2,3,0x4', '1,2,3,1e999'])
    expect(() => read(`bbox=${box}`)).toThrow('ogc.parameter-invalid')
})

test('a time is an instant, a day of the city, or an interval that may be open', () => {
  const { time } = read('datetime=2025-10-01')
  expect(time).toEqual({
    from: Date.parse('2025-10-01T00:00:00+02:00'),
    to: Date.parse('2025-10-02T00:00:00+02:00') - 1,
  })
  const noon = Date.parse('2025-10-01T12:00:00Z')
  expect(read('datetime=2025-10-01T12:00:00Z').time).toEqual({ from: noon, to: noon })
  expect(read('datetime=2025-10-01T12:00:00Z/..').time).toEqual({ from: noon, to: null })
  expect(read('datetime=/2025-10-01T12:00:00Z').time).toEqual({ from: null, to: noon })
  for (const time of ['', '2025', '2025-13-01', '2025-02-30', '2025-10-01T12:00', '2025-10-02/2025-10-01', '1/2/3'])
    expect(() => read(`datetime=${time}`)).toThrow(KnownError)
})

test('unknown parameters and those given twice are refused by name', () => {
  expect(() => read('colour=red')).toThrow('ogc.parameter-unknown')
  expect(() => read('limit=1', false)).toThrow('ogc.parameter-unknown')
  expect(() => read('limit=1&limit=2')).toThrow('ogc.parameter-twice')
  expect(() => read('f=html')).toThrow('ogc.parameter-invalid')
  expect(read('f=html', false).format).toBe('html')
  expect(read('type=noise,bulky-waste').types).toEqual(['noise', 'bulky-waste'])
})

test('whatever is sent is read or refused in words', () => {
  const name = fc.oneof(fc.constantFrom('limit', 'offset', 'bbox', 'datetime', 'type', 'f', 'api_key'), fc.string())
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 4 }), (pairs) => {
      try {
        const { limit, offset } = readParameters(new URLSearchParams(pairs), { items: true, timeZone: 'Europe/Berlin' })
        expect(limit >= 1 && limit <= 10_000 && offset >= 0).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(KnownError)
      }
    }),
    { numRuns: 500 },
  )
})
