import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['51.51', 51.51],
  ['51,51', 51.51],
  [' -7,4 ', -7.4],
  ['.5', 0.5],
  ['1e3', 1000],
  ['0', 0],
])('%j is a number', (cell, number) => {
  expect(readNumber(cell)).toBe(number)
})

test.each(['', ' ', '-', 'NaN', 'null', 'n/a', 'Infinity', '0x10 m', '1.234,5', '12 m', '51,51,2'])(
  '%j is none',
  (cell) => {
    expect(readNumber(cell)).toBeNaN()
  },
)
