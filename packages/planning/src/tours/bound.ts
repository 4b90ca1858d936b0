import { runningSum } from '../presence/benefit.ts'
import { endOfStay, walkMinutes, type Ground } from './ground.ts'
import type { PresenceParameters } from './model.ts'

/** Prices hold for so many minutes; finer ones make the bound hardly tighter and slower to find. */
const slotMinutes = 10

/** Prices tried; the bound is proved for every one of them, more make it tighter. */
const rounds = 150

/** Rounds without a lower bound after which the step is halved. */
const patience = 8

/** Rounding in the sums may not push the bound below what it proves. */
const roundingMargin = 1e-9

/**
 * What no plan of `patrols` uniformed walks can exceed, whatever the solver: a proved upper bound on the presence benefit of a
 * shift.
 *
 * Relaxed are the ways: a visit costs the minutes of the shortest way there can be to its stop, directly before it, instead of
 * the way really walked. Then the stops hang together only through the patrols' time: at no moment are more
 * than `patrols` of them on the way or at a stop, and the break and the way home take their part. These limits are priced
 * (Lagrangian relaxation); at given prices each stop has a best sequence of stays of its own, found exactly, and the sum of what
 * they bring net of the price, plus all limits at their price, is a bound for every price ≥ 0. A subgradient search
 * looks for prices where it is low.
 *
 * Source: Fisher (1981), Management Science 27(1); step length of Held, Wolfe & Crowder (1974), Mathematical
 * Programming 6.
 *
 * @param weightedRates severity-weighted expected incidents a minute, stop by stop
 * @param reached benefit of a plan that is there; steers the search, the bound holds without it
 */
export function benefitBound(
  ground: Ground,
  weightedRates: readonly Float64Array[],
  { calm, calmHalfLifeMinutes }: Pick<PresenceParameters, 'calm' | 'calmHalfLifeMinutes'>,
  patrols: number,
  reached: number,
): number {
  if (patrols === 0 || ground.stops === 0 || ground.minutes === 0) return 0
  const stops = weightedRates.map((rate, stop) => createStopSchedule(ground, stop, rate, calmHalfLifeMinutes))
  const limits = limitsOf(ground, patrols, Math.max(0, ...stops.map((stop) => stop.wayIn)))
  const prices = new Float64Array(limits.length)
  const best = new Float64Array(limits.length)
  const used = new Float64Array(ground.minutes)
  const perMinute = new Float64Array(ground.minutes + 1)
  const excess = new Float64Array(limits.length)
  const target = reached / calm
  let bound = Infinity
  let scale = 1
  let failed = 0

  for (let round = 0; round < rounds; round++) {
    perMinute.fill(0)
    limits.forEach((limit, i) => {
      for (let t = limit.from; t < limit.to; t++) perMinute[t + 1] += prices[i]
    })
    for (let t = 0; t < ground.minutes; t++) perMinute[t + 1] += perMinute[t]
    used.fill(0)
    let value = 0
    for (const stop of stops) value += stop.best(perMinute, used)
    limits.forEach((limit, i) => (value += prices[i] * limit.minutes))
    if (value < bound - 1e-7 * Math.abs(bound)) failed = 0
    else failed++
    if (value < bound) {
      bound = value
      best.set(prices)
    }
    if (bound <= target * (1 + 1e-6)) break
    if (failed === patience) {
      scale /= 2
      failed = 0
      prices.set(best)
      if (scale < 1e-3) break
      continue
    }
    let norm = 0
    limits.forEach((limit, i) => {
      let minutes = -limit.minutes
      for (let t = limit.from; t < limit.to; t++) minutes += used[t]
      // a limit that is kept and costs nothing is left as it is
      excess[i] = prices[i] === 0 && minutes < 0 ? 0 : minutes
      norm += excess[i] ** 2
    })
    if (norm === 0) break
    const step = (scale * (value - target)) / norm
    for (let i = 0; i < prices.length; i++) prices[i] = Math.max(0, prices[i] + step * excess[i])
  }
  return calm * bound * (1 + roundingMargin)
}

/** At most `minutes` patrol minutes are spent from one minute of the shift to another. */
interface Limit {
  readonly from: number
  readonly to: number
  readonly minutes: number
}

/**
 * The way to a stop counts directly before the stay; where the patrol broke it for its break at the station, part of it is
 * counted in the break: so much of the break is not counted among the hours in which it can be.
 */
function limitsOf(ground: Ground, patrols: number, longestWayIn: number): Limit[] {
  const { homeBy, breakMinutes, breakEarliest, breakLatest } = ground
  const limits: Limit[] = []
  for (let from = 0; from < homeBy; from += slotMinutes) {
    const to = Math.min(homeBy, from + slotMinutes)
    limits.push({ from, to, minutes: patrols * (to - from) })
  }
  let shortestWayHome = Infinity
  for (let stop = 1; stop <= ground.stops; stop++)
    shortestWayHome = Math.min(shortestWayHome, walkMinutes(ground, stop, 0))
  const atWork = Math.max(0, homeBy - shortestWayHome - breakMinutes)
  limits.push({ from: 0, to: homeBy, minutes: patrols * atWork })
  const breakCounted = breakMinutes - longestWayIn
  if (breakCounted > 0) {
    const to = Math.min(homeBy, breakLatest + breakMinutes)
    limits.push({ from: breakEarliest, to, minutes: patrols * Math.max(0, to - breakEarliest - breakCounted) })
  }
  return limits
}

