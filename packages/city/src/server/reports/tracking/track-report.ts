import { getAgency, type AgencyView } from '../../city/agencies.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '../../city/catalogue.ts'
import type { City, Database } from '../../city.ts'
import { NotFound } from '../../errors.ts'
import { agencyToName } from '../hand-over.ts'
import type { HandledReport } from '../desk/locked-report.ts'
import type { ReportEventKind, ReportState } from '../states.ts'
import type { ReportAnswers } from '../tables.ts'
import { isTrackingToken, trackingHash } from './token.ts'

/** What whoever holds the link sees of the report. */
export interface TrackedReport {
  readonly id: string
  readonly version: number
  readonly type: DisturbanceTypeView
  readonly state: ReportState
  /** epoch ms */
  readonly reportedAt: number
  readonly precision: 'minute' | 'day'
  /** civil date */
  readonly dueOn: string | null
  readonly position: { readonly lat: number; readonly lon: number } | null
  readonly place: string | null
  readonly text: string | null
  readonly answers: ReportAnswers
  /** ids for `/report/TOKEN/photo/ID` */
  readonly photos: readonly string[]
  readonly supporters: number
  /** it was handed over to, else the one it is to go to */
  readonly agency: AgencyView | null
  readonly feedback: 'solved' | 'not-solved' | null
  /** mail is sent at each change */
  readonly hasMail: boolean
  /** oldest first; notes of the office are not in it, nor what it took back */
  readonly events: readonly TrackedEvent[]
}

export interface TrackedEvent {
  readonly at: number
  readonly kind: ReportEventKind
  readonly state: ReportState | null
  readonly reason: string | null
  readonly agency: AgencyView | null
  readonly text: string | null
}

/** @throws NotFound 'report.no-such-link' */
export async function trackReport(city: City, token: string): Promise<TrackedReport> {
  const report = await reportBehind(city.db, token)
  const type = (await listDisturbanceTypes(city.db)).find(({ key }) => key === report.type)!
  const contact = await city.db
    .selectFrom('report_contact')
    .select('report_id')
    .where('report_id', '=', report.id)
    .executeTakeFirst()
  const photos = await city.db
    .selectFrom('report_photo')
    .select('id')
    .where('report_id', '=', report.id)
    .orderBy('id')
    .execute()
  return {
    id: report.id,
    version: report.version,
    type,
    state: report.state,
    reportedAt: report.reported_at.getTime(),
    precision: report.precision,
    dueOn: report.due_on,
    position: report.lat !== null && report.lon !== null ? { lat: report.lat, lon: report.lon } : null,
    place: report.place_text,
    text: report.text,
    answers: (report.answers as ReportAnswers | null) ?? {},
    photos: photos.map(({ id }) => id),
    supporters: report.supporters,
    agency: await agencyToName(city.db, report, type),
    feedback: report.feedback,
    hasMail: contact !== undefined,
    events: await publicEvents(city.db, report.id),
  }
}

/** The report a token leads to. @throws NotFound 'report.no-such-link' */
export async function reportBehind(db: Database, token: string): Promise<HandledReport> {
  const found = isTrackingToken(token)
    ? await db.selectFrom('report').selectAll().where('tracking', '=', trackingHash(token)).executeTakeFirst()
    : undefined
  if (!found?.state) throw new NotFound('report.no-such-link')
  return found as HandledReport
}

const toldKinds: readonly ReportEventKind[] = ['received', 'state', 'answer', 'handed-over', 'feedback']

async function publicEvents(db: Database, reportId: string): Promise<TrackedEvent[]> {
  const rows = await db.selectFrom('report_event').selectAll().where('report_id', '=', reportId).orderBy('id').execute()
  const undone = new Set(rows.map(({ undoes }) => undoes))
  const told = rows.filter(({ id, kind }) => toldKinds.includes(kind) && !undone.has(id))
  return Promise.all(
    told.map(async ({ at, kind, to_state, reason, agency, text }) => ({
      at: at.getTime(),
      kind,
      state: to_state,
      reason,
      agency: agency ? await getAgency(db, agency) : null,
      text,
    })),
  )
}
