import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { transact } from '../../database/connect.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { lockBuilds, nextBuild } from './build.ts'
import type { ReportEventKind } from '../states.ts'
import { writeDecidedIncident } from './decided.ts'
import { appendEvents } from '../desk/events.ts'
import { deskRoles } from '../desk/roles.ts'

/**
 * Makes one incident of several of the same type. It stays one whatever comes in later; `splitIncident` is the way back.
 *
 * @returns its id, and the reports that came to it: splitting them off is the way back
 * @throws NotFound 'incident.not-found', Invalid 'incident.types-differ' | 'incident.too-few'
 */
export async function mergeIncidents(
  city: City,
  caller: Caller | null,
  { incidentIds }: { readonly incidentIds: readonly string[] },
): Promise<{ id: string; joined: string[] }> {
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
    const id = await writeDecidedIncident(trx, { reportIds: members.map(({ report }) => report), build, timeZone })
    await trx
      .deleteFrom('incident')
      .where(
        'id',
        'in',
        ids.filter((one) => one !== id),
      )
      .execute()
    await tell(trx, city, caller, { members, kind: 'merged' })
    await recordAudit(trx, city, caller, {
      action: 'incident.merge',
      subjectKind: 'incident',
      subjectId: id,
      details: { incidents: ids, reports: members.length },
    })
    return { id, joined: members.filter(({ incident }) => incident !== id).map(({ report }) => report) }
  })
}

/**
 * Makes a second incident of some of an incident's reports. Both stay apart whatever comes in later; `mergeIncidents` is the
 * way back.
 *
 * @param input.reportIds those that leave: at least one, and not all
 * @returns ids of what stays and what left
 * @throws NotFound 'incident.not-found', Invalid 'incident.too-few'
 */
export async function splitIncident(
  city: City,
  caller: Caller | null,
  { incidentId, reportIds }: { readonly incidentId: string; readonly reportIds: readonly string[] },
): Promise<{ stays: string; left: string }> {
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
      writeDecidedIncident(trx, { reportIds: part.map(({ report }) => report), build, timeZone })
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
    return { stays, left }
  })
}

interface Member {
  readonly report: string
  readonly incident: string
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
    .select(['report.id', 'incident_report.incident_id', 'report.type', 'report.state'])
    .where('incident_report.incident_id', 'in', ids)
    .orderBy('report.id')
    // whoever withdraws or corrects one of them comes before or after, never in between
    .forUpdate()
    .execute()
  return rows.map(({ id, incident_id, type, state }) => ({
    report: id,
    incident: incident_id,
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
