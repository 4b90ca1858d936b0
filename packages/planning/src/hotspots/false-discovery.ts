/**
 * Probability that a standard normal variable exceeds z; relative error below 1e-12 down to the smallest double.
 * NaN gives NaN.
 */
export function upperTail(z: number): number {
  if (Number.isNaN(z)) return NaN
  if (z < 0) return 1 - upperTail(-z)
  return z < 2.8 ? 0.5 - bodyIntegral(z) : density(z) * millsRatio(z)
}

const density = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)

/** ∫ of the density from 0 to z by its everywhere positive series: density × (z + z³/3 + z⁵/(3·5) + …). */
function bodyIntegral(z: number): number {
  let term = z
  let sum = z
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k
    sum += term
  }
  return density(z) * sum
}

/** Upper tail over density: Laplace's continued fraction 1/(z + 1/(z + 2/(z + 3/(z + …)))), taken from its far end. */
function millsRatio(z: number): number {
  let value = z
  for (let k = Math.ceil(30 + 700 / (z * z)); k >= 1; k--) value = z + k / value
  return 1 / value
}

/**
 * Benjamini–Hochberg q-values: calling all cells with q ≤ α significant, at most the share α of them is expected to be
 * so by chance. Holds also for the positive dependence of neighbouring Gi* (Benjamini & Yekutieli 2001).
 *
 * @param p p-values, each 0…1
 * @returns q-values in the same order; equal p have equal q
 * @throws RangeError if a p-value is outside 0…1
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1); for local statistics
 * Caldas de Castro & Singer (2006), Geographical Analysis 38(2).
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const n = p.length
  for (let i = 0; i < n; i++) if (!(p[i] >= 0 && p[i] <= 1)) throw new RangeError(`p-value ${i} is ${p[i]}`)
  const sorted = p.toSorted()
  const adjusted = new Float64Array(n)
  let smallest = 1
  for (let rank = n; rank >= 1; rank--) {
    smallest = Math.min(smallest, (sorted[rank - 1] * n) / rank)
    adjusted[rank - 1] = smallest
  }
  return p.map((value) => adjusted[lastIndexOf(sorted, value)])
}

/** The z that a standard normal variable exceeds with probability alpha, from below to 1e-12; 0 < alpha ≤ 0.5. */
export function criticalValue(alpha: number): number {
  let low = 0
  let high = 40
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if (upperTail(middle) > alpha) low = middle
    else high = middle
  }
  return low
}

/** Index of the last element equal to a value that is present. */
function lastIndexOf(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
