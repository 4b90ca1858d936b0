import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kneeOf } from './knee.ts'

const curve = (ys: readonly number[]) => ys.map((y, x) => ({ x, y }))

test('two straight pieces bend where they meet', () => {
  expect(kneeOf(curve([0, 10, 20, 30, 31, 32, 33, 34]))).toEqual({ knee: 3 })
})

test('of a smooth curve it is where the slope is that of the chord', () => {
  // 1 − e^(−x/10) on 0…50: slope e^(−x/10) / 10 = (1 − e⁻⁵) / 50 at x = 16.1
  const points = Array.from({ length: 51 }, (_, x) => ({ x, y: 1 - Math.exp(-x / 10) }))
  expect(kneeOf(points)).toEqual({ knee: 16 })
})

test('steps do not move it', () => {
  const steps = curve([0, 0, 10, 10, 20, 20, 30, 30, 31, 31, 32, 32, 33, 33, 34])
  expect(kneeOf(steps)).toEqual({ knee: 6 })
})

test('what does not rise, or rises all along, has none', () => {
  expect(kneeOf([])).toEqual({ knee: null, why: 'flat' })
  expect(kneeOf(curve([3, 3, 3]))).toEqual({ knee: null, why: 'flat' })
  expect(kneeOf(curve([0, 1, 2, 3, 4]))).toEqual({ knee: null, why: 'straight' })
  expect(kneeOf(curve([0, 1, 4, 9, 16]))).toEqual({ knee: null, why: 'straight' })
})

test('a curve that falls or turns back is refused', () => {
  expect(() => kneeOf(curve([0, 2, 1]))).toThrow(RangeError)
  expect(() => kneeOf([{ x: 1, y: 0 }, { x: 1, y: 1 }])).toThrow(RangeError) // prettier-ignore
  expect(() => kneeOf(curve([0, Number.NaN]))).toThrow(RangeError)
})

test('the units of the axes do not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 30 }), (rises) => {
      let sum = 0
      const points = curve(rises.map((rise) => (sum += rise)))
      const other = points.map(({ x, y }) => ({ x: 7 * x - 3, y: 1024 * y + 64 }))
      expect(kneeOf(other)).toEqual(kneeOf(points))
    }),
  )
})
