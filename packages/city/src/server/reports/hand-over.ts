import { getAgency, listAgencies, type AgencyView } from '../city/agencies.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '../city/catalogue.ts'
import { getSettings } from '../city/settings.ts'
import type { City, Database } from '../city.ts'
import { dropQueuedMail, queueMail } from '../mail/outbox.ts'
import type { Mail } from '../mail/send.ts'
import type { HandledReport } from './desk/locked-report.ts'
import { agencyMail, type AgencyMessage } from './mails.ts'
import { mailAbout } from './waiting-mails.ts'

/** How an agency hears of a report: Augenmaß writes to it, or somebody of the office tells it. */
export type Channel = 'mail' | 'outside'

/** Where mail to an agency goes; null = nothing can be sent: no mail server, or no address. */
export function addressOf(city: Pick<City, 'smtpUrl'>, agency: Pick<AgencyView, 'mail'>): string | null {
  return city.smtpUrl === null ? null : agency.mail
}

/** The agency a type is for instead of the order service; null where none is, or it is no longer in use. */
export function responsibleAgency(
  type: Pick<DisturbanceTypeView, 'agency'>,
  agencies: readonly AgencyView[],
): AgencyView | null {
  return agencies.find(({ key, active }) => active && key === type.agency) ?? null
}

/** The agency a report was handed over to, else the one it is to go to; null = this city's order service sees to it. */
export async function agencyToName(
  db: Database,
  report: { readonly agency: string | null },
  type: Pick<DisturbanceTypeView, 'agency'>,
): Promise<AgencyView | null> {
  return report.agency === null ? responsibleAgency(type, await listAgencies(db)) : getAgency(db, report.agency)
}

/** What a line of a history says about an agency, and the mail to it, to be queued once the line has its id. */
export interface AgencyWord {
  readonly agency: string | null
  readonly channel: Channel | null
  readonly mail: Mail | null
}

export const noAgency: AgencyWord = { agency: null, channel: null, mail: null }

/** Who was last told of a report that it is theirs, or theirs no longer, and how; null = nobody ever was. */
export async function lastHandOver(
  db: Database,
  reportId: string,
): Promise<{ readonly id: string; readonly agency: string; readonly channel: Channel } | null> {
  const line = await db
    .selectFrom('report_event')
    .select(['id', 'agency', 'channel'])
    .where('report_id', '=', reportId)
    .where('agency', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return line ? { id: line.id, agency: line.agency!, channel: line.channel ?? 'outside' } : null
}

/**
 * Sends word to the agency of the last hand-over that the opposite holds now: the report came back, or is theirs again. Where
 * the mail with the last word still waits, that is dropped, and the agency never hears of either. An agency that was told
 * outside, or cannot be written to any more, is for the office to tell.
 */
export async function tellTheOpposite(
  trx: Database,
  city: City,
  report: HandledReport,
  message: AgencyMessage,
): Promise<AgencyWord> {
  const last = await lastHandOver(trx, report.id)
  if (!last) return noAgency
  const { agency, channel } = last
  if (channel === 'outside') return { agency, channel, mail: null }
  if (await dropQueuedMail(trx, mailAbout(report.id, last.id, 'agency'))) return { agency, channel, mail: null }
  const known = await getAgency(trx, agency)
  const to = known && addressOf(city, known)
  if (!to) return { agency, channel: 'outside', mail: null }
  return { agency, channel, mail: await writeTo(trx, to, report, message) }
}

/** The mail to an agency about a report. */
export async function writeTo(trx: Database, to: string, report: HandledReport, message: AgencyMessage): Promise<Mail> {
  const type = (await listDisturbanceTypes(trx)).find(({ key }) => key === report.type)!
  const { timeZone } = await getSettings(trx)
  return agencyMail(message, { to, type, row: report, timeZone })
}

/** Queues the mail of a line of the history, if it has one. */
export async function queueWord(
  trx: Database,
  city: City,
  { mail }: AgencyWord,
  line: { readonly reportId: string; readonly eventId: string; readonly delaySeconds?: number },
): Promise<void> {
  if (!mail) return
  const about = mailAbout(line.reportId, line.eventId, 'agency')
  await queueMail(trx, city, mail, { about, delaySeconds: line.delaySeconds })
}
