import { sql } from 'kysely'
import { cellOf, cellsAround } from 'planning/geo/cells'
import type { Position } from 'planning/model'
import { recordAudit } from '../../audit/record.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { NotFound } from '../../errors.ts'
import { appendEvents } from '../desk/events.ts'
import { lockedReport } from '../desk/locked-report.ts'
import { isOpen, openStates, type ReportState } from '../states.ts'
import { resident } from '../tracking/resident.ts'

const nearbyDays = 14
const mostShown = 3

/** An open report that may be about the same thing: neither text nor place, nothing that tells who sent it. */
export interface NearbyReport {
  readonly id: string
  /** civil day of the report, epoch ms of its start */
  readonly day: number
  readonly state: ReportState
  /** reports and "me too" together */
  readonly told: number
}

/**
 * Open reports of the same type around a position in the last 14 days, newest first, at most three: in the position's cell or one next
 * to it, which is about 150 m. By cells, not by distance: whoever asks again and again from slightly different positions
 * learns no place more exactly than that. Of sensitive types there is never any.
 */
export async function nearbyReports(
  city: City,
  { type, position }: { readonly type: string; readonly position: Position },
): Promise<NearbyReport[]> {
  if (!(await isShown(city, type))) return []
  const since = city.clock.now() - nearbyDays * 86_400_000
  const rows = await city.db
    .selectFrom('report')
    .select([
      'id',
      'state',
      'supporters',
      sql<number>`(extract(epoch from date_trunc('day', reported_at)) * 1000)::float8`.as('day'),
    ])
    .where('type', '=', type)
    .where('cell', 'in', cellsAround(cellOf(position), 1))
    .where('state', 'in', openStates)
    .where('reported_at', '>=', new Date(since))
    .orderBy('reported_at', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map(({ id, state, supporters, day }) => ({ id, state: state!, day, told: 1 + supporters }))
}

async function isShown(city: City, type: string): Promise<boolean> {
  const found = (await listDisturbanceTypes(city.db)).find(({ key }) => key === type)
  return found !== undefined && !found.sensitive && !found.fromImport
}

/**
 * "Me too": counted with a report instead of a second one.
 *
 * @throws NotFound where there is no such open report, or its type is sensitive
 */
export async function supportReport(city: City, reportId: string): Promise<void> {
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, reportId, null)
    if (!isOpen(report.state) || !(await isShown({ ...city, db: trx }, report.type)))
      throw new NotFound('report.not-found')
    await trx
      .updateTable('report')
      .set((eb) => ({ supporters: eb('supporters', '+', 1) }))
      .where('id', '=', reportId)
      .execute()
    await appendEvents(trx, city, [{ report_id: reportId, actor: resident.id, kind: 'supported' }])
    await recordAudit(trx, city, resident, { action: 'report.support', subjectKind: 'report', subjectId: reportId })
  })
}
