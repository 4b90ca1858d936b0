import fc from 'fast-check'
import { cellArea, latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import type { Area, Position } from '../model.ts'
import { areaContains, areaSquareMetres, centroidOf, checkArea, convexAreaOf, partFarOff } from './area.ts'
import { boundaryOfCell } from './cells.ts'
import { metresBetween } from './distance.ts'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const centre: Area = { type: 'Polygon', coordinates: [square(7.45, 51.5, 0.02)] }
const withHole: Area = { type: 'Polygon', coordinates: [square(7.45, 51.5, 0.02), square(7.455, 51.505, 0.01)] }
const twoParts: Area = { type: 'MultiPolygon', coordinates: [[square(7.45, 51.5, 0.02)], [square(7.5, 51.5, 0.01)]] }

const inDortmund = fc.record({
  lat: fc.double({ min: 51.42, max: 51.6, noNaN: true }),
  lon: fc.double({ min: 7.3, max: 7.63, noNaN: true }),
})

describe('areaContains', () => {
  test('inside, outside, in a hole, in the second part', () => {
    expect(areaContains(centre, { lat: 51.51, lon: 7.46 })).toBe(true)
    expect(areaContains(centre, { lat: 51.53, lon: 7.46 })).toBe(false)
    expect(areaContains(withHole, { lat: 51.51, lon: 7.46 })).toBe(false)
    expect(areaContains(withHole, { lat: 51.502, lon: 7.46 })).toBe(true)
    expect(areaContains(twoParts, { lat: 51.505, lon: 7.505 })).toBe(true)
    expect(areaContains(twoParts, { lat: 51.505, lon: 7.48 })).toBe(false)
  })

  test('agrees with the sum of angles around the position, also where sides cross', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), corner, (corners, [lon, lat]) => {
        const ring = [...corners, corners[0]]
        let turned = 0
        for (let i = 1; i < ring.length; i++) {
          const [x1, y1, x2, y2] = [ring[i - 1][0] - lon, ring[i - 1][1] - lat, ring[i][0] - lon, ring[i][1] - lat]
          // on the outline itself "inside" means nothing
          fc.pre(x1 * y2 - x2 * y1 !== 0 || x1 * x2 + y1 * y2 > 0)
          turned += Math.atan2(x1 * y2 - x2 * y1, x1 * x2 + y1 * y2)
        }
        const turns = Math.abs(Math.round(turned / (2 * Math.PI)))
        expect(areaContains({ type: 'Polygon', coordinates: [ring] }, { lat, lon })).toBe(turns % 2 === 1)
      }),
    )
  })
})

describe('areaSquareMetres and centroidOf', () => {
  test('the size of an H3 cell is the one h3-js gives', () => {
    fc.assert(
      fc.property(inDortmund, ({ lat, lon }) => {
        const cell = latLngToCell(lat, lon, 10)
        const ours = areaSquareMetres({ type: 'Polygon', coordinates: [boundaryOfCell(cell)] })
        expect(ours / cellArea(cell, 'm2')).toBeCloseTo(1, 4)
      }),
    )
  })

  test('a hole is taken off, whichever way round it is drawn; parts add up', () => {
    const [outer, hole] = withHole.coordinates as number[][][]
    const size = areaSquareMetres(withHole)
    expect(size / areaSquareMetres(centre)).toBeCloseTo(0.75, 4)
    expect(areaSquareMetres({ type: 'Polygon', coordinates: [outer, hole.toReversed()] })).toBeCloseTo(size, 3)
    expect(areaSquareMetres(twoParts) / areaSquareMetres(centre)).toBeCloseTo(1.25, 3)
  })

  test('the centroid of a square is its middle, of two parts their weighted mean', () => {
    expect(metresBetween(centroidOf(centre), { lat: 51.51, lon: 7.46 })).toBeLessThan(1)
    expect(metresBetween(centroidOf(twoParts), { lat: 51.509, lon: 7.469 })).toBeLessThan(3)
  })
})

