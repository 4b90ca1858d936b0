import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, NotFound } from '../../errors.ts'
import type { ReportState } from '../states.ts'
import { dropQueuedMail } from '../../mail/outbox.ts'
import { noAgency, queueWord, tellTheOpposite } from '../hand-over.ts'
import { mailAbout } from '../waiting-mails.ts'
import { moveTo, recordStateChange, tellReporter, undoSeconds } from './change-state.ts'
import { appendEvent } from './events.ts'
import { lockedReport } from './locked-report.ts'
import { deskRoles } from './roles.ts'

/**
 * Takes the office's last change of a report's state back: the history gets a further line, nothing in it changes. Mail about
 * that change that still waits is not sent; who was told already, reporter or agency, is told of the state that holds again.
 *
 * @throws NotFound, Conflict 'report.changed-meanwhile' | 'report.nothing-to-undo'
 */
export async function undoReportChange(
  city: City,
  caller: Caller | null,
  { reportId, version }: { readonly reportId: string; readonly version: number },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, reportId, version)
    const last = await lastUndoable(trx, reportId)
    if (!last) throw new Conflict('report.nothing-to-undo')
    const wasWaiting = await dropQueuedMail(trx, mailAbout(reportId, last.id, 'reporter'))
    const word =
      report.state === 'not-responsible'
        ? await tellTheOpposite(trx, city, report, 'came-back.office')
        : last.from_state === 'not-responsible'
          ? await tellTheOpposite(trx, city, report, 'hand-over')
          : noAgency
    await moveTo(trx, report, last.from_state, { agency: last.agencyBefore })
    const eventId = await appendEvent(trx, city, {
      report_id: reportId,
      actor: caller.id,
      kind: 'undo',
      from_state: report.state,
      to_state: last.from_state,
      agency: word.agency,
      channel: word.channel,
      undoes: last.id,
    })
    const now = { ...report, state: last.from_state, agency: last.agencyBefore }
    if (!wasWaiting) await tellReporter(trx, city, now, { eventId, reason: null, answer: null })
    await queueWord(trx, city, word, { reportId, eventId, delaySeconds: undoSeconds })
    await recordStateChange(trx, city, caller, report, 'undo', last.from_state)
  })
}

/**
 * The same for many reports at once; those somebody has changed since are left as they are.
 *
 * @returns how many were taken back
 */
export async function undoManyChanges(
  city: City,
  caller: Caller | null,
  reports: readonly { readonly id: string; readonly version: number }[],
): Promise<number> {
  requireRole(caller, ...deskRoles)
  return transact(city.db, async (trx) => {
    let undone = 0
    for (const { id, version } of [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      try {
        await undoReportChange({ ...city, db: trx }, caller, { reportId: id, version })
        undone++
      } catch (error) {
        // refused before anything was written
        if (!(error instanceof Conflict || error instanceof NotFound)) throw error
      }
    }
    return undone
  })
}

export interface Undoable {
  readonly id: string
  readonly from_state: ReportState
  readonly agencyBefore: string | null
}

/** The office's newest change of state, where nothing that changed the state came after it; null = there is none. */
export async function lastUndoable(db: Database, reportId: string): Promise<Undoable | null> {
  const events = await db
    .selectFrom('report_event')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('to_state', 'is not', null)
    .orderBy('id')
    .execute()
  const last = events.at(-1)
  if (!last || last.from_state === null || (last.kind !== 'state' && last.kind !== 'handed-over')) return null
  // what happened by itself is no slip of somebody's: such a report is opened again, and gets its deadline
  if (last.actor === 'resident' || last.actor === 'system') return null
  const before = events.slice(0, -1).findLast(({ kind }) => kind === 'handed-over')
  return {
    id: last.id,
    from_state: last.from_state,
    agencyBefore: last.from_state === 'not-responsible' ? (before?.agency ?? null) : null,
  }
}
