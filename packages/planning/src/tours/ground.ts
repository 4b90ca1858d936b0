import { mostMinutes } from '../presence/stays.ts'
import { runningSum } from '../presence/benefit.ts'
import { requirePresenceParameters } from '../presence/parameters.ts'
import type { TourProblem } from './model.ts'

const MINUTE = 60_000

/** Breaks keep this far from the start and the end of the shift where it is long enough, minutes. */
const breakMarginMinutes = 60

/** The problem on a minute grid, as the search needs it. Place 0 is the station, place i + 1 is stop i. */
export interface Ground {
  readonly minutes: number
  /** back at the station by this minute, so that the reserve is left */
  readonly homeBy: number
  readonly stops: number
  /** walking minutes between places, (n + 1) × (n + 1), rounded up */
  readonly walk: Int32Array
  /** per stop: expected minutes of handling in the first 0, 1, … minutes of the shift, were somebody always there */
  readonly handlingBefore: readonly Float64Array[]
  readonly stayMin: number
  readonly stayMax: number
  /** stay planned at first, minutes; `usualStayEnds`: minute at which it ends with handling, by stop and start, n × minutes */
  readonly usualStay: number
  readonly usualStayEnds: Int32Array
  /** for each place all stops, nearest first, (n + 1) × n */
  readonly nearest: Int32Array
  /** 0 = no break owed, or none possible */
  readonly breakMinutes: number
  readonly breakEarliest: number
  readonly breakLatest: number
}

/**
 * @param usualStay stay planned at first: the shortest where the after-effect counts, the longest where only being there does
 * @throws RangeError naming what is wrong: times, rates shorter than the shift, negative or missing walking times,
 * parameters outside their limits
 */
export function createGround(problem: TourProblem, usualStay: 'shortest' | 'longest'): Ground {
  requirePresenceParameters(problem.parameters)
  const { start, end, stops, walkSeconds, breakMinutes, breakEarliestMinutes, breakLatestMinutes, parameters } = problem
  const minutes = Math.floor((end - start) / MINUTE)
  if (!(end >= start)) throw new RangeError('the shift ends before it starts')
  if (minutes > mostMinutes) throw new RangeError(`a shift of ${minutes} minutes is longer than ${mostMinutes}`)
  if (!(breakMinutes >= 0 && breakEarliestMinutes >= 0 && breakLatestMinutes >= 0))
    throw new RangeError('break times must not be negative')
  const places = stops.length + 1
  if (walkSeconds.length !== places * places)
    throw new RangeError(`walkSeconds holds ${walkSeconds.length} values, ${places} × ${places} are needed`)
  for (const seconds of walkSeconds) if (!(seconds >= 0)) throw new RangeError(`a walking time is ${seconds} seconds`)
  for (const stop of stops)
    for (const rates of [stop.rate, stop.weightedRate, stop.detectionRate]) {
      if (rates.length < minutes)
        throw new RangeError(`stop ${stop.id} has rates for ${rates.length} of ${minutes} minutes`)
      for (const rate of rates)
        if (!(rate >= 0 && rate < Infinity)) throw new RangeError(`stop ${stop.id} has a rate of ${rate}`)
    }
  if (new Set(stops.map((stop) => stop.id)).size < stops.length) throw new RangeError('two stops have the same id')

  const reserve = Math.floor(Math.min(parameters.reserveMinutes, minutes / 10))
  const homeBy = minutes - reserve
  const breakWhole = Math.ceil(breakMinutes)
  const latestPossible = Math.min(Math.floor(breakLatestMinutes), homeBy - breakWhole)
  const latestWished = Math.min(latestPossible, minutes - breakMarginMinutes - breakWhole)
  const earliestOwed = Math.max(0, Math.min(Math.ceil(breakEarliestMinutes), latestPossible))
  const wished = latestWished >= Math.max(breakMarginMinutes, earliestOwed)
  // a hair more than a full minute is no minute more
  const walk = Int32Array.from(walkSeconds, (seconds) => Math.min(mostMinutes, Math.ceil(seconds / 60 - 1e-9)))
  const handlingBefore = stops.map((stop) => runningSum(stop.rate.map((rate) => rate * stop.handlingMinutes)))
  const stay = usualStay === 'shortest' ? parameters.stayMinutes.min : parameters.stayMinutes.max
  return {
    minutes,
    homeBy,
    stops: stops.length,
    walk,
    handlingBefore,
    stayMin: parameters.stayMinutes.min,
    stayMax: parameters.stayMinutes.max,
    usualStay: stay,
    usualStayEnds: endsOf(handlingBefore, minutes, stay),
    nearest: nearestStops(walk, places),
    breakMinutes: latestPossible >= 0 ? breakWhole : 0,
    breakEarliest: wished ? Math.max(breakMarginMinutes, earliestOwed) : earliestOwed,
    breakLatest: wished ? latestWished : latestPossible,
  }
}

/** Minute at which a stay of `stay` minutes from `start` on ends: what is to be handled then comes on top. */
export function endOfStay(ground: Ground, stop: number, start: number, stay: number): number {
  if (stay === ground.usualStay && start < ground.minutes) return ground.usualStayEnds[stop * ground.minutes + start]
  return endWithHandling(ground.handlingBefore[stop], ground.minutes, start, stay)
}

export function walkMinutes(ground: Ground, from: number, to: number): number {
  return ground.walk[from * (ground.stops + 1) + to]
}

function endWithHandling(handlingBefore: Float64Array, minutes: number, start: number, stay: number): number {
  const until = Math.min(start + stay, minutes)
  return start + stay + Math.ceil(handlingBefore[until] - handlingBefore[Math.min(start, minutes)] - 1e-9)
}

function endsOf(handlingBefore: readonly Float64Array[], minutes: number, stay: number): Int32Array {
  const ends = new Int32Array(handlingBefore.length * minutes)
  handlingBefore.forEach((handling, stop) => {
    for (let start = 0; start < minutes; start++)
      ends[stop * minutes + start] = endWithHandling(handling, minutes, start, stay)
  })
  return ends
}

function nearestStops(walk: Int32Array, places: number): Int32Array {
  const nearest = new Int32Array(places * (places - 1))
  const stops = Array.from({ length: places - 1 }, (_, stop) => stop)
  for (let place = 0; place < places; place++) {
    const away = (stop: number) => walk[place * places + stop + 1]
    nearest.set(
      stops.toSorted((a, b) => away(a) - away(b) || a - b),
      place * (places - 1),
    )
  }
  return nearest
}
