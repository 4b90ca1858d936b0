import { civilDayOf, dateOfCivilDay } from './geo/zone-clock.ts'
import { hotspotsFor } from './plan-operation.ts'
import type { PlanInput } from './plan.ts'
import { planLearning, type LearningParameters, type LearningPlan } from './presence/learning/plan-learning.ts'
import { streetSpan } from './roster/shift-times.ts'

/**
 * What an operation could teach: which of its hotspots to hold back, and how small an effect would be found. The plan that
 * does so is `planOperation({ ...input, heldBack: learning.heldBack }, …)`.
 *
 * @throws RangeError where input or parameters make no sense
 */
export function learnFromOperation(
  input: PlanInput,
  { seed, parameters }: { readonly seed: number; readonly parameters: LearningParameters },
): LearningPlan {
  const dates = Array.from({ length: input.days }, (_, day) => dateOfCivilDay(civilDayOf(input.from) + day))
  return planLearning({
    hotspots: hotspotsFor(input).hotspots,
    types: input.types,
    spans: dates.flatMap((date) => input.shifts.map((shift) => ({ date, ...streetSpan(date, shift, input.timeZone) }))),
    timeZone: input.timeZone,
    seed,
    parameters,
  })
}
