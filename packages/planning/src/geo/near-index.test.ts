import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from '../model.ts'
import { metresBetween } from './distance.ts'
import { createNearIndex } from './near-index.ts'

/** Positions crowded within a few hundred metres, in a city, across the date line and around a pole. */
const crowd = (lat: number, lon: number, lonSpread: number) =>
  fc.record({
    lat: fc.double({ min: -0.003, max: 0.003, noNaN: true }).map((d) => Math.min(90, lat + d)),
    lon: fc.double({ min: -lonSpread, max: lonSpread, noNaN: true }).map((d) => ((lon + d + 540) % 360) - 180),
  })

const found = (index: ReturnType<typeof createNearIndex<number>>, position: Position) => {
  const items: number[] = []
  index.within(position, (item) => items.push(item))
  return items.sort((a, b) => a - b)
}

describe('createNearIndex', () => {
  test.each([
    ['in a city', crowd(51.51, 7.46, 0.005)],
    ['across the 180° meridian', crowd(-17, 180, 0.003)],
    ['around the north pole', crowd(89.999, 0, 180)],
    ['around the equator', crowd(0, 0, 0.003)],
  ])('%s: finds exactly what lies within the radius', (_, position) => {
    fc.assert(
      fc.property(
        fc.array(position, { maxLength: 30 }),
        position,
        fc.integer({ min: 20, max: 400 }),
        (all, here, radius) => {
          const index = createNearIndex<number>(radius)
          all.forEach((each, i) => index.add(each, i))
          const near = (each: Position) => metresBetween(each, here) <= radius
          expect(found(index, here)).toEqual(all.flatMap((each, i) => (near(each) ? [i] : [])))
          all.forEach((each, i) => i % 2 === 0 && index.remove(each, i))
          expect(found(index, here)).toEqual(all.flatMap((each, i) => (near(each) && i % 2 === 1 ? [i] : [])))
        },
      ),
    )
  })

  test('a point exactly on the limit is found', () => {
    const here = { lat: 51.51, lon: 7.46 }
    const there = { lat: 51.511, lon: 7.462 }
    const index = createNearIndex<number>(metresBetween(here, there))
    index.add(there, 1)
    expect(found(index, here)).toEqual([1])
  })

  test('refuses what is no position', () => {
    expect(() => createNearIndex<number>(50).add({ lat: 51, lon: NaN }, 1)).toThrow(RangeError)
  })
})
