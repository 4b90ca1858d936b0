import { recordAudit } from '../../audit/record.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict } from '../../errors.ts'
import { lockedReport } from '../desk/locked-report.ts'
import { forgetPublished } from '../publication/forget-published.ts'
import { reduceReports } from '../reduce-reports.ts'
import { transitions } from '../states.ts'
import { takeIncidentsApart } from '../incidents/take-apart.ts'
import { resident } from './resident.ts'
import { reportBehind } from './track-report.ts'

/**
 * Withdraws and deletes a report: type, Stadtbezirk and day remain, also its incident is built anew without it. The link stays,
 * and says that it was withdrawn.
 *
 * @throws NotFound 'report.no-such-link', Conflict 'report.not-in-this-state'
 */
export async function withdrawReport(city: City, token: string): Promise<void> {
  await transact(city.db, async (trx) => {
    const found = await reportBehind(trx, token)
    const report = await lockedReport(trx, found.id, null)
    if (transitions[report.state].withdraw === null) throw new Conflict('report.not-in-this-state')
    await takeIncidentsApart(trx, [report.id])
    await forgetPublished(trx, report.id)
    const { ids } = await reduceReports(trx, city, [report], { state: 'withdrawn', actor: resident.id })
    await recordAudit(trx, city, resident, { action: 'report.withdraw', subjectKind: 'report', subjectId: ids[0] })
  })
}