interface StopSchedule {
  /** least minutes on the way from the visit before */
  readonly wayIn: number
  /**
   * Most any stays at this stop bring net of the price, per unit of calm; the patrol minutes they take are added to `used`.
   *
   * @param paid price of the first 0, 1, … minutes
   */
  best(paid: Float64Array, used: Float64Array): number
}

/**
 * The best sequence of stays at one stop, from the last to the first. Stays that overlap or touch are one stay, as long as
 * both; every one lasts at least the shortest stay with its handling.
 *
 * After a stay that ends at e the calm fades until the next one begins at a: F(e) − 2^(−(a−e)/h) · F(a), with F(t) what a
 * stay ending at t calms to the end of the shift. In x = 2^(e/h) that is a straight line for each a; steeper ones come
 * and x falls as we go back in time, so the upper envelope is a queue and a whole shift costs one pass.
 */
function createStopSchedule(ground: Ground, stop: number, rate: Float64Array, halfLifeMinutes: number): StopSchedule {
  const { minutes, homeBy } = ground
  const fade = 2 ** (-1 / halfLifeMinutes)
  const firstMinute = (halfLifeMinutes / Math.LN2) * (1 - fade)
  const during = runningSum(rate.subarray(0, minutes))
  const after = new Float64Array(minutes + 1)
  for (let t = minutes - 1; t >= 0; t--) after[t] = firstMinute * rate[t] + fade * after[t + 1]
  const growth = Float64Array.from({ length: minutes + 1 }, (_, t) => fade ** -t)
  const slope = after.map((value, t) => -value / growth[t])
  const wayIn = wayInOf(ground, stop)
  const first = walkMinutes(ground, 0, stop + 1)
  const last = homeBy - walkMinutes(ground, stop + 1, 0)
  const leastEnd = Int32Array.from({ length: minutes + 1 }, (_, start) =>
    endOfStay(ground, stop, start, ground.stayMin),
  )

  const begun = new Float64Array(minutes + 1)
  const ended = new Float64Array(minutes + 2)
  const endFrom = new Int32Array(minutes + 2)
  const next = new Int32Array(minutes + 1)
  const queue = new Int32Array(minutes + 1)

  return {
    wayIn,
    best(paid, used) {
      let front = 0
      let back = 0
      let most = 0
      let start = -1
      ended.fill(-Infinity)
      for (let t = last; t >= 0; t--) {
        begun[t] = -Infinity
        if (t >= first && leastEnd[t] <= last) {
          begun[t] = ended[leastEnd[t]] - during[t] + paid[Math.max(0, t - wayIn)]
          while (back - front >= 2 && isHidden(queue[back - 2], queue[back - 1], t)) back--
          queue[back++] = t
          // the first stay begins without any calm before it
          if (begun[t] > most) {
            most = begun[t]
            start = t
          }
        }
        const x = growth[t]
        while (back - front >= 2 && worth(queue[front + 1], x) >= worth(queue[front], x)) front++
        const on = front < back ? worth(queue[front], x) : 0
        next[t] = on > 0 ? queue[front] : -1
        const now = during[t] - paid[t] + after[t] + Math.max(0, on)
        ended[t] = Math.max(now, ended[t + 1])
        endFrom[t] = now >= ended[t + 1] ? t : endFrom[t + 1]
      }
      while (start >= 0) {
        const end = endFrom[leastEnd[start]]
        for (let t = Math.max(0, start - wayIn); t < end; t++) used[t]++
        start = next[end]
      }
      return most
    },
  }

  function worth(start: number, x: number): number {
    return begun[start] + slope[start] * x
  }

  /** True if the middle one of three lines, by falling slope, is nowhere above both others. */
  function isHidden(a: number, b: number, c: number): boolean {
    return (begun[c] - begun[a]) * (slope[a] - slope[b]) >= (begun[b] - begun[a]) * (slope[a] - slope[c])
  }
}

/**
 * Least minutes on the way from one visit to the next at this stop: from another stop, or by way of the station, where it may
 * be the same stop again. A patrol's first way, from the station, may be shorter: it is counted from the shift's start at most.
 */
function wayInOf(ground: Ground, stop: number): number {
  const fromStation = walkMinutes(ground, 0, stop + 1)
  let shortest = Infinity
  for (let before = 0; before < ground.stops; before++) {
    shortest = Math.min(shortest, walkMinutes(ground, before + 1, 0) + fromStation)
    if (before !== stop) shortest = Math.min(shortest, walkMinutes(ground, before + 1, stop + 1))
  }
  return shortest
}
