import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { getAgency } from '../../city/agencies.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { queueMail } from '../../mail/outbox.ts'
import {
  addressOf,
  agencyToName,
  noAgency,
  queueWord,
  tellTheOpposite,
  writeTo,
  type AgencyWord,
} from '../hand-over.ts'
import { changeMail } from '../mails.ts'
import { mailAbout } from '../waiting-mails.ts'
import { closingReasons, isClosing, transitions, type ReportAction, type ReportState } from '../states.ts'
import { checkedWords, personalChoices } from './checked-words.ts'
import { deadlineFromToday } from './deadline.ts'
import { appendEvent } from './events.ts'
import { lockedReport, type HandledReport } from './locked-report.ts'
import { deskRoles } from './roles.ts'
import { standardText } from './standard-answers.ts'

/** Time to take a slip back before the reporter or an agency reads of it. */
export const undoSeconds = 120

export const changeSchema = z.object({
  action: z.enum(['review', 'plan', 'finish', 'refute', 'refer', 'reopen']),
  /** needed for every closing: a key of `closingReasons` */
  reason: z.string().optional(),
  /** needed for `refer` */
  agency: z.string().optional(),
  /** needed for `refer`: Augenmaß writes to the agency, or whoever hands over tells it */
  channel: z.enum(['mail', 'outside']).optional(),
  /** what the reporter reads besides; needed where nothing was done */
  answer: z.string().trim().max(2000).default(''),
  /** id of a standard answer that stands before it, in the language of each report */
  standard: z.string().optional(),
  /** what becomes of personal data in `answer`, once somebody was asked */
  personal: z.enum(personalChoices).optional(),
})

export type StateChange = z.input<typeof changeSchema>

/**
 * Takes a report on to another state, as the table in `states.ts` allows, and tells its reporter.
 *
 * @param input.version the version the caller saw
 * @throws NotFound, Conflict 'report.changed-meanwhile' | 'report.not-in-this-state', Invalid 'report.reason-needed' |
 *   'report.answer-needed' | 'report.agency-needed' | 'report.agency-without-mail' | 'report.personal-data-found'
 */
export async function changeReportState(
  city: City,
  caller: Caller | null,
  input: { readonly reportId: string; readonly version: number; readonly change: StateChange },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  const change = checkedChange(input.change)
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, input.reportId, input.version)
    await applyChange(trx, city, caller, report, change)
  })
}

export interface BulkOutcome {
  readonly changed: readonly string[]
  /** changed by somebody else meanwhile, or not in a state that allows it: left as they are */
  readonly left: readonly string[]
}

/**
 * The same for many reports at once: those somebody else changed meanwhile, or whose state does not allow it, are left as they
 * are and named.
 */
