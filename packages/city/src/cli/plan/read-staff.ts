import { parseStaffTable } from 'planning/roster/staff-table'
import type { RuleSet, StaffMember } from 'planning/roster/model'
import { Invalid } from '../../server/errors.ts'
import { openTable } from '../../server/exchange/open-table.ts'

/**
 * The members of staff of a table file (columns: `planning/roster/staff-table`).
 *
 * @throws Invalid `staff.refused.…` for the first row that cannot be used, `plan.staff-empty`, `import.…`
 */
export async function readStaff(
  path: string,
  options: { timeZone: string; ruleSets: readonly RuleSet[]; shifts: readonly string[] },
): Promise<StaffMember[]> {
  const table = await openTable(path)
  const rows: Record<string, string>[] = []
  for await (const batch of table.batches()) {
    for (const { cells } of batch) {
      rows.push(Object.fromEntries(table.columns.map((column, index) => [column, cells[index] ?? ''])))
    }
  }
  const { staff, refused } = parseStaffTable(rows, options)
  const first = refused.at(0)
  if (first) throw new Invalid(first.reason.key, first.reason.params)
  if (staff.length === 0) throw new Invalid('plan.staff-empty', { file: path })
  return staff
}
