/**
 * What the search weighs, in units of one usual wish. The order is the design's: rules of the shift and regular service
 * above cover, cover above all wishes together, wishes above fairness, fairness above steady pairs. The steps are wide
 * enough that no sum that occurs turns the order round, and narrow enough for floating point.
 */
export const weights = {
  /** a woman, a man or a holder of a qualification missing on a shift, each */
  shiftRule: 4000,
  /** a post of regular service left open */
  regularService: 2000,
  /** any other post left open */
  post: 1000,
  /** what a patrol with one of two costs less than one with none: shows the search the way, worth nothing in the end */
  halfPatrol: 100,
  /** times (late shifts ahead of the fair share)² ÷ presence; weekend shifts the same */
  late: 0.02,
  weekend: 0.02,
  /** times (days of eight hours by which the account is off)² ÷ presence */
  hours: 0.02,
  /** times √(days walked together), summed over all pairs: falls when the same pairs walk together again */
  pair: 0.01,
} as const

/** What is counted in `Roster.objective.penalty` for an open post of the kind. */
export function openPostPenalty(regularService: boolean): number {
  return regularService ? weights.regularService : weights.post
}
