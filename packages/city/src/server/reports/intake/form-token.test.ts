import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireFormToken, startForm } from './form-token.ts'

const at = (now: number, secret = 'secret-of-a-test-city') => ({ secret, clock: { now: () => now } })
const begun = Date.parse('2025-11-03T10:00:00+01:00')
const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2100-01-01') })

test('a form is taken from 3 seconds to 24 hours after it was begun', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 3 * 86_400_000 }), (start, age) => {
      const token = startForm(at(start))
      const send = () => requireFormToken(at(start + age), token)
      if (age < 3_000) expect(send).toThrow('report.form-too-fast')
      else if (age > 86_400_000) expect(send).toThrow('report.form-too-old')
      else expect(send).not.toThrow()
    }),
  )
})

test('a form that begins after it is sent is too fast, not too old', () => {
  expect(() => requireFormToken(at(begun - 60_000), startForm(at(begun)))).toThrow('report.form-too-fast')
})

test('no other text is taken: neither rubbish nor a token changed in one place, nor one of another city', () => {
  const token = startForm(at(begun))
  const later = at(begun + 60_000)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(() => requireFormToken(later, text)).toThrow('report.form-forged')
    }),
  )
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0az_-.'), (index, character) => {
      fc.pre(token[index] !== character)
      const changed = token.slice(0, index) + character + token.slice(index + 1)
      expect(() => requireFormToken(later, changed)).toThrow('report.form-forged')
    }),
  )
  expect(() => requireFormToken(at(begun + 60_000, 'another secret'), token)).toThrow('report.form-forged')
})

test('what was signed for another purpose is no start of a form', () => {
  const time = startForm(at(begun)).split('.')[0]!
  expect(() => requireFormToken(at(begun + 60_000), `${time}.`)).toThrow('report.form-forged')
  expect(() => requireFormToken(at(begun + 60_000), time)).toThrow('report.form-forged')
})
