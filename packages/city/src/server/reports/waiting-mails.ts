import type { Database } from '../city.ts'
import { dropQueuedMail } from '../mail/outbox.ts'

/** What mails that wait are about: a newer one takes the place of an older, and withdrawing takes them all back. */
export const receiptOf = (reportId: string) => `report ${reportId} receipt`
export const changeOf = (reportId: string) => `report ${reportId} change`
export const handOverOf = (reportId: string) => `report ${reportId} hand-over`

/** Takes back the mails about a change that still wait. @returns whether the reporter's was among them */
export async function dropWaitingMails(trx: Database, reportId: string): Promise<boolean> {
  await dropQueuedMail(trx, handOverOf(reportId))
  return dropQueuedMail(trx, changeOf(reportId))
}

/** Takes back every mail about reports that still waits. */
export async function dropAllMails(trx: Database, reportIds: readonly string[]): Promise<void> {
  await dropQueuedMail(trx, ...reportIds.flatMap((id) => [receiptOf(id), changeOf(id), handOverOf(id)]))
}
