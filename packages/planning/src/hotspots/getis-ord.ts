import type { Moments } from './weekly-counts.ts'

/**
 * Getis–Ord Gi* of every cell: how far the weighted sum around a cell lies from what
 * chance would give, in standard deviations.
 *
 * @param counts    incidents per cell, length n, each ≥ 0
 * @param neighbours for each cell the indices of its neighbours, itself included
 * @returns z-scores, length n; 0 where the counts do not vary at all
 * @throws RangeError if lengths differ, a count is negative or not finite, or an index is outside 0…n−1
 *
 * Source: Ord & Getis (1995), Geographical Analysis 27(4), eq. 5, for binary weights.
 */
export function giStar(counts: Float64Array, neighbours: readonly Uint32Array[]): Float64Array {
  checkNeighbours(counts.length, neighbours)
  const zOf = createGiStar(counts)
  return sumsAround(counts, neighbours).map((sum, i) => zOf(sum, neighbours[i].length))
}

/** For each cell the counts of its neighbours together. */
export function sumsAround(counts: Float64Array, neighbours: readonly Uint32Array[]): Float64Array {
  const sums = new Float64Array(counts.length)
  for (let i = 0; i < sums.length; i++) {
    const near = neighbours[i]
    let sum = 0
    for (let k = 0; k < near.length; k++) sum += counts[near[k]]
    sums[i] = sum
  }
  return sums
}

/**
 * Gi* of a neighbourhood of so many cells with so many incidents among the counts given: for who knows the sums.
 *
 * @throws RangeError if a count is negative or not finite
 */
export function createGiStar(counts: Float64Array): (sum: number, weights: number) => number {
  return giStarOfMoments({ n: counts.length, ...momentsOf(counts) })
}

/** The same of counts of which only number, mean and population variance are known. */
export function giStarOfMoments({ n, mean, variance }: Moments): (sum: number, weights: number) => number {
  return (sum, weights) => {
    // a neighbourhood of all cells, or of none, has nothing to differ from
    const spread = (variance * (n * weights - weights * weights)) / (n - 1)
    return spread > 0 ? (sum - weights * mean) / Math.sqrt(spread) : 0
  }
}

/**
 * Getis–Ord Gi of every cell: as Gi*, but of the cells around it alone, beside mean and variance of all others.
 *
 * @param counts, neighbours as for `giStar`; a cell among its own neighbours is passed over
 * @returns z-scores, length n; 0 where the other counts do not vary at all
 * @throws RangeError as `giStar`
 *
 * Source: Ord & Getis (1995), Geographical Analysis 27(4), eq. 4, for binary weights.
 */
export function gi(counts: Float64Array, neighbours: readonly Uint32Array[]): Float64Array {
  const n = counts.length
  checkNeighbours(n, neighbours)
  const z = new Float64Array(n)
  const { mean, variance } = momentsOf(counts)
  for (let i = 0; i < n; i++) {
    let sum = 0
    let weights = 0
    for (const near of neighbours[i]) {
      if (near === i) continue
      sum += counts[near] - mean
      weights++
    }
    // mean and variance of the others, both from deviations of the mean of all
    const own = counts[i] - mean
    const othersMean = -own / (n - 1)
    const othersVariance = (n * variance - own * own) / (n - 1) - othersMean * othersMean
    const spread = (othersVariance * ((n - 1) * weights - weights * weights)) / (n - 2)
    // what rounding leaves where the others are all the same
    if (spread > 1e-14 * (mean * mean + variance)) z[i] = (sum - weights * othersMean) / Math.sqrt(spread)
  }
  return z
}

/**
 * Getis–Ord general G: the share of all pairs' products that falls to neighbouring pairs; large where high counts lie
 * together.
 *
 * @param counts, neighbours as for `gi`
 * @returns 0…1; 0 where all products are 0
 *
 * Source: Getis & Ord (1992), Geographical Analysis 24(3), eq. 5.
 */
export function generalG(counts: Float64Array, neighbours: readonly Uint32Array[]): number {
  checkNeighbours(counts.length, neighbours)
  let near = 0
  let sum = 0
  let squares = 0
  counts.forEach((count, i) => {
    for (const j of neighbours[i]) if (j !== i) near += count * counts[j]
    sum += count
    squares += count * count
  })
  const all = sum * sum - squares
  return all > 0 ? near / all : 0
}

function checkNeighbours(n: number, neighbours: readonly Uint32Array[]): void {
  if (neighbours.length !== n) throw new RangeError(`${n} counts but neighbours of ${neighbours.length} cells`)
  for (let i = 0; i < n; i++) {
    const near = neighbours[i]
    for (let k = 0; k < near.length; k++) {
      if (near[k] >= n) throw new RangeError(`cell ${i} has a neighbour ${near[k]} outside 0…${n - 1}`)
    }
  }
}

/** Mean and population variance; the variance is exactly 0 where all counts are equal. */
function momentsOf(counts: Float64Array): { mean: number; variance: number } {
  let sum = 0
  let varies = false
  for (let i = 0; i < counts.length; i++) {
    if (!(counts[i] >= 0) || counts[i] === Infinity) throw new RangeError(`count ${i} is ${counts[i]}`)
    if (counts[i] !== counts[0]) varies = true
    sum += counts[i]
  }
  const mean = sum / counts.length
  if (!varies) return { mean, variance: 0 }
  let squares = 0
  for (let i = 0; i < counts.length; i++) squares += (counts[i] - mean) * (counts[i] - mean)
  return { mean, variance: squares / counts.length }
}
