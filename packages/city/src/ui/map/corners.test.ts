import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaWithin, cornersOf, insertCorner, type Corner } from './corners.ts'

const square: Corner[] = [
  [7.46, 51.51],
  [7.47, 51.51],
  [7.47, 51.52],
  [7.46, 51.52],
]

test('an area of at least three corners goes to and fro', () => {
  const corner = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 60 }), (corners) => {
      expect(cornersOf(areaWithin(corners))).toEqual(corners)
    }),
  )
  expect(areaWithin(square.slice(0, 2))).toBeNull()
})

test('areas of several parts, with holes or very many corners are not edited by corner', () => {
  const ring = [...square, square[0]!].map(([lon, lat]) => [lon, lat])
  expect(cornersOf({ type: 'MultiPolygon', coordinates: [[ring]] })).toBeNull()
  expect(cornersOf({ type: 'Polygon', coordinates: [ring, ring] })).toBeNull()
  expect(cornersOf(areaWithin(Array.from({ length: 61 }, (_, i): Corner => [i / 100, 50])))).toBeNull()
  expect(cornersOf(null)).toBeNull()
})

test('a new corner goes into the side it lies at', () => {
  expect(insertCorner(square, [7.475, 51.515])).toEqual([square[0], square[1], [7.475, 51.515], square[2], square[3]])
  expect(insertCorner(square, [7.455, 51.515]).at(-1)).toEqual([7.455, 51.515])
})
