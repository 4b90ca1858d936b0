import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { lockBuilds, nextBuild } from './build.ts'
import type { ReportEventKind } from '../states.ts'
import { writeIncident, type IncidentPart } from './write-incident.ts'
import { appendEvents } from '../desk/events.ts'
import { deskRoles } from '../desk/roles.ts'

/**
 * Makes one incident of several of the same type. It stays one whatever comes in later; `restoreIncidents` is the way back.
 *
 * @returns its id, and what it was before
 * @throws NotFound 'incident.not-found', Invalid 'incident.types-differ' | 'incident.too-few'
 */
export async function mergeIncidents(
  city: City,
  caller: Caller | null,
  { incidentIds }: { readonly incidentIds: readonly string[] },
): Promise<{ id: string; before: IncidentPart[] }> {
  requireRole(caller, ...deskRoles)
  const ids = [...new Set(incidentIds)]
  if (ids.length < 2) throw new Invalid('incident.too-few')
  return transact(city.db, async (trx) => {
    await lockBuilds(trx)
    const { timeZone } = await getSettings(trx)
    const members = await membersOf(trx, ids)
    if (new Set(members.map(({ incident }) => incident)).size < ids.length) throw new NotFound('incident.not-found')
    if (new Set(members.map(({ type }) => type)).size > 1) throw new Invalid('incident.types-differ')
    const build = await nextBuild(trx)
    const reportIds = members.map(({ report }) => report)
    const id = await writeIncident(trx, { reportIds, decided: true, build, timeZone })
    await dropIncidents(trx, ids, [id])
    await tell(trx, city, caller, { members, kind: 'merged' })
    await recordAudit(trx, city, caller, {
      action: 'incident.merge',
      subjectKind: 'incident',
      subjectId: id,
      details: { incidents: ids, reports: members.length },
    })
    return { id, before: partsOf(members) }
  })
}

/**
 * Makes a second incident of some of an incident's reports. Both stay apart whatever comes in later; `restoreIncidents` is
 * the way back.
 *
 * @param input.reportIds those that leave: at least one, and not all
 * @returns ids of what stays and what left, and what it was before
 * @throws NotFound 'incident.not-found', Invalid 'incident.too-few'
 */
export async function splitIncident(
  city: City,
  caller: Caller | null,
  { incidentId, reportIds }: { readonly incidentId: string; readonly reportIds: readonly string[] },
): Promise<{ stays: string; left: string; before: IncidentPart[] }> {
  requireRole(caller, ...deskRoles)
  return transact(city.db, async (trx) => {
    await lockBuilds(trx)
    const { timeZone } = await getSettings(trx)
    const members = await membersOf(trx, [incidentId])
    if (members.length === 0) throw new NotFound('incident.not-found')
    const leaving = members.filter(({ report }) => reportIds.includes(report))
    const staying = members.filter(({ report }) => !reportIds.includes(report))
    if (leaving.length === 0 || staying.length === 0) throw new Invalid('incident.too-few')
    const build = await nextBuild(trx)
    const idOf = (part: typeof members) =>
      writeIncident(trx, { reportIds: part.map(({ report }) => report), decided: true, build, timeZone })
    // one of the two keeps the id, as that of its earliest report
    const stays = await idOf(staying)
    const left = await idOf(leaving)
    await tell(trx, city, caller, { members, kind: 'split' })
    await recordAudit(trx, city, caller, {
      action: 'incident.split',
      subjectKind: 'incident',
      subjectId: incidentId,
      details: { stays, left, reports: leaving.length },
    })
    return { stays, left, before: partsOf(members) }
  })
}

/**
 * Takes a merge or a split back: the same reports make the same incidents as before, and those no person had decided on are
 * again for builds to change. Reports that came in meanwhile are looked at anew with them.
 *
 * @param input.before what `mergeIncidents` or `splitIncident` returned
 * @throws Conflict 'incident.changed-meanwhile' where these reports are not the whole of their incidents any more, Invalid
 *   'incident.too-few' | 'incident.types-differ' for parts that are none
 */
