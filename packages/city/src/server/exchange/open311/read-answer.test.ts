import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownError } from '../../errors.ts'
import { readAnswer } from './read-answer.ts'
import { writeDocument } from './write-document.ts'

test('whatever a server answers is read, or refused in a sentence', () => {
  const answers = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.string({ unit: fc.constantFrom('<', '>', '/', '&', 'a', '"', '=', ' ', '!', '[', ']', '?') }),
    fc.array(fc.object()).map((items) => JSON.stringify({ service_requests: items })),
  )
  fc.assert(
    fc.property(answers, (text) => {
      try {
        expect(['requests', 'error']).toContain(readAnswer(text).kind)
      } catch (error) {
        expect(error).toBeInstanceOf(KnownError)
      }
    }),
    { numRuns: 1000 },
  )
})

test('what our server writes is read the same from both formats', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((each) => each.trim())
    .filter((each) => each !== '')
  fc.assert(
    fc.property(
      fc.array(fc.record({ service_request_id: text, service_name: text, description: text })),
      (requests) => {
        for (const format of ['json', 'xml'] as const)
          expect(readAnswer(writeDocument(format, 'service_requests', requests))).toEqual({
            kind: 'requests',
            requests,
          })
      },
    ),
  )
})

test('elements nested without end are refused', () => {
  expect(() => readAnswer('<a>'.repeat(100) + '</a>'.repeat(100))).toThrow(KnownError)
})