export async function changeManyReports(
  city: City,
  caller: Caller | null,
  input: {
    readonly reports: readonly { readonly id: string; readonly version: number }[]
    readonly change: StateChange
  },
): Promise<BulkOutcome> {
  requireRole(caller, ...deskRoles)
  const change = checkedChange(input.change)
  const changed: string[] = []
  const left: string[] = []
  await transact(city.db, async (trx) => {
    // always in the same order, so that two who do this at once do not wait for each other forever
    for (const { id, version } of [...input.reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const report = await lockedReport(trx, id, null).catch(nothingFound)
      if (report?.version !== version || transitions[report.state][change.action] === null) left.push(id)
      else {
        await applyChange(trx, city, caller, report, change)
        changed.push(id)
      }
    }
  })
  return { changed, left }
}

/** One that was withdrawn meanwhile is left as well. */
function nothingFound(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

type Change = z.output<typeof changeSchema>

/** @throws Invalid where a closing lacks what its reporter has a right to read */
function checkedChange(input: StateChange): Change {
  const parsed = changeSchema.safeParse(input)
  if (!parsed.success) throw new Invalid('form.check-field', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  const change = parsed.data
  if (!isClosing(change.action)) return { ...change, reason: undefined, agency: undefined, channel: undefined }
  const reasons: readonly string[] = closingReasons[change.action]
  if (!change.reason || !reasons.includes(change.reason)) throw new Invalid('report.reason-needed', { field: 'reason' })
  if (change.reason === 'nothing-because' && change.answer === '' && !change.standard)
    throw new Invalid('report.answer-needed', { field: 'answer' })
  if (change.action === 'refer' && !(change.agency && change.channel))
    throw new Invalid('report.agency-needed', { field: 'agency' })
  return change
}

async function applyChange(
  trx: Database,
  city: City,
  caller: Caller,
  report: HandledReport,
  change: Change,
): Promise<void> {
  const next = transitions[report.state][change.action]
  if (next === null) throw new Conflict('report.not-in-this-state')
  const own = await checkedWords(trx, change.answer, change.personal, report.language)
  const standard = change.standard ? await standardText(trx, change.standard, report.language) : ''
  const answer = [standard, own.text].filter(Boolean).join('\n\n') || null
  const word =
    change.action === 'refer'
      ? await handOver(trx, city, report, change)
      : report.state === 'not-responsible'
        ? await tellTheOpposite(trx, city, report, 'came-back.office')
        : noAgency
  const agency = change.action === 'refer' ? word.agency : null
  const dueOn = change.action === 'reopen' ? await deadlineFromToday(trx, city, report.type) : report.due_on
  await moveTo(trx, report, next, { agency, dueOn })
  const eventId = await appendEvent(trx, city, {
    report_id: report.id,
    actor: caller.id,
    kind: change.action === 'refer' ? 'handed-over' : 'state',
    from_state: report.state,
    to_state: next,
    reason: change.reason ?? null,
    agency: word.agency,
    channel: word.channel,
    text: answer,
    personal_data: own.personalData,
  })
  const told = { reason: change.reason ?? null, answer }
  await tellReporter(trx, city, { ...report, state: next, agency, due_on: dueOn }, { eventId, ...told })
  await queueWord(trx, city, word, { reportId: report.id, eventId, delaySeconds: undoSeconds })
  await recordStateChange(trx, city, caller, report, change.action, next)
}

/** @throws Invalid where the agency is not in use, or was to be told by mail and cannot be */
async function handOver(trx: Database, city: City, report: HandledReport, change: Change): Promise<AgencyWord> {
  const agency = await getAgency(trx, change.agency!)
  if (!agency?.active) throw new Invalid('report.agency-needed', { field: 'agency' })
  if (change.channel === 'outside') return { agency: agency.key, channel: 'outside', mail: null }
  const to = addressOf(city, agency)
  // the form said that a mail would go out
  if (to === null) throw new Invalid('report.agency-without-mail', { field: 'agency' })
  return { agency: agency.key, channel: 'mail', mail: await writeTo(trx, to, report, 'hand-over') }
}

/** Writes the state, and with it a new version. */
export async function moveTo(
  trx: Database,
  report: HandledReport,
  state: ReportState,
  { agency = report.agency, dueOn = report.due_on }: { agency?: string | null; dueOn?: string | null } = {},
): Promise<void> {
  await trx
    .updateTable('report')
    // whoever reported is asked anew after each change
    .set({ state, agency, due_on: dueOn, feedback: null, version: report.version + 1 })
    .where('id', '=', report.id)
    .execute()
}

export function recordStateChange(
  trx: Database,
  city: City,
  caller: Caller,
  report: HandledReport,
  action: ReportAction | 'undo',
  to: ReportState,
): Promise<void> {
  return recordAudit(trx, city, caller, {
    action: `report.${action}`,
    subjectKind: 'report',
    subjectId: report.id,
    details: { from: report.state, to },
  })
}

/** Writes the mail to whoever left an address; it waits long enough for a slip to be taken back. */
export async function tellReporter(
  trx: Database,
  city: City,
  report: HandledReport,
  { eventId, reason, answer }: { eventId: string; reason: string | null; answer: string | null },
): Promise<void> {
  const contact = await trx
    .selectFrom('report_contact')
    .selectAll()
    .where('report_id', '=', report.id)
    .executeTakeFirst()
  if (!contact) return
  const type = (await listDisturbanceTypes(trx)).find(({ key }) => key === report.type)
  if (!type) return
  const agency = await agencyToName(trx, report, type)
  const mail = changeMail(city, { contact, type, report, reason, agency, answer })
  await queueMail(trx, city, mail, { about: mailAbout(report.id, eventId, 'reporter'), delaySeconds: undoSeconds })
}
