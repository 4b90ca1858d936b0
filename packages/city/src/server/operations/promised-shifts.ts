import { shiftSpan, workMinutes } from 'planning/roster/shift-times'
import type { PublishedShift, RuleSet, StaffMember } from 'planning/roster/model'
import type { Database } from '../city.ts'
import type { Operation } from './read-operations.ts'

/** A rest day for a holiday may be owed for eight weeks (§ 11 ArbZG): work so far away still matters. */
const daysAround = 60

/**
 * The staff with their shifts in other operations that are approved, running or closed, as published shifts: nobody is
 * planned twice, and rest holds between operations too. Shifts that the list of staff itself brings along already stay as
 * they are there.
 */
export async function withPromisedShifts(
  db: Database,
  operation: Pick<Operation, 'id' | 'first_day' | 'days'>,
  { staff, ruleSets }: { readonly staff: readonly StaffMember[]; readonly ruleSets: readonly RuleSet[] },
): Promise<StaffMember[]> {
  const first = Temporal.PlainDate.from(operation.first_day)
  const from = first.subtract({ days: daysAround }).toString()
  const to = first.add({ days: operation.days - 1 + daysAround }).toString()
  const plans = await db
    .selectFrom('plan')
    .innerJoin('operation', 'operation.id', 'plan.operation_id')
    .select('plan.result')
    .distinctOn('plan.operation_id')
    .where('operation.id', '!=', operation.id)
    .where('operation.state', 'in', ['approved', 'running', 'closed'])
    .where('operation.first_day', '<=', to)
    // no operation is longer than 62 days
    .where('operation.first_day', '>=', first.subtract({ days: daysAround + 62 }).toString())
    .where('plan.state', '=', 'done')
    .orderBy('plan.operation_id')
    .orderBy('plan.number', 'desc')
    .execute()

  const rulesOf = new Map(ruleSets.map((rules) => [rules.key, rules]))
  const members = new Map(staff.map((member) => [member.number, member]))
  const promised = new Map<string, PublishedShift[]>()
  for (const { result } of plans) {
    if (!result) continue
    const shifts = new Map(result.shifts.map((shift) => [shift.key, shift]))
    for (const assignment of result.assignments) {
      const member = members.get(assignment.staff)
      const rules = member && rulesOf.get(member.ruleSet)
      const shift = shifts.get(assignment.shift)
      if (!member || !rules || !shift || assignment.date < from || assignment.date > to) continue
      const { start, end } = shiftSpan(assignment.date, shift, result.timeZone)
      const known = promised.get(member.number) ?? []
      if ([...member.published, ...known].some((other) => other.start < end && start < other.end)) continue
      promised.set(member.number, [...known, { start, end, workMinutes: workMinutes((end - start) / 60_000, rules) }])
    }
  }
  return staff.map((member) => {
    const more = promised.get(member.number)
    return more ? { ...member, published: [...member.published, ...more] } : member
  })
}
