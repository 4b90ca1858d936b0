import type { Database } from '../city.ts'
import { dropQueuedMails } from '../mail/outbox.ts'

/** What a mail that waits is about: each line of a report's history has its own, to whoever reported and to the agency. */
export const mailAbout = (reportId: string, eventId: string, to: 'reporter' | 'agency') =>
  `${ofReport(reportId)}${eventId} ${to}`

const ofReport = (reportId: string) => `report ${reportId} `

/** Takes back every mail about reports that still waits. */
export async function dropAllMails(trx: Database, reportIds: readonly string[]): Promise<void> {
  await dropQueuedMails(trx, reportIds.map(ofReport))
}
