import { recordAudit } from '../../audit/record.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict } from '../../errors.ts'
import { deadlineFromToday } from '../desk/deadline.ts'
import { appendEvent } from '../desk/events.ts'
import { lockedReport } from '../desk/locked-report.ts'
import { noAgency, queueWord, tellTheOpposite } from '../hand-over.ts'
import { isOpen, isReduced, transitions } from '../states.ts'
import { resident } from './resident.ts'
import { reportBehind } from './track-report.ts'

/**
 * Whoever reported says whether the problem is solved; "not solved" opens a closed report again, with a new deadline from
 * today on, and an agency that was written to hears that the report came back.
 *
 * @throws NotFound 'report.no-such-link', Conflict 'report.not-in-this-state'
 */
export async function giveFeedback(
  city: City,
  { token, feedback }: { readonly token: string; readonly feedback: 'solved' | 'not-solved' },
): Promise<void> {
  await transact(city.db, async (trx) => {
    const found = await reportBehind(trx, token)
    const report = await lockedReport(trx, found.id, null)
    if (isReduced(report.state) || isOpen(report.state)) throw new Conflict('report.not-in-this-state')
    // said before: nothing new; "not solved" opens it again each time
    if (feedback === 'solved' && report.feedback === 'solved') return
    const next = feedback === 'not-solved' ? transitions[report.state].reopen : null
    const reopened = next && { state: next, agency: null, due_on: await deadlineFromToday(trx, city, report.type) }
    const word =
      next && report.state === 'not-responsible'
        ? await tellTheOpposite(trx, city, report, 'came-back.reporter')
        : noAgency
    await trx
      .updateTable('report')
      .set({ feedback, version: report.version + 1, ...reopened })
      .where('id', '=', report.id)
      .execute()
    const eventId = await appendEvent(trx, city, {
      report_id: report.id,
      actor: resident.id,
      kind: 'feedback',
      from_state: next && report.state,
      to_state: next,
      reason: feedback,
      agency: word.agency,
      channel: word.channel,
    })
    await queueWord(trx, city, word, { reportId: report.id, eventId })
    await recordAudit(trx, city, resident, {
      action: 'report.feedback',
      subjectKind: 'report',
      subjectId: report.id,
      details: { feedback },
    })
  })
}
