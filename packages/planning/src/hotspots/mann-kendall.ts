import { upperTail } from './false-discovery.ts'

/**
 * Mann–Kendall test for a trend: do later values tend to be larger or smaller than earlier ones? Normal approximation
 * with correction for ties and continuity; with fewer than four values nothing can be significant at 0.1.
 *
 * @param values in order of time
 * @returns direction 1, −1 or 0, and two-sided p
 *
 * Source: Mann (1945), Econometrica 13(3); Kendall (1975), Rank Correlation Methods, ch. 4.
 */
export function mannKendall(values: ArrayLike<number>): { direction: number; p: number } {
  const n = values.length
  let s = 0
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(values[j] - values[i])
  if (s === 0) return { direction: 0, p: 1 }
  const tied = new Map<number, number>()
  for (let i = 0; i < n; i++) tied.set(values[i], (tied.get(values[i]) ?? 0) + 1)
  let variance = n * (n - 1) * (2 * n + 5)
  for (const t of tied.values()) variance -= t * (t - 1) * (2 * t + 5)
  const z = (Math.abs(s) - 1) / Math.sqrt(variance / 18)
  return { direction: Math.sign(s), p: Math.min(1, 2 * upperTail(z)) }
}
