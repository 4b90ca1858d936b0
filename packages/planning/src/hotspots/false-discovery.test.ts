import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, criticalValue, upperTail } from './false-discovery.ts'

/** Upper tail by Simpson's rule: density(z) × ∫ exp(−zt − t²/2) dt, for z ≥ 0. */
function integrated(z: number): number {
  const steps = 4000
  const width = Math.min(12, 45 / z) / steps
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const t = i * width
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-z * t - (t * t) / 2)
  }
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * ((sum * width) / 3)
}

describe('upperTail', () => {
  // computed with 40 digits
  test.each([
    [0, 0.5],
    [0.1, 0.460172162722971],
    [1, 0.158655253931457],
    [2, 0.0227501319481792],
    [2.79, 0.00263540207790495],
    [2.81, 0.00247707499878586],
    [5, 2.86651571879194e-7],
    [8.3, 5.20556974489029e-17],
    [10, 7.61985302416053e-24],
    [20, 2.75362411860623e-89],
    [37, 5.72557122252458e-300],
  ])('of %d is %d to twelve digits', (z, expected) => {
    expect(Math.abs(upperTail(z) / expected - 1)).toBeLessThan(1e-12)
  })

  test('agrees with the integral of the density everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), (z) => {
        expect(Math.abs(upperTail(z) / integrated(z) - 1)).toBeLessThan(1e-10)
        expect(upperTail(-z) + upperTail(z)).toBeCloseTo(1, 15)
      }),
    )
  })

  test('far out it is 0, 1 or no number', () => {
    expect(upperTail(Infinity)).toBe(0)
    expect(upperTail(-Infinity)).toBe(1)
    expect(upperTail(60)).toBe(0)
    expect(upperTail(NaN)).toBeNaN()
  })
})

describe('benjaminiHochberg', () => {
  test('the example of Benjamini & Hochberg (1995): four of its fifteen hypotheses are significant at 0.05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    const q = benjaminiHochberg(Float64Array.from(p))
    expect([...q].filter((value) => value <= 0.05)).toHaveLength(4)
    expect(q[0]).toBeCloseTo(0.0015, 12)
    expect(q[14]).toBe(1)
  })

  test('q is the smallest p·n/rank among all p at least as large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (twentieths) => {
        const p = twentieths.map((value) => value / 40)
        const expected = p.map((mine) =>
          Math.min(
            1,
            ...p
              .filter((other) => other >= mine)
              .map((other) => (other * p.length) / p.filter((x) => x <= other).length),
          ),
        )
        const q = benjaminiHochberg(Float64Array.from(p))
        expected.forEach((value, i) => expect(q[i]).toBeCloseTo(value, 12))
      }),
    )
  })

  test('among pure chance hardly ever a discovery, among real effects nearly all', () => {
    const even = Float64Array.from({ length: 1000 }, (_, i) => (i + 1) / 1000)
    expect(benjaminiHochberg(even).filter((q) => q <= 0.05)).toHaveLength(0)
    const mixed = Float64Array.from({ length: 1000 }, (_, i) => (i < 50 ? 1e-6 : (i + 1) / 1000))
    expect(benjaminiHochberg(mixed).filter((q) => q <= 0.05)).toHaveLength(50)
  })

  test('refuses what is no probability', () => {
    for (const value of [-0.1, 1.1, NaN]) expect(() => benjaminiHochberg(Float64Array.of(value))).toThrow(RangeError)
  })
})

test('criticalValue is where the upper tail is alpha', () => {
  expect(criticalValue(0.05)).toBeCloseTo(1.6448536269514722, 10)
  expect(criticalValue(0.5)).toBeCloseTo(0, 10)
  expect(criticalValue(1e-9)).toBeCloseTo(5.997807015, 8)
})
