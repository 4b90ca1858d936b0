import fc from 'fast-check'
import { latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { createCellIndex } from './cell-index.ts'

const cellOf = (index: ReturnType<typeof createCellIndex>, lat: number, lon: number) =>
  index.cells[index.indexOf(lat, lon)]

describe('createCellIndex gives every position the cell h3-js gives it', () => {
  test.each([9, 10, 11])('30,000 positions of Germany at resolution %d', (resolution) => {
    const index = createCellIndex(resolution)
    const random = createRandom(resolution)
    let wrong = 0
    for (let k = 0; k < 30_000; k++) {
      // half of them in one city, so that known cells are met again
      const [lat, lon] =
        k % 2 === 0
          ? [47.3 + 7.7 * random.next(), 5.9 + 9.1 * random.next()]
          : [51.49 + 0.04 * random.next(), 7.42 + 0.08 * random.next()]
      if (cellOf(index, lat, lon) !== latLngToCell(lat, lon, resolution)) wrong++
    }
    expect(wrong).toBe(0)
    expect(new Set(index.cells).size).toBe(index.cells.length)
  })

  test('anywhere on Earth, at any resolution, also at pentagons, poles and the edges of the icosahedron', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.array(anywhere, { maxLength: 50 }), (resolution, positions) => {
        const index = createCellIndex(resolution)
        for (const [lat, lon] of positions) expect(cellOf(index, lat, lon)).toBe(latLngToCell(lat, lon, resolution))
      }),
    )
    for (const resolution of [0, 1, 2, 3, 4]) {
      const index = createCellIndex(resolution)
      const random = createRandom(resolution)
      for (let k = 0; k < 5000; k++) {
        const lat = (Math.asin(2 * random.next() - 1) * 180) / Math.PI
        const lon = 360 * random.next() - 180
        expect(cellOf(index, lat, lon)).toBe(latLngToCell(lat, lon, resolution))
      }
    }
  })
})

test('numbers cells in the order they come', () => {
  const index = createCellIndex(10)
  expect(index.indexOf(51.51, 7.46)).toBe(0)
  expect(index.indexOf(51.52, 7.46)).toBe(1)
  expect(index.indexOf(51.51, 7.46)).toBe(0)
  expect(index.cells).toEqual([latLngToCell(51.51, 7.46, 10), latLngToCell(51.52, 7.46, 10)])
})

test('refuses what is no position and no resolution', () => {
  const index = createCellIndex(10)
  expect(() => index.indexOf(NaN, 7)).toThrow(RangeError)
  expect(() => index.indexOf(51, 180.1)).toThrow(RangeError)
  expect(() => createCellIndex(16)).toThrow(RangeError)
})
