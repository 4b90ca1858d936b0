import { sql } from 'kysely'
import { metresBetween } from 'planning/geo/distance'
import type { Position, Source, TimePrecision } from 'planning/model'
import { accountNames } from '../../accounts/account-names.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { nearestPlaceNames } from '../../city/nearest-places.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import { lastHandOver, type Channel } from '../hand-over.ts'
import { reportActions, transitions, type ReportAction, type ReportEventKind, type ReportState } from '../states.ts'
import type { ReportAnswers } from '../tables.ts'
import type { HandledReport } from './locked-report.ts'
import { civilToday, deadlineOf, type Deadline } from './list-reports.ts'
import { deskRoles } from './roles.ts'
import { lastUndoable } from './undo.ts'

/** All the desk sees of a report; the mail address itself only by `showContact`. */
export interface DeskReport {
  readonly id: string
  readonly version: number
  /** key of the disturbance type */
  readonly type: string
  readonly state: ReportState
  readonly source: Source
  /** where it came from: "web", "open311", … */
  readonly origin: string
  /** epoch ms */
  readonly reportedAt: number
  readonly precision: TimePrecision
  readonly deadline: Deadline
  readonly position: Position | null
  readonly placeWords: string | null
  readonly placeName: string | null
  /** key of the Stadtbezirk */
  readonly district: string | null
  readonly text: string | null
  readonly answers: ReportAnswers
  readonly photos: readonly string[]
  /** key of the agency it was handed over to */
  readonly agency: string | null
  /** how an agency was last told of a hand-over; null = none was */
  readonly channel: Channel | null
  readonly told: number
  readonly feedback: 'solved' | 'not-solved' | null
  /** in which it was reported, and is answered; null = unknown */
  readonly language: 'de' | 'en' | null
  /** the reporter left a mail address */
  readonly mailed: boolean
  readonly generated: boolean
  /** what the table of states allows the office now */
  readonly actions: readonly ReportAction[]
  /** the state an undo leads back to; null = there is nothing to take back */
  readonly undoTo: ReportState | null
  /** oldest first */
  readonly history: readonly HistoryLine[]
  readonly incident: { readonly id: string; readonly decided: boolean; readonly members: readonly Related[] } | null
  /** other reports in its cell that belong to other incidents, newest first */
  readonly around: readonly Related[]
}

export interface HistoryLine {
  readonly id: string
  /** epoch ms */
  readonly at: number
  /** name of the account; null = none has this id any more */
  readonly who: string | null
  readonly actor: 'office' | 'resident' | 'key' | 'system'
  readonly kind: ReportEventKind
  readonly from: ReportState | null
  readonly to: ReportState | null
  readonly reason: string | null
  readonly agency: string | null
  /** how that agency hears of it; null = before that was kept */
  readonly channel: Channel | null
  readonly text: string | null
  /** what became of personal data in the text; null = none was found */
  readonly personalData: 'masked' | 'kept' | null
  /** an undo took it back */
  readonly undone: boolean
}

/** Another report nearby. */
export interface Related {
  readonly id: string
  readonly type: string
  /** null = handled where it comes from */
  readonly state: ReportState | null
  readonly source: Source
  readonly reportedAt: number
  readonly precision: TimePrecision
  readonly position: Position
  /** id of its incident; null while it has none */
  readonly incident: string | null
  /** from the report that is looked at; null where that has no position */
  readonly metres: number | null
}

