import type { Random } from '../../random.ts'

/**
 * A count drawn with variance = dispersion × mean, dispersion ≥ 1: Poisson many clusters, each of geometric size. To check by
 * simulation what formulas for quasi-Poisson counts promise.
 */
export function simulateCount(mean: number, dispersion: number, random: Random): number {
  const size = (dispersion + 1) / 2
  let count = 0
  for (let clusters = poisson(mean / size, random); clusters > 0; clusters--) {
    count++
    while (random.next() < 1 - 1 / size) count++
  }
  return count
}

/** Knuth's product of uniform numbers, in parts so that nothing underflows. */
function poisson(mean: number, random: Random): number {
  let count = 0
  for (let left = mean; left > 0; left -= 20) {
    const end = Math.exp(-Math.min(20, left))
    for (let product = random.next(); product > end; product *= random.next()) count++
  }
  return count
}
