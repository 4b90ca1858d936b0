import fc from 'fast-check'
import type { Area } from 'planning/model'
import { expect, test } from 'vitest'
import { boxAround, touchesBox } from './box.ts'

const triangle: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [0, 4],
      [0, 0],
    ],
  ],
}
const box = (west: number, south: number, east: number, north: number) => ({ west, south, east, north })

test('a box touches what it lies in, holds or crosses, and not what only its corners’ box would', () => {
  expect(touchesBox(triangle, box(0.5, 0.5, 1, 1))).toBe(true)
  expect(touchesBox(triangle, box(-1, -1, 5, 5))).toBe(true)
  expect(touchesBox(triangle, box(1, -1, 1.5, 5))).toBe(true)
  expect(touchesBox(triangle, box(-1, -1, 0, 0))).toBe(true)
  expect(touchesBox(triangle, box(3, 3, 4, 4))).toBe(false)
  expect(touchesBox(triangle, box(-2, -2, -1, 6))).toBe(false)
})

test('it agrees with trying many points of the box', () => {
  const side = fc.integer({ min: -20, max: 60 }).map((value) => value / 10 + 0.05)
  fc.assert(
    fc.property(side, side, side, side, (a, b, c, d) => {
      const [west, east] = [Math.min(a, b), Math.max(a, b)]
      const [south, north] = [Math.min(c, d), Math.max(c, d)]
      // the triangle’s points are x, y ≥ 0 with x + y ≤ 4: the nearest of the box decides
      const nearest = Math.max(west, 0) + Math.max(south, 0)
      expect(touchesBox(triangle, box(west, south, east, north))).toBe(east >= 0 && north >= 0 && nearest <= 4)
    }),
  )
})

test('the box around areas, none around nothing', () => {
  expect(boxAround([triangle])).toEqual(box(0, 0, 4, 4))
  expect(boxAround([])).toBeNull()
})