/** @throws NotFound */
export async function readReport(city: City, caller: Caller | null, id: string): Promise<DeskReport> {
  requireRole(caller, ...deskRoles)
  const { db } = city
  const report = isUuid(id)
    ? ((await db
        .selectFrom('report')
        .selectAll()
        .where('id', '=', id)
        .where('state', 'is not', null)
        .executeTakeFirst()) as HandledReport | undefined)
    : undefined
  if (!report) throw new NotFound('report.not-found')
  const { timeZone, land } = await getSettings(db)
  const position = report.lat === null || report.lon === null ? null : { lat: report.lat, lon: report.lon }
  const [placeName = null] = await nearestPlaceNames(db, [position])
  const contact = await db
    .selectFrom('report_contact')
    .select('report_id')
    .where('report_id', '=', id)
    .executeTakeFirst()
  const photos = await db.selectFrom('report_photo').select('id').where('report_id', '=', id).orderBy('id').execute()
  const undo = await lastUndoable(db, id)
  const incident = await incidentOf(db, id, position)
  return {
    id,
    version: report.version,
    type: report.type,
    state: report.state,
    source: report.source,
    origin: report.origin,
    reportedAt: report.reported_at.getTime(),
    precision: report.precision,
    deadline: deadlineOf(report.state, report.due_on, civilToday(city, timeZone), land),
    position,
    placeWords: report.place_text,
    placeName,
    district: report.district,
    text: report.text,
    answers: (report.answers as ReportAnswers | null) ?? {},
    photos: photos.map((photo) => photo.id),
    agency: report.agency,
    channel: (await lastHandOver(db, id))?.channel ?? null,
    told: 1 + report.supporters,
    feedback: report.feedback,
    language: report.language,
    mailed: contact !== undefined,
    generated: report.generated,
    actions: reportActions.filter((action) => action !== 'withdraw' && transitions[report.state][action] !== null),
    undoTo: undo?.from_state ?? null,
    history: await historyOf(db, id),
    incident,
    around: await reportsAround(db, report, incident?.id ?? null, position),
  }
}

async function historyOf(db: Database, reportId: string): Promise<HistoryLine[]> {
  const rows = await db.selectFrom('report_event').selectAll().where('report_id', '=', reportId).orderBy('id').execute()
  const names = await accountNames(db, [...new Set(rows.map(({ actor }) => actor))])
  const undone = new Set(rows.map(({ undoes }) => undoes))
  return rows.map(({ id, at, actor, kind, from_state, to_state, reason, agency, channel, text, personal_data }) => ({
    id,
    at: at.getTime(),
    who: names.get(actor) ?? null,
    actor: actor === 'resident' || actor === 'system' ? actor : actor.startsWith('key:') ? 'key' : 'office',
    kind,
    from: from_state,
    to: to_state,
    reason,
    agency,
    channel,
    text,
    personalData: personal_data,
    undone: undone.has(id),
  }))
}

async function incidentOf(db: Database, reportId: string, position: Position | null): Promise<DeskReport['incident']> {
  const found = await db
    .selectFrom('incident_report')
    .innerJoin('incident', 'incident.id', 'incident_report.incident_id')
    .select(['incident.id', 'incident.decided'])
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  if (!found) return null
  const rows = await related(db)
    .where('incident_id', '=', found.id)
    .orderBy('reported_at')
    .orderBy('report.id')
    .execute()
  return { ...found, members: rows.map((row) => relatedOf(row, position)) }
}

const aroundDays = 30
const mostAround = 20

async function reportsAround(
  db: Database,
  report: HandledReport,
  incidentId: string | null,
  position: Position | null,
): Promise<Related[]> {
  if (report.cell === null) return []
  const days = (count: number) => new Date(report.reported_at.getTime() + count * 86_400_000)
  const rows = await related(db)
    .where('cell', '=', report.cell)
    .where('state', 'is not', null)
    .where('report.id', '<>', report.id)
    .where(sql<boolean>`incident_id is distinct from ${incidentId}::uuid`)
    .where('reported_at', '>=', days(-aroundDays))
    .where('reported_at', '<=', days(aroundDays))
    .orderBy('reported_at', 'desc')
    .orderBy('report.id')
    .limit(mostAround)
    .execute()
  return rows.map((row) => relatedOf(row, position))
}

function related(db: Database) {
  return db
    .selectFrom('report')
    .leftJoin('incident_report', 'incident_report.report_id', 'report.id')
    .select(['incident_id', 'report.id', 'type', 'state', 'source', 'reported_at', 'precision', 'lat', 'lon'])
}

function relatedOf(
  row: Awaited<ReturnType<ReturnType<typeof related>['execute']>>[number],
  from: Position | null,
): Related {
  const position = { lat: row.lat!, lon: row.lon! }
  return {
    id: row.id,
    type: row.type,
    state: row.state,
    source: row.source,
    reportedAt: row.reported_at.getTime(),
    precision: row.precision,
    position,
    incident: row.incident_id,
    metres: from && metresBetween(from, position),
  }
}
