import fc from 'fast-check'
import { greatCircleDistance } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { EARTH_RADIUS_METRES, isPosition, localPlane, metresBetween } from './distance.ts'

/** Radius of the sphere h3-js measures on, metres (WGS 84 authalic). */
const H3_RADIUS_METRES = 6_371_007.180918475

const position = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('metresBetween', () => {
  test('a degree of the equator is a 360th of its circumference', () => {
    expect(metresBetween({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(
      (2 * Math.PI * EARTH_RADIUS_METRES) / 360,
      6,
    )
  })

  // towards the other end of the Earth both formulas lose digits
  test('agrees with h3-js on any two points up to 20,000 km apart', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const theirs =
          greatCircleDistance([a.lat, a.lon], [b.lat, b.lon], 'm') * (EARTH_RADIUS_METRES / H3_RADIUS_METRES)
        fc.pre(theirs < 20_000_000)
        expect(Math.abs(metresBetween(a, b) - theirs)).toBeLessThan(1e-3 + theirs * 1e-9)
      }),
    )
  })
})

describe('localPlane', () => {
  test('keeps distances in a city to half a percent and leads back to the same position', () => {
    const origin = { lat: 51.5136, lon: 7.4653 }
    const plane = localPlane(origin)
    const near = fc.record({
      lat: fc.double({ min: 51.4, max: 51.6, noNaN: true }),
      lon: fc.double({ min: 7.3, max: 7.6, noNaN: true }),
    })
    fc.assert(
      fc.property(near, near, (a, b) => {
        const flat = Math.hypot(plane.x(a) - plane.x(b), plane.y(a) - plane.y(b))
        expect(Math.abs(flat - metresBetween(a, b))).toBeLessThanOrEqual(0.005 * metresBetween(a, b) + 1e-6)
        const back = plane.position(plane.x(a), plane.y(a))
        expect(back.lat).toBeCloseTo(a.lat, 10)
        expect(back.lon).toBeCloseTo(a.lon, 10)
      }),
    )
  })
})

test('a position is a finite latitude and longitude on Earth', () => {
  expect(isPosition({ lat: 51.5, lon: 7.5 })).toBe(true)
  expect(isPosition({ lat: 90, lon: -180 })).toBe(true)
  expect(isPosition({ lat: NaN, lon: 7.5 })).toBe(false)
  expect(isPosition({ lat: 51.5, lon: Infinity })).toBe(false)
  expect(isPosition({ lat: 90.1, lon: 0 })).toBe(false)
})