describe('convexAreaOf', () => {
  test('every position lies inside with its margin, and the outline is convex', () => {
    fc.assert(
      fc.property(fc.array(inDortmund, { minLength: 1, maxLength: 40 }), (positions) => {
        const area = convexAreaOf(positions, 50)
        expect(checkArea(area)).toBeNull()
        for (const { lat, lon } of positions) {
          for (const [north, east] of [
            [0, 0],
            [1, 0],
            [0, 1],
            [-1, 0],
            [0, -1],
          ]) {
            const moved = { lat: lat + north * 0.00044, lon: lon + east * 0.0007 }
            expect(areaContains(area, moved)).toBe(true)
          }
        }
        const [ring] = area.coordinates as number[][][]
        for (let i = 2; i < ring.length; i++) {
          const [a, b, c] = [ring[i - 2], ring[i - 1], ring[i]]
          expect((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).toBeGreaterThan(-1e-12)
        }
      }),
    )
  })

  test('one position, and many in a line, still give an area', () => {
    const place = { lat: 51.5, lon: 7.5 }
    const around = areaSquareMetres(convexAreaOf([place, place], 50))
    expect(around).toBeGreaterThan(Math.PI * 50 * 50)
    expect(around).toBeLessThan(Math.PI * 50 * 50 * 1.05)
    const line = convexAreaOf([place, { lat: 51.51, lon: 7.5 }, { lat: 51.505, lon: 7.5 }], 50)
    const long = areaSquareMetres(line) / (100 * metresBetween(place, { lat: 51.51, lon: 7.5 }) + Math.PI * 50 * 50)
    expect(long).toBeGreaterThan(0.999)
    expect(long).toBeLessThan(1.03)
  })

  test('refuses no position and a position that is none', () => {
    expect(() => convexAreaOf([])).toThrow(RangeError)
    expect(() => convexAreaOf([{ lat: NaN, lon: 7 }])).toThrow(RangeError)
  })
})

describe('partFarOff', () => {
  const at = (position: Position) => ({ position })

  test('takes out 0/0 and the wrong country, leaves the outskirts in', () => {
    const town = fc.sample(inDortmund, { numRuns: 200, seed: 7 }).map(at)
    const wrong = [at({ lat: 0, lon: 0 }), at({ lat: 48.1, lon: 11.6 })]
    expect(partFarOff([wrong[0], ...town, wrong[1]])).toEqual({ near: town, farOff: wrong })
  })

  test('never takes out what is within fifteen kilometres', () => {
    const village = [51.5, 51.501, 51.5, 51.5005, 51.63].map((lat) => at({ lat, lon: 7.5 }))
    expect(partFarOff(village).farOff).toEqual([])
    expect(partFarOff([])).toEqual({ near: [], farOff: [] })
  })
})

describe('checkArea', () => {
  const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates })

  test('finds nothing wrong with good areas', () => {
    for (const area of [centre, withHole, twoParts]) expect(checkArea(area)).toBeNull()
    expect(checkArea(centre, { lat: 51.51, lon: 7.46 })).toBeNull()
  })

  test('bears corners that are named twice', () => {
    const [ring] = centre.coordinates as number[][][]
    expect(checkArea(polygon([ring[0], ...ring, ring[4], ring[4]]))).toBeNull()
  })

  test.each([
    ['area.not-an-area', null],
    ['area.not-an-area', { type: 'Point', coordinates: [7.4, 51.5] }],
    ['area.not-an-area', { type: 'Polygon', coordinates: [7.4, 51.5] }],
    ['area.empty', polygon()],
    ['area.empty', { type: 'MultiPolygon', coordinates: [] }],
    ['area.empty', polygon([])],
    [
      'area.empty',
      polygon([
        [7.4, 51.5],
        [7.5, 51.5],
        [7.4, 51.5],
      ]),
    ],
    [
      'area.empty',
      polygon([
        [7.4, 51.5],
        [7.4, 51.5],
        [7.4, 51.5],
        [7.4, 51.5],
      ]),
    ],
    [
      'area.not-a-number',
      polygon([
        [7.4, NaN],
        [7.5, 51.5],
        [7.4, 51.6],
        [7.4, NaN],
      ]),
    ],
    ['area.out-of-range', polygon(square(200, 100, 1))],
    ['area.not-closed', polygon(square(7.45, 51.5, 0.02).slice(0, 4))],
    [
      'area.self-crossing',
      polygon([
        [7.4, 51.5],
        [7.5, 51.6],
        [7.5, 51.5],
        [7.4, 51.6],
        [7.4, 51.5],
      ]),
    ],
    ['area.too-large', polygon(square(5, 48, 5))],
  ])('%s', (key, area) => {
    expect(checkArea(area)?.key).toBe(key)
  })

  test('notices latitude and longitude exchanged', () => {
    const swapped = polygon(square(51.5, 7.45, 0.02))
    expect(checkArea(swapped)).toBeNull()
    expect(checkArea(swapped, { lat: 51.51, lon: 7.46 })?.key).toBe('area.swapped')
    // 41.9, −87.6 of Chicago could be a position in Antarctica, 41.9, 100.5 could not
    expect(checkArea(polygon(square(41.9, 100.5, 0.02)))?.key).toBe('area.swapped')
  })

  test('an area elsewhere is not taken for exchanged coordinates', () => {
    expect(checkArea(polygon(square(3, 55, 0.5)), { lat: 51.51, lon: 7.46 })).toBeNull()
  })
})
