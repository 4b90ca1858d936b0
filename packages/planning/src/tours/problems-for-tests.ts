import { defaultPresenceParameters } from '../presence/parameters.ts'
import { createRandom } from '../random.ts'
import type { PatrolSpec, PresenceParameters, Stop, TourProblem } from './model.ts'

export const MINUTE = 60_000
export const start = Date.UTC(2025, 10, 2, 14, 30)

/** A stop with the same rate all the time. */
export function steadyStop(id: string, minutes: number, weightedPerMinute: number, handlingMinutes = 0): Stop {
  const rate = new Float64Array(minutes).fill(weightedPerMinute)
  return { id, weightedRate: rate, detectionRate: rate.map((value) => value / 4), rate: rate.map((value) => value / 2), handlingMinutes } // prettier-ignore
}

export function patrols(uniform: number, plainclothes = 0): PatrolSpec[] {
  return Array.from({ length: uniform + plainclothes }, (_, i) => ({
    patrol: i + 1,
    attire: i < uniform ? 'uniform' : 'plainclothes',
  }))
}

/** Places on a line, `apart` walking seconds from each other; the station is the first. */
export function lineOfStops(
  stops: readonly Stop[],
  apart: number,
  minutes: number,
  change: Partial<TourProblem> = {},
): TourProblem {
  const places = stops.length + 1
  return {
    start,
    end: start + minutes * MINUTE,
    stops,
    walkSeconds: Float64Array.from(
      { length: places * places },
      (_, i) => Math.abs(Math.floor(i / places) - (i % places)) * apart,
    ),
    patrols: patrols(1),
    breakMinutes: 0,
    breakLatestMinutes: 360,
    breakEarliestMinutes: 0,
    earlierVisitMinutes: new Map(),
    parameters: defaultPresenceParameters,
    ...change,
  }
}

/** Anything a city may ask for, and some things it will not: shifts of minutes, no stops, far stops, no rates. */
export function randomProblem(seed: number): TourProblem {
  const random = createRandom(seed)
  const minutes = random.next() < 0.15 ? random.below(90) : 90 + random.below(500)
  const count = random.below(10)
  const x = Array.from({ length: count + 1 }, () => random.next() * 1500)
  const y = Array.from({ length: count + 1 }, () => random.next() * (random.next() < 0.1 ? 20_000 : 1500))
  const stops = Array.from({ length: count }, (_, i): Stop => {
    const level = random.next() < 0.15 ? 0 : random.next() / 30
    const peak = random.next() * minutes
    const rate = Float64Array.from({ length: minutes }, (_, t) => level * Math.exp(-(((t - peak) / 120) ** 2)))
    return {
      id: `h${i}`,
      rate,
      weightedRate: rate.map((value) => value * (1 + random.below(5))),
      detectionRate: rate.map((value) => value * random.next()),
      handlingMinutes: random.below(30),
    }
  })
  const min = 1 + random.below(15)
  const parameters: PresenceParameters = {
    ...defaultPresenceParameters,
    stayMinutes: { min, max: min + random.below(10) },
    calm: 0.1 + 0.9 * random.next(),
    calmHalfLifeMinutes: 5 + random.below(120),
    reserveMinutes: random.below(40),
    plainclothesReturnMinutes: random.below(90),
    unpredictabilityCost: random.next() < 0.3 ? 0 : random.next() * 0.1,
  }
  const earlier = stops.map((stop): [string, number[]] => [
    stop.id,
    Array.from({ length: random.below(6) }, () => random.below(1440)),
  ])
  return {
    start: start + random.below(60_000),
    end: start + minutes * MINUTE + random.below(60_000),
    startMinuteOfDay: random.next() < 0.5 ? undefined : random.below(1440),
    stops,
    walkSeconds: Float64Array.from({ length: (count + 1) ** 2 }, (_, i) => {
      const [a, b] = [Math.floor(i / (count + 1)), i % (count + 1)]
      return Math.hypot(x[a] - x[b], y[a] - y[b]) / parameters.walkMetresPerSecond
    }),
    patrols: patrols(random.below(4), random.below(3)),
    breakMinutes: [0, 30, 45][random.below(3)],
    breakLatestMinutes: 120 + random.below(240),
    breakEarliestMinutes: random.next() < 0.5 ? 0 : random.below(300),
    earlierVisitMinutes: new Map(random.next() < 0.5 ? [] : earlier),
    parameters,
  }
}
