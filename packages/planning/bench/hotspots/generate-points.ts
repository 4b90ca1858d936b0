import { createRandom } from '../../src/random.ts'

/** The instant before which all generated points lie. */
export const asOf = Date.UTC(2025, 10, 2)

const WINDOW_MS = 84 * 86_400_000

/**
 * Points over a city of 20 × 20 km and twelve weeks: half of them spread evenly, half around sixty places, more in the evening.
 *
 * @returns lat, lon and instant of each, three numbers a point
 */
export function generatePoints(count: number, seed: number): Float64Array {
  const random = createRandom(seed)
  const places = Array.from({ length: 60 }, () => [random.next(), random.next()])
  const points = new Float64Array(3 * count)
  for (let i = 0; i < count; i++) {
    const isAtPlace = random.next() < 0.5
    const [north, east] = isAtPlace ? places[random.below(60)] : [random.next(), random.next()]
    const off = () => (isAtPlace ? (random.next() + random.next() + random.next() - 1.5) * 0.006 : 0)
    const day = random.below(84)
    const hour = isAtPlace ? 24 * Math.sqrt(random.next()) : 24 * random.next()
    points[3 * i] = 51.42 + 0.18 * (north + off())
    points[3 * i + 1] = 7.31 + 0.29 * (east + off())
    points[3 * i + 2] = asOf - WINDOW_MS + day * 86_400_000 + Math.floor(hour * 3_600_000)
  }
  return points
}
