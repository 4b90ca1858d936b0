import { createZoneClock } from './geo/zone-clock.ts'
import type { Reason } from './model.ts'
import { createHourTable, lostHours, lostSpans, type LostHour, type LostSpan } from './presence/hour-table.ts'
import { percentOf, sayLostHours } from './presence/say-lost-hours.ts'
import { shiftSpan, workMinutes } from './roster/shift-times.ts'
import { pointAt, uniformedOn, type StaffLadder, type StaffPoint } from './staff-curve.ts'

/** One headcount instead of another. */
export interface StaffingComparison {
  readonly before: Omit<StaffPoint, 'staffable'>
  readonly after: Omit<StaffPoint, 'staffable'>
  /** which hours at which places lose presence, the greatest loss first */
  readonly lost: readonly LostHour[]
  /** the same in hours of the day, only what is worth a sentence */
  readonly spans: readonly LostSpan[]
  /** what regular service gets back: people a day, and hours of work over the operation; negative where it gives */
  readonly regularService: { readonly peopleADay: number; readonly hours: number }
  readonly reasons: readonly Reason[]
}

/**
 * What changes with `after` staff a day instead of `before`: "35 instead of 45".
 *
 * @throws RangeError if a headcount is not on the curve
 */
export function compareStaffing(ladder: StaffLadder, before: number, after: number): StaffingComparison {
  for (const staff of [before, after])
    if (!ladder.demand[staff])
      throw new RangeError(`${staff} staff a day are not between 0 and ${ladder.demand.length - 1}`)
  const clock = createZoneClock(ladder.input.timeZone)
  const rowsAt = (staff: number) => {
    const table = createHourTable(clock, ladder.input.presence)
    for (const shift of ladder.shifts) {
      const step = shift.steps[uniformedOn(ladder.demand[staff], shift)]
      table.add(shift.problem.start, shift.problem.stops, step.stays)
    }
    return table.rows()
  }
  const rows = rowsAt(before)
  const lost = lostHours(rows, rowsAt(after))
  const spans = lostSpans(lost, rows, clock)
  const points = [pointAt(ladder, before), pointAt(ladder, after)] as const
  const hours = Math.round(workHours(ladder, before) - workHours(ladder, after))
  const reasons: Reason[] = [
    {
      key: 'plan.what-if.staffing',
      params: { before, after, percentBefore: percentOf(points[0].share), percentAfter: percentOf(points[1].share) },
    },
    ...sayLostHours(spans, ladder.hotspots),
  ]
  if (hours > 0) reasons.push({ key: 'plan.what-if.regular-service-gains', params: { people: before - after, hours } })
  if (hours < 0) reasons.push({ key: 'plan.what-if.regular-service-gives', params: { people: after - before, hours: -hours } }) // prettier-ignore
  return {
    before: points[0],
    after: points[1],
    lost,
    spans,
    regularService: { peopleADay: before - after, hours },
    reasons,
  }
}

/** Hours of work of a headcount over the operation, breaks by the rule set that gives most work. */
function workHours({ input, demand }: StaffLadder, staff: number): number {
  const shifts = new Map(input.shifts.map((shift) => [shift.key, shift]))
  return demand[staff].reduce((sum, posts) => {
    const shift = shifts.get(posts.shift)
    if (!shift) return sum
    const { start, end } = shiftSpan(posts.date, shift, input.timeZone)
    const people = posts.lead + posts.controlRoom + 2 * posts.patrols.length
    const minutes = Math.max(0, ...input.ruleSets.map((rules) => workMinutes((end - start) / 60_000, rules)))
    return sum + (people * minutes) / 60
  }, 0)
}
