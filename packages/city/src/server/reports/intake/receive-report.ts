import { limitRequests, requestLimits } from '../../accounts/limit-requests.ts'
import { recordAudit } from '../../audit/record.ts'
import type { Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid, KnownError } from '../../errors.ts'
import { queueMail } from '../../mail/outbox.ts'
import { appendEvents } from '../desk/events.ts'
import { agencyMail, receiptMail } from '../mails.ts'
import { reporterKey } from '../reporter-key.ts'
import { resident } from '../tracking/resident.ts'
import { mailAbout } from '../waiting-mails.ts'
import {
  loadIntake,
  mostPhotos,
  prepareReport,
  type Intake,
  type PreparedReport,
  type ReportInput,
} from './prepare-report.ts'

/**
 * Takes a report from a resident or trader. What is confirmed is stored: masked text, no personal data beyond the mail
 * address somebody leaves.
 *
 * @param photos ids of pictures sent ahead (`addPhoto`)
 * @returns id, and the secret of its tracking link
 * @throws Invalid 'report.…' with the field at fault
 */
export async function receiveReport(
  city: City,
  input: ReportInput,
  photos: readonly string[] = [],
): Promise<{ id: string; token: string }> {
  return transact(city.db, async (trx) => {
    const intake = await loadIntake(trx)
    const prepared = prepareReport(city, intake, input, { origin: 'web' })
    const allowed = intake.types.get(prepared.row.type)?.photo === true
    if (photos.length > 0 && !allowed) throw new Invalid('report.no-photos-of-persons', { field: 'file' })
    if (photos.length > mostPhotos) throw new Invalid('report.too-many-photos', { field: 'file', most: mostPhotos })
    await insertReports(trx, city, intake, [prepared])
    if (photos.length > 0) {
      const claimed = await trx
        .updateTable('report_photo')
        .set({ report_id: prepared.row.id })
        .where('id', 'in', photos)
        .where('report_id', 'is', null)
        .returning('id')
        .execute()
      // sent with another report meanwhile, or kept too long: never lost in silence
      const gone = photos.length - claimed.length
      if (gone > 0) throw new Invalid('report.photos-gone', { field: 'file', gone })
    }
    return { id: prepared.row.id, token: prepared.token }
  })
}

/** Writes prepared reports with their histories, contacts and mails: of one person or of a whole batch alike. */
export async function insertReports(
  trx: Database,
  city: City,
  intake: Intake,
  reports: readonly PreparedReport[],
  actor: Caller = resident,
): Promise<void> {
  if (reports.length === 0) return
  await trx
    .insertInto('report')
    .values(reports.map(({ row }) => row))
    .execute()
  const received = await appendEvents(
    trx,
    city,
    reports.map(({ row }) => ({ report_id: row.id, actor: actor.id, kind: 'received', to_state: 'received' }) as const),
  )
  const handedOver = await appendEvents(
    trx,
    city,
    reports
      .filter(({ handOverTo }) => handOverTo !== null)
      .map(
        ({ row, responsible }) =>
          ({
            report_id: row.id,
            actor: 'system',
            kind: 'handed-over',
            from_state: 'received',
            to_state: 'not-responsible',
            reason: 'other-agency',
            agency: responsible!.key,
            channel: 'mail',
          }) as const,
      ),
  )
  const contacts = reports.flatMap(({ contact }) => (contact ? [contact] : []))
  if (contacts.length > 0) await trx.insertInto('report_contact').values(contacts).execute()
  const lineOf = (lines: typeof received, reportId: string) => lines.find((line) => line.report_id === reportId)!.id
  const { timeZone } = intake.settings
  for (const { contact, row, token, handOverTo } of reports) {
    const type = intake.types.get(row.type)!
    if (contact && (await mayBeMailed(trx, city, contact.mail))) {
      const mail = receiptMail(city, { mail: contact, type, token, timeZone })
      await queueMail(trx, city, mail, { about: mailAbout(row.id, lineOf(received, row.id), 'reporter') })
    }
    if (handOverTo !== null) {
      const mail = agencyMail('hand-over', { to: handOverTo, type, row, timeZone })
      await queueMail(trx, city, mail, { about: mailAbout(row.id, lineOf(handedOver, row.id), 'agency') })
    }
  }
  await recordAudit(trx, city, actor, {
    action: 'report.receive',
    subjectKind: 'report',
    subjectId: reports.length === 1 ? reports[0].row.id : 'several',
    details: { reports: reports.length },
  })
}

/** Nobody's inbox is flooded by reports sent in their name: beyond five an hour there is no receipt. */
async function mayBeMailed(trx: Database, city: City, mail: string): Promise<boolean> {
  if (city.smtpUrl === null) return false
  try {
    await limitRequests({ ...city, db: trx }, { ...requestLimits.receipt, who: reporterKey(city, mail) })
    return true
  } catch (error) {
    if (error instanceof KnownError && error.status === 429) return false
    throw error
  }
}
