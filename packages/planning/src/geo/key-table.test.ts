import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKeyTable } from './key-table.ts'

test('finds what was added, and nothing else, also after it has grown', () => {
  const coordinate = fc.oneof(fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 }), fc.integer({ min: -3, max: 3 }))
  const key = fc.tuple(fc.integer({ min: 0, max: 31 }), coordinate, coordinate)
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000, size: 'max' }), fc.array(key, { maxLength: 20 }), (keys, others) => {
      const table = createKeyTable()
      const known = new Map<string, number>()
      for (const each of keys) {
        if (known.has(String(each))) continue
        table.add(...each, known.size)
        known.set(String(each), known.size)
      }
      for (const each of [...keys, ...others]) expect(table.get(...each)).toBe(known.get(String(each)) ?? -1)
    }),
    { numRuns: 20 },
  )
})
