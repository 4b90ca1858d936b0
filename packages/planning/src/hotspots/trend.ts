import type { Trend } from '../model.ts'

/** Fewer incidents cannot tell a trend from chance. */
export const TREND_MINIMUM_INCIDENTS = 10

/**
 * Whether incidents came faster or slower lately. Two Poisson rates are compared by the exact conditional test: given
 * the sum, the later count is binomial with the later share of the time (Przyborowski & Wilenski 1940).
 *
 * @param earlier incidents in the earlier part
 * @param later   incidents in the later part
 * @param laterShare the later part's share of the time, 0 < share < 1
 * @returns rising or falling where two-sided p < 0.1; `cannot-tell` with fewer than 10 incidents
 */
export function trendOf(earlier: number, later: number, laterShare: number): Trend {
  const total = earlier + later
  if (total < TREND_MINIMUM_INCIDENTS || !(laterShare > 0 && laterShare < 1)) return 'cannot-tell'
  if (binomialTwoSided(later, total, laterShare) >= 0.1) return 'steady'
  return later > total * laterShare ? 'rising' : 'falling'
}

/**
 * Two-sided exact binomial p-value: the probability of all outcomes no likelier than the one seen.
 *
 * @param successes 0 … trials
 * @param share     expected share of successes, 0 < share < 1
 */
export function binomialTwoSided(successes: number, trials: number, share: number): number {
  // relative to the likeliest outcome, by ratios of neighbours outward from it: nothing overflows
  const mode = Math.min(trials, Math.floor((trials + 1) * share))
  const odds = share / (1 - share)
  const weights = new Float64Array(trials + 1)
  weights[mode] = 1
  for (let k = mode + 1; k <= trials; k++) weights[k] = weights[k - 1] * ((trials - k + 1) / k) * odds
  for (let k = mode - 1; k >= 0; k--) weights[k] = (weights[k + 1] * ((k + 1) / (trials - k))) / odds
  // outcomes equally likely but for rounding count as equally likely
  const limit = weights[successes] * (1 + 1e-7)
  let unlikelier = 0
  let all = 0
  for (const weight of weights) {
    all += weight
    if (weight <= limit) unlikelier += weight
  }
  return unlikelier / all
}
