import type { PresenceParameters } from '../tours/model.ts'
import { stayEnd, stayStart } from './stays.ts'

/** What a list of stays at one place is worth. Stays are packed and in ascending order, `count` of them. */
export interface StayValue {
  of(stays: Int32Array, count: number): number
}

export interface Calm extends StayValue {
  /** the benefit without any limit: somebody in uniform always there */
  readonly limit: number
  /** share of expected incidents that does not happen, mean of each minute, 0…calm */
  levels(stays: Int32Array, count: number): Float64Array
}

/**
 * What stays of uniformed patrols at one place are worth: the severity-weighted incidents expected in the calmed time.
 *
 * While a patrol is there the level is `calm`; after it leaves it halves every `calmHalfLifeMinutes`. Of several stays
 * the strongest counts at each moment, they do not add up: no trial known to us shows that two patrols at once calm a place
 * more than one does, and so the most any plan can reach is well defined, namely `calm` all the time. The benefit
 * ∫ rate(t) · maxᵢ levelᵢ(t) dt is a weighted sum of maxima, hence monotone and submodular in the set of stays:
 * each further visit adds less. The rate is constant within a minute, the fading is integrated exactly.
 *
 * Source of the after-effect: Koper (1995), Justice Quarterly 12(4); Sherman (1990), Crime and Justice 12. Shape and
 * half-life are assumptions.
 *
 * @param weightedRate severity-weighted expected incidents per minute, one value a minute
 */
export function createCalm(
  weightedRate: Float64Array,
  parameters: Pick<PresenceParameters, 'calm' | 'calmHalfLifeMinutes'>,
): Calm {
  const { calm, calmHalfLifeMinutes } = parameters
  const minutes = weightedRate.length
  const fade = 2 ** (-1 / calmHalfLifeMinutes)
  // mean level of the first minute after a stay, as a share of the level during it
  const firstMinute = (calmHalfLifeMinutes / Math.LN2) * (1 - fade)
  const faded = new Float64Array(minutes + 1)
  for (let t = 0; t <= minutes; t++) faded[t] = fade ** t
  const before = runningSum(weightedRate)
  // what a stay that ends at minute t calms from then on to the end of the shift
  const after = new Float64Array(minutes + 1)
  for (let t = minutes - 1; t >= 0; t--) after[t] = firstMinute * weightedRate[t] + fade * after[t + 1]

  return {
    limit: calm * before[minutes],
    of(stays, count) {
      let sum = 0
      let left = -1
      for (let i = 0; i < count; i++) {
        const end = stayEnd(stays[i])
        let start = stayStart(stays[i])
        if (left >= 0) {
          if (start > left) sum += after[left] - faded[start - left] * after[start]
          else start = left
        }
        if (end <= left) continue
        sum += before[end] - before[start]
        left = end
      }
      return left < 0 ? 0 : calm * (sum + after[left])
    },
    levels(stays, count) {
      const levels = new Float64Array(minutes)
      for (let i = 0; i < count; i++) {
        const end = stayEnd(stays[i])
        levels.fill(calm, stayStart(stays[i]), end)
        for (let t = end; t < minutes; t++) levels[t] = Math.max(levels[t], calm * firstMinute * faded[t - end])
      }
      return levels
    },
  }
}

/**
 * What stays of plain-clothes patrols at one place find: expected incidents of the types where detection matters while
 * they are there. A minute counts once, however many are there; and for `returnMinutes` after a stay nothing counts,
 * since the faces are still known.
 *
 * @param detectionRate expected incidents per minute, one value a minute
 */
export function createDetection(detectionRate: Float64Array, returnMinutes: number): StayValue {
  const before = runningSum(detectionRate)
  return {
    of(stays, count) {
      let sum = 0
      let known = 0
      for (let i = 0; i < count; i++) {
        const end = stayEnd(stays[i])
        const start = Math.max(stayStart(stays[i]), known)
        if (end > start) sum += before[end] - before[start]
        known = Math.max(known, end + returnMinutes)
      }
      return sum
    },
  }
}

/** Sums of the first 0, 1, … n values. */
export function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i]
  return sums
}
