import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../input-error.ts'
import { formatTeams, orienteeringOf, parseToptw } from './toptw.ts'

const good = [
  '5 1 2 1',
  '0 200',
  ' 0 0 0 0 0 0 0 0 100',
  ' 1 3.00 4.00 2.00 10.00 1 1 1 5 50',
  ' 2 0.3 0 2.5 20 4 2 7 9 0 60',
  ' 3 9 9 0 5 1 1 1 0 100',
].join('\n')

/** The text with one line (1 = first) replaced. */
const withLine = (line: number, text: string) => good.split('\n').with(line - 1, text).join('\n') // prettier-ignore

describe('reading an instance', () => {
  test('takes coordinates, service, prize and the last two numbers of N + 1 rows', () => {
    const instance = parseToptw(good)
    expect([...instance.x]).toEqual([0, 3, 0.3])
    expect([...instance.service]).toEqual([0, 2, 2.5])
    expect([...instance.prize]).toEqual([0, 10, 20])
    expect([...instance.opens]).toEqual([0, 5, 0])
    expect([...instance.closes]).toEqual([100, 50, 60])
  })

  test('other line ends, empty lines and spaces at the end change nothing', () => {
    expect(parseToptw(`${good.replaceAll('\n', ' \r\n\r\n').replace('\r\n\r\n', '\r\n')}\r\n`)).toEqual(
      parseToptw(good),
    )
  })

  test.each<[string, number, string, RegExp]>([
    ['no header', 1, '', /first line/],
    ['vertices that are no number', 1, '5 1 two 1', /first line/],
    ['a coordinate that is no number', 4, ' 1 NaN 4 2 10 1 1 1 5 50', /x is no number: NaN/],
    ['a window that closes before it opens', 4, ' 1 3 4 2 10 1 1 1 51 50', /closes at 50, before it opens at 51/],
    ['negative service', 4, ' 1 3 4 -2 10 1 1 1 5 50', /service of -2 is negative/],
    ['a negative prize', 5, ' 2 0.3 0 2.5 -20 4 2 7 9 0 60', /prize of -20/],
    ['a row cut short', 5, ' 2 0.3 0 2.5 20 4 2 7 9 0', /10 fields where 11 are needed/],
    ['a row of one field', 5, ' 2', /1 fields where 9/],
    ['vertices out of order', 5, ' 3 0.3 0 2.5 20 4 2 7 9 0 60', /vertex 3 where 2 is due/],
    ['an endless window', 4, ' 1 3 4 2 10 1 1 1 5 Infinity', /closing is no number/],
    ['a depot that takes time', 3, ' 0 0 0 7 0 0 0 0 100', /depot/],
  ])('%s is refused, with the line', (_, line, text, reason) => {
    const error = captured(() => parseToptw(withLine(line, text)))
    expect(error.message).toMatch(reason)
    expect(error.line).toBe(line)
  })

  test('fewer rows than promised are refused', () => {
    const error = captured(() => parseToptw(good.replace('5 1 2 1', '5 1 9 1')))
    expect(error.message).toBe('4 vertex rows where N = 9 promises 10')
  })

  test('what no whole tick can hold is refused', () => {
    expect(() => orienteeringOf(parseToptw(withLine(4, ' 1 3e5 4 2 10 1 1 1 5 50')), 1, 1)).toThrow(InputError)
    expect(() => orienteeringOf(parseToptw(withLine(4, ' 1 3 4 2 10 1 1 1 5 999999999999')), 1, 1)).toThrow(InputError)
    const far = `1${'0'.repeat(300)}`
    expect(() => orienteeringOf(parseToptw(withLine(4, ` 1 ${far} 4 2 10 1 1 1 5 50`)), 1, 1)).toThrow(InputError)
  })
})

function captured(work: () => unknown): InputError {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('no InputError')
}

describe('distances', () => {
  test('are rounded down, and whole numbers of the last decimal stay what they are', () => {
    const { travel } = orienteeringOf(parseToptw(good), 1, 1)
    // 5; 0.3; √(2.7² + 4²) = 4.8259…
    expect([travel[1], travel[2], travel[5]]).toEqual([50, 3, 48])
  })

  test('ticks are as fine as the times need', () => {
    const finer = orienteeringOf(parseToptw(withLine(5, ' 2 0.3 0 2.25 20 4 2 7 9 0 60')), 1, 1)
    expect(finer.travel[1]).toBe(500)
    expect(finer.service[2]).toBe(225)
  })

  test('are the largest number of so many decimals whose square is not above the sum of squares', () => {
    const coordinate = fc.integer({ min: -99_999, max: 99_999 })
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 0, max: 3 }), (x, y, decimals) => {
        const text = withLine(4, ` 1 ${x / 1000} ${y / 1000} 0 10 1 1 1 5 50`)
        const problem = orienteeringOf(parseToptw(text), 1, decimals)
        const finest = BigInt(Math.max(decimals, 1))
        const distance = BigInt(problem.travel[1]) / 10n ** (finest - BigInt(decimals))
        const sum = BigInt(x) ** 2n + BigInt(y) ** 2n
        const scale = 10n ** BigInt(2 * (3 - decimals))
        expect(distance ** 2n * scale <= sum).toBe(true)
        expect((distance + 1n) ** 2n * scale > sum).toBe(true)
      }),
    )
  })
})

test('tours are one line a team, an empty one for a team that stays', () => {
  expect(formatTeams([[3, 1], [], [2]])).toBe('3 1\n\n2\n')
})
