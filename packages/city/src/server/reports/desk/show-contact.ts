import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { NotFound } from '../../errors.ts'
import { lockedReport } from './locked-report.ts'
import { deskRoles } from './roles.ts'

/**
 * The mail address the reporter left: personal data, so each look at it is recorded.
 *
 * @throws NotFound also where none was left
 */
export async function showContact(city: City, caller: Caller | null, reportId: string): Promise<string> {
  requireRole(caller, ...deskRoles)
  return transact(city.db, async (trx) => {
    await lockedReport(trx, reportId, null)
    const contact = await trx
      .selectFrom('report_contact')
      .select('mail')
      .where('report_id', '=', reportId)
      .executeTakeFirst()
    if (!contact) throw new NotFound('report.no-contact')
    await recordAudit(trx, city, caller, {
      action: 'report.contact-shown',
      subjectKind: 'report',
      subjectId: reportId,
    })
    return contact.mail
  })
}
