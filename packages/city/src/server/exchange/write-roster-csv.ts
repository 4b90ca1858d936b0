import { stringify } from 'csv-stringify/sync'
import type { Plan } from 'planning/plan'
import { shiftSpan } from 'planning/roster/shift-times'
import { csvOptions } from './csv-options.ts'

/** Columns of `roster.csv`, documented in docs/plan-schema.md. */
const columns = ['staff', 'date', 'shift', 'start', 'end', 'post', 'patrol', 'attire', 'pinned'] as const

/**
 * The roster as CSV by RFC 4180 (comma, CRLF, quotes doubled, UTF-8, one header line), one line for each assignment in
 * order of date, shift and post. `start` and `end` are ISO 8601 with the offset of the city's zone.
 */
export function writeRosterCsv(plan: Plan): string {
  const shifts = new Map(plan.shifts.map((shift) => [shift.key, shift]))
  const attires = new Map<string, string>(
    plan.demand.flatMap((d) => d.patrols.map((p) => [`${d.date} ${d.shift} ${p.patrol}`, p.attire] as const)),
  )
  const lines = plan.assignments.map((assignment) => {
    const shift = shifts.get(assignment.shift)
    if (!shift) throw new RangeError(`the plan has no shift ${assignment.shift}`)
    const span = shiftSpan(assignment.date, shift, plan.timeZone)
    return [
      assignment.staff,
      assignment.date,
      assignment.shift,
      localIso(span.start, plan.timeZone),
      localIso(span.end, plan.timeZone),
      assignment.post,
      assignment.patrol ?? '',
      attires.get(`${assignment.date} ${assignment.shift} ${assignment.patrol}`) ?? '',
      assignment.pinned,
    ]
  })
  return stringify([columns, ...lines], csvOptions)
}

/** "2025-11-02T08:00:00+01:00" */
function localIso(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone, smallestUnit: 'second' })
}
