import type { Ground } from './ground.ts'
import type { TourProblem } from './model.ts'
import { stepMinutes } from './unpredictability.ts'

const MINUTE = 60_000
const DAY_MINUTES = 1440

/**
 * How much a visit that starts at this minute makes the times of a stop easier to foretell: above 0 where earlier days had
 * more visits about this time than about others, below 0 where they had fewer. Up to a constant it is what the visit takes
 * from the entropy of the stop's times (`unpredictabilityOf`), with visits counted in a window that slides instead of in
 * fixed steps, so that no plan can hide at the edge of a step.
 *
 * @returns n × minutes, stop by stop
 */
export function repetitionTable(
  problem: Pick<TourProblem, 'start' | 'startMinuteOfDay' | 'stops' | 'earlierVisitMinutes'>,
  { minutes }: Pick<Ground, 'minutes'>,
): Float64Array {
  const table = new Float64Array(problem.stops.length * minutes)
  const startOfDay = problem.startMinuteOfDay ?? Math.floor(problem.start / MINUTE) % DAY_MINUTES
  problem.stops.forEach((stop, s) => {
    const earlier = problem.earlierVisitMinutes.get(stop.id) ?? []
    if (earlier.length === 0) return
    const row = table.subarray(s * minutes, (s + 1) * minutes)
    const alike = alikeVisits(earlier)
    for (let minute = 0; minute < minutes; minute++)
      row[minute] = Math.log(1 + alike[(startOfDay + minute) % DAY_MINUTES])
    const mean = row.reduce((sum, value) => sum + value, 0) / Math.max(1, minutes)
    for (let minute = 0; minute < minutes; minute++) row[minute] -= mean
  })
  return table
}

/** Earlier visits about each minute of the day: 1 for each at the same minute, less for those before and after, 0 from a step's length on. */
function alikeVisits(earlier: readonly number[]): Float64Array {
  // minutes of the day first: after weeks of an operation there are far more visits than those
  const visits = new Float64Array(DAY_MINUTES)
  for (const minute of earlier) visits[minute]++
  const alike = new Float64Array(DAY_MINUTES)
  for (let minute = 0; minute < DAY_MINUTES; minute++) {
    if (visits[minute] === 0) continue
    for (let offset = 1 - stepMinutes; offset < stepMinutes; offset++)
      alike[(minute + offset + DAY_MINUTES) % DAY_MINUTES] += visits[minute] * (1 - Math.abs(offset) / stepMinutes)
  }
  return alike
}
