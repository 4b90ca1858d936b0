import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { isReduced } from '../states.ts'
import { tellReporter } from './change-state.ts'
import { checkedWords, type PersonalChoice } from './checked-words.ts'
import { appendEvent } from './events.ts'
import { lockedReport } from './locked-report.ts'
import { deskRoles } from './roles.ts'

const longest = 2000

export interface ReportAnswer {
  readonly reportId: string
  readonly kind: 'answer' | 'note'
  readonly text: string
  /** what becomes of personal data in it, once somebody was asked */
  readonly personal?: PersonalChoice
}

/**
 * Writes to the reporter (`answer`: on the page behind the link and by mail) or for the office alone (`note`).
 *
 * @throws NotFound, Invalid 'report.answer-needed' | 'report.personal-data-found', Conflict 'report.not-in-this-state' where
 *   nothing is left of the report
 */
export async function answerReport(
  city: City,
  caller: Caller | null,
  { reportId, kind, text, personal }: ReportAnswer,
): Promise<void> {
  requireRole(caller, ...deskRoles)
  const words = text.trim()
  if (words === '' || words.length > longest) throw new Invalid('report.answer-needed', { field: 'text' })
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, reportId, null)
    if (isReduced(report.state)) throw new Conflict('report.not-in-this-state')
    const checked = await checkedWords(trx, words, personal, kind === 'answer' ? report.language : 'de')
    const eventId = await appendEvent(trx, city, {
      report_id: reportId,
      actor: caller.id,
      kind,
      text: checked.text,
      personal_data: checked.personalData,
    })
    if (kind === 'answer') await tellReporter(trx, city, report, { eventId, reason: null, answer: checked.text })
    await recordAudit(trx, city, caller, { action: `report.${kind}`, subjectKind: 'report', subjectId: reportId })
  })
}
