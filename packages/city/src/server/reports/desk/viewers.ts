import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { lockedReport } from './locked-report.ts'
import { deskRoles } from './roles.ts'

/** A page that has not been heard of for so long is closed. */
const seenForMilliseconds = 120_000

export interface Viewers {
  /** names of the others who have it open */
  readonly others: readonly string[]
  /** the report's version now: a page that shows another one is out of date */
  readonly version: number
}

/**
 * Says that the caller has a report open, and asks who else has. Nothing of it is kept for longer than two minutes.
 *
 * @throws NotFound
 */
export async function seeReport(city: City, caller: Caller | null, reportId: string): Promise<Viewers> {
  requireRole(caller, ...deskRoles)
  const { id, version } = await lockedReport(city.db, reportId, null)
  const now = city.clock.now()
  await city.db
    .deleteFrom('report_viewer')
    .where('seen_at', '<', new Date(now - seenForMilliseconds))
    .execute()
  const row = { report_id: id, account: caller.id, name: caller.name, seen_at: new Date(now) }
  await city.db
    .insertInto('report_viewer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'account']).doUpdateSet(row))
    .execute()
  const others = await city.db
    .selectFrom('report_viewer')
    .select('name')
    .where('report_id', '=', id)
    .where('account', '<>', caller.id)
    .orderBy('name')
    .execute()
  return { others: others.map(({ name }) => name), version }
}
