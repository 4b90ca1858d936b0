import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureAddress } from './figure-address.ts'

const parameter = fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null))
const figure = fc.record({
  query: fc.string({ minLength: 1, maxLength: 20 }),
  key: fc.string({ minLength: 1, maxLength: 20 }),
  parameters: fc.dictionary(
    // a name every object has is none of its own after a round through JSON
    fc.string({ maxLength: 8 }).filter((name) => name !== '__proto__'),
    parameter,
    { maxKeys: 6 },
  ),
  show: fc.constantFrom<'words' | 'number'>('words', 'number'),
})

test('the order of the parameters, how it is shown and a round through JSON change no address', () => {
  fc.assert(
    fc.property(figure, fc.infiniteStream(fc.nat()), (attributes, random) => {
      const shuffled = Object.entries(attributes.parameters)
        .map((entry) => ({ entry, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry)
      const other = { ...attributes, show: 'number' as const, parameters: Object.fromEntries(shuffled) }
      expect(figureAddress(other)).toBe(figureAddress(attributes))
      const stored = JSON.parse(JSON.stringify(attributes)) as typeof attributes
      expect(figureAddress(stored)).toBe(figureAddress(attributes))
    }),
  )
})

test('another query, key or parameter is another address', () => {
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      const isSame =
        one.query === other.query &&
        one.key === other.key &&
        JSON.stringify(Object.entries(one.parameters).sort()) ===
          JSON.stringify(Object.entries(other.parameters).sort())
      expect(figureAddress(one) === figureAddress(other)).toBe(isSame)
      expect(figureAddress({ ...one, key: `${one.key}x` })).not.toBe(figureAddress(one))
      expect(figureAddress({ ...one, parameters: { ...one.parameters, more: 1 } })).not.toBe(
        figureAddress({ ...one, parameters: { ...one.parameters, more: '1' } }),
      )
    }),
  )
})