export async function restoreIncidents(
  city: City,
  caller: Caller | null,
  { before }: { readonly before: readonly IncidentPart[] },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  const reportIds = before.flatMap((part) => part.reportIds)
  if (before.some((part) => part.reportIds.length === 0) || new Set(reportIds).size < Math.max(reportIds.length, 1))
    throw new Invalid('incident.too-few')
  await transact(city.db, async (trx) => {
    await lockBuilds(trx)
    const { timeZone } = await getSettings(trx)
    const ids = await incidentsOf(trx, reportIds)
    const members = await membersOf(trx, ids)
    const typeOf = new Map(members.map(({ report, type }) => [report, type]))
    if (typeOf.size !== reportIds.length || reportIds.some((id) => !typeOf.has(id)))
      throw new Conflict('incident.changed-meanwhile')
    if (before.some((part) => new Set(part.reportIds.map((id) => typeOf.get(id))).size > 1))
      throw new Invalid('incident.types-differ')
    const build = await nextBuild(trx)
    const restored: string[] = []
    for (const part of before) restored.push(await writeIncident(trx, { ...part, build, timeZone }))
    await dropIncidents(trx, ids, restored)
    const open = before.filter(({ decided }) => !decided).flatMap((part) => part.reportIds)
    if (open.length > 0) await trx.updateTable('report').set({ placed: false }).where('id', 'in', open).execute()
    await tell(trx, city, caller, { members, kind: before.length > ids.length ? 'split' : 'merged' })
    await recordAudit(trx, city, caller, {
      action: 'incident.restore',
      subjectKind: 'incident',
      subjectId: restored[0],
      details: { incidents: restored, reports: members.length },
    })
  })
}

async function incidentsOf(trx: Database, reportIds: readonly string[]): Promise<string[]> {
  const ids = reportIds.filter(isUuid)
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('incident_report')
    .select('incident_id')
    .distinct()
    .where('report_id', 'in', ids)
    .execute()
  return rows.map(({ incident_id }) => incident_id)
}

/** Those that have no reports any more. */
async function dropIncidents(trx: Database, ids: readonly string[], kept: readonly string[]): Promise<void> {
  const empty = ids.filter((id) => !kept.includes(id))
  if (empty.length > 0) await trx.deleteFrom('incident').where('id', 'in', empty).execute()
}

/** The incidents as they are. */
function partsOf(members: readonly Member[]): IncidentPart[] {
  return [...Map.groupBy(members, ({ incident }) => incident).values()].map((part) => ({
    reportIds: part.map(({ report }) => report),
    decided: part[0].decided,
  }))
}

interface Member {
  readonly report: string
  readonly incident: string
  /** of its incident */
  readonly decided: boolean
  readonly type: string
  /** handled here: has a history */
  readonly handled: boolean
}

async function membersOf(trx: Database, incidentIds: readonly string[]): Promise<Member[]> {
  const ids = incidentIds.filter(isUuid)
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('incident_report')
    .innerJoin('report', 'report.id', 'incident_report.report_id')
    .innerJoin('incident', 'incident.id', 'incident_report.incident_id')
    .select(['report.id', 'incident_report.incident_id', 'report.type', 'report.state', 'incident.decided'])
    .where('incident_report.incident_id', 'in', ids)
    .orderBy('report.id')
    // whoever withdraws or corrects one of them comes before or after, never in between
    .forUpdate('report')
    .execute()
  return rows.map(({ id, incident_id, type, state, decided }) => ({
    report: id,
    incident: incident_id,
    decided,
    type,
    handled: state !== null,
  }))
}

async function tell(
  trx: Database,
  city: City,
  caller: Caller,
  { members, kind }: { members: readonly Member[]; kind: ReportEventKind },
): Promise<void> {
  const events = members
    .filter(({ handled }) => handled)
    .map(({ report }) => ({ report_id: report, actor: caller.id, kind }))
  await appendEvents(trx, city, events)
}
