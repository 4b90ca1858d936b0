import { expect, test } from 'vitest'
import type { Figure } from '../../../figure.ts'
import { readsDifferently } from './reads-differently.ts'

const figure = (change: Partial<Figure>): Figure => ({
  ...{ key: 'k', value: 211, unit: 'measures', kind: 'counted', places: [] },
  period: { from: '2025-11-02', to: '2025-11-08' },
  origin: { query: 'q', parameters: {}, asOf: 1, generated: false },
  ...change,
})
const differs = (before: Partial<Figure>, now: Partial<Figure> | null) =>
  readsDifferently(figure(before), now && figure(now))

test('a count differs by one, an estimate by more than what it is rounded to', () => {
  expect(differs({}, {})).toBe(false)
  expect(differs({}, { value: 212 })).toBe(true)
  const rough = (value: number) => ({ value, kind: 'estimated' as const })
  expect(differs(rough(104), rough(107))).toBe(false)
  expect(differs(rough(104), rough(110))).toBe(true)
  expect(differs(rough(0), rough(5))).toBe(true)
})

test('other days, another kind and nothing at all are read differently; the time of counting is not', () => {
  expect(differs({}, { origin: { ...figure({}).origin, asOf: 2 } })).toBe(false)
  expect(differs({}, { period: { from: '2025-11-09', to: '2025-11-15' } })).toBe(true)
  expect(differs({ kind: 'planned' }, { kind: 'at-most' })).toBe(true)
  expect(differs({}, { value: null })).toBe(true)
  expect(differs({}, null)).toBe(true)
})
