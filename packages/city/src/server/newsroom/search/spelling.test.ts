import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spellings, typingErrors } from './spelling.ts'

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcdeöß') })

test('one typing error is counted as one', () => {
  for (const [meant, typed, errors] of [
    ['horde', 'hrode', 1],
    ['markt', 'mark', 1],
    ['markt', 'marktt', 1],
    ['markt', 'merkt', 1],
    ['markt', 'markt', 0],
    ['abc', '', 3],
    ['einsatz', 'ensatx', 2],
  ] as const)
    expect([typed, typingErrors(meant, typed)]).toEqual([typed, errors])
})

test('errors are the same in both directions, and none only between the same words', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(typingErrors(a, b)).toBe(typingErrors(b, a))
      expect(typingErrors(a, b) === 0).toBe(a === b)
    }),
  )
})

test('words one typing error apart share a spelling', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const shared = spellings(a).some((spelling) => spellings(b).includes(spelling))
      if (typingErrors(a, b) <= 1) expect(shared).toBe(true)
      // and those that share one are never far from each other
      if (shared) expect(typingErrors(a, b)).toBeLessThanOrEqual(2)
    }),
  )
})
