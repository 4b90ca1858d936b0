import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OccurrenceCounter } from './count-occurrences.ts'

test('counts as a Map does, also beyond its first size', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 500 }), (digests) => {
      const counter = new OccurrenceCounter()
      const counts = new Map<string, number>()
      for (const digest of digests) {
        const expected = (counts.get(digest) ?? 0) + 1
        counts.set(digest, expected)
        expect(counter.next(digest)).toBe(expected)
      }
    }),
  )
  const large = new OccurrenceCounter()
  for (let round = 1; round <= 2; round++) {
    const counts = Array.from({ length: 200_000 }, (_, i) => large.next(hash('sha256', String(i), 'base64url')))
    expect(counts.every((count) => count === round)).toBe(true)
  }
})
