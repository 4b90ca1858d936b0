import { createHash } from 'node:crypto'
import ical, { escape, ICalCalendarMethod, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { Plan } from 'planning/plan'
import type { Assignment } from 'planning/roster/model'
import { shiftSpan } from 'planning/roster/shift-times'
import { createPlanFormat, type PlanFormat } from '../../language/plan-format.ts'
import type { Language } from '../../language/translate.ts'
import { printable } from './printable.ts'

/**
 * The roster as iCalendar (RFC 5545): one event for each assignment, or for those of one member of staff. Times are UTC,
 * so that the night the clocks change needs no zone table. UID and DTSTAMP follow from the plan, so that the same plan
 * gives the same bytes and a calendar that imports it twice holds each shift once.
 *
 * @param options.staff service number: only that person's shifts
 * @param options.operation what the UIDs follow from: the operation's id, or its name and first day where it has none
 */
export function writeRosterIcs(
  plan: Plan,
  options: { language: Language; staff?: string; operation?: string },
): string {
  const format = createPlanFormat(options.language, plan.timeZone, [])
  const operation = options.operation ?? JSON.stringify([plan.name, plan.from])
  const events = plan.assignments
    .filter((assignment) => options.staff === undefined || assignment.staff === options.staff)
    .map((assignment) => eventOf(plan, operation, assignment, format))
  const calendar = ical({
    prodId: { company: 'Augenmaß', product: 'Plan', language: options.language.toUpperCase() },
    scale: 'GREGORIAN',
    method: ICalCalendarMethod.PUBLISH,
    // the one text the library writes as it is
    name: escape(printable(plan.name), false),
    events,
  })
  return `${calendar.toString()}\r\n`
}

function eventOf(plan: Plan, operation: string, assignment: Assignment, format: PlanFormat): ICalEventData {
  const { staff, date, post, patrol } = assignment
  const shift = plan.shifts.find((one) => one.key === assignment.shift)
  if (!shift) throw new RangeError(`the plan has no shift ${assignment.shift}`)
  const span = shiftSpan(date, shift, plan.timeZone)
  const attire = plan.demand
    .find((demand) => demand.date === date && demand.shift === shift.key)
    ?.patrols.find((one) => one.patrol === patrol)?.attire
  const summary = [
    staff,
    format.shift(shift.key),
    patrol === undefined ? null : format.words('patrol', { patrol }),
    post === 'patrol-member' ? null : format.words(`post.${post}`),
    attire && format.words(`attire.${attire}`),
  ].filter(Boolean)
  return {
    id: uidOf(operation, assignment),
    stamp: new Date(plan.asOf),
    start: new Date(span.start),
    end: new Date(span.end),
    summary: printable(summary.join(' · ')),
    description: printable(plan.name),
    location: { title: printable(plan.station.name), geo: plan.station.position },
    transparency: ICalEventTransparency.OPAQUE,
  }
}

/** The same person on the same shift of the same operation keeps its UID when the plan is made again. */
function uidOf(operation: string, { staff, date, shift }: Assignment): string {
  const identity = JSON.stringify([operation, staff, date, shift])
  return `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}@augenmass`
}
