import { expect, test } from 'vitest'
import { isKnown } from './is-known.ts'

test.each([
  ['"a"', '"a"'],
  ['W/"a"', '"a"'],
  ['"a"', 'W/"a"'],
  ['"other" ,W/"a", "b"', 'W/"a"'],
  [' * ', '"a"'],
])('who names %s has %s', (ifNoneMatch, etag) => {
  expect(isKnown(ifNoneMatch, etag)).toBe(true)
})

test.each([
  [null, '"a"'],
  ['', '"a"'],
  ['a', '"a"'],
  ['"A"', '"a"'],
  ['"other", "aa"', '"a"'],
  ['w/"a"', '"a"'],
])('who names %s does not have %s', (ifNoneMatch, etag) => {
  expect(isKnown(ifNoneMatch, etag)).toBe(false)
})
