/**
 * Team orienteering with time windows: which places to visit, by which team and in which order, so that the prizes
 * collected are as many as they can be. Place 0 is the depot, where every route starts and ends.
 *
 * Times are whole ticks, so that sums are exact; what a tick is, the caller knows.
 */
export interface OrienteeringProblem {
  readonly teams: number
  /** the depot included */
  readonly places: number
  /** ticks from place to place, places × places, row by row, each ≥ 0 */
  readonly travel: Int32Array
  /** ticks a visit takes, ≥ 0; 0 at the depot */
  readonly service: Int32Array
  /** a visit starts in opens … closes (waiting is allowed); a route starts and ends within those of the depot */
  readonly opens: Int32Array
  readonly closes: Int32Array
  /** for one visit, ≥ 0; a place counts once */
  readonly prize: Float64Array
}
