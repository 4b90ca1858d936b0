/** Standard normal quantiles: 97.5 % for a two-sided test at 5 %, 80 % for its power. */
const z = { twoSided5: 1.959964, power80: 0.841621 }

/** What two groups are expected to count if nothing has an effect. */
export interface ExpectedCounts {
  /** incidents where the operation works, and where presence stays normal */
  readonly treated: number
  readonly held: number
  /** the same places before, counted to know how unlike they are; null where each place is in both groups equally */
  readonly before: { readonly treated: number; readonly held: number } | null
}

/**
 * Standard error of the logarithm of the ratio of rates, treated by held, each by its rate before:
 * √(φ · (1/y₁ + 1/y₀ + 1/b₁ + 1/b₀)) with y₁ = ratio × expected.
 *
 * @param dispersion φ, variance by mean of the counts, ≥ 1
 */
export function standardErrorOf(ratio: number, { treated, held, before }: ExpectedCounts, dispersion: number): number {
  const earlier = before ? 1 / before.treated + 1 / before.held : 0
  return Math.sqrt(dispersion * (1 / (ratio * treated) + 1 / held + earlier))
}

/**
 * The smallest fall of the rate that a two-sided test at 5 % finds with 80 % probability: the ratio of rates r < 1 with
 * −ln r = (z₀.₉₇₅ + z₀.₈) · SE(r). Wald's test on the logarithm of the ratio, counts quasi-Poisson.
 *
 * @returns the ratio, 0 < r < 1; null where not even the end of all incidents would be found
 *
 * Source: variance of a log rate ratio and φ as for quasi-Poisson counts: McCullagh & Nelder (1989), Generalized Linear
 * Models, 2nd ed., ch. 6; power of a comparison as usual, e.g. Hayes & Bennett (1999), Int. J. Epidemiology 28(2), 319–326.
 */
export function detectableRatio(counts: ExpectedCounts, dispersion: number): number | null {
  if (!(counts.treated > 0 && counts.held > 0)) return null
  const isFound = (ratio: number) =>
    -Math.log(ratio) >= (z.twoSided5 + z.power80) * standardErrorOf(ratio, counts, dispersion)
  // −ln r − c·SE(r) rises as r falls from 1 and falls again near 0: the root next to 1 is looked for
  let above = 1
  for (let ratio = 0.99; ratio > 0.01; ratio -= 0.01) {
    if (!isFound(ratio)) {
      above = ratio
      continue
    }
    let found = ratio
    for (let i = 0; i < 40; i++) {
      const middle = (found + above) / 2
      if (isFound(middle)) found = middle
      else above = middle
    }
    return found
  }
  return null
}

/**
 * How far counts of partners vary against each other beyond chance: Pearson's χ² of each pair's 2 × weeks table by its
 * degrees of freedom, over all pairs. What moves both partners alike (weather, holidays) does not count.
 *
 * @param pairs weekly counts of both partners, the same weeks
 * @returns φ, at least 1: less variation than chance is not believed
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., § 4.5 and 6.2.
 */
export function dispersionOf(
  pairs: readonly { readonly a: readonly number[]; readonly b: readonly number[] }[],
): number {
  let chiSquare = 0
  let degrees = 0
  for (const { a, b } of pairs) {
    const weeks = a.map((count, week) => ({ count, all: count + b[week] })).filter(({ all }) => all > 0)
    const share = weeks.reduce((sum, { count }) => sum + count, 0) / weeks.reduce((sum, { all }) => sum + all, 0)
    if (!(share > 0 && share < 1)) continue
    for (const { count, all } of weeks) chiSquare += (count - share * all) ** 2 / (all * share * (1 - share))
    degrees += weeks.length - 1
  }
  return degrees > 0 ? Math.max(1, chiSquare / degrees) : 1
}
