import { createHmac } from 'node:crypto'
import { cellOf, cellsAround } from 'planning/geo/cells'
import type { Position } from 'planning/model'
import { countingKey, networkOf } from '../../accounts/limit-requests.ts'
import { recordAudit } from '../../audit/record.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { NotFound } from '../../errors.ts'
import { appendEvents } from '../desk/events.ts'
import { civilToday } from '../desk/list-reports.ts'
import { lockedReport } from '../desk/locked-report.ts'
import { isOpen, openStates } from '../states.ts'
import { resident } from '../tracking/resident.ts'

const nearbyDays = 14
const mostShown = 3

/** An open report that may be about the same thing: neither text, place, day nor state, so that nobody can follow it. */
export interface NearbyReport {
  /** names it for "me too"; not its id, which tells the millisecond it came in */
  readonly reference: string
  /** reports and "me too" together */
  readonly told: number
}

interface Spot {
  readonly type: string
  readonly position: Position
}

/**
 * Open reports of the same type around a position in the last 14 days, newest first, at most three: in the position's cell or
 * one next to it. By cells, not by distance: whoever asks from many positions learns the cell of a report, never its place
 * (docs/decisions/0012). Of sensitive types there is never any.
 */
export async function nearbyReports(city: City, spot: Spot): Promise<NearbyReport[]> {
  const rows = await openAround(city, spot)
  return rows
    .slice(0, mostShown)
    .map(({ id, supporters }) => ({ reference: referenceOf(city, id), told: 1 + supporters }))
}

async function openAround(city: City, { type, position }: Spot) {
  if (!(await isShown(city, type))) return []
  const since = city.clock.now() - nearbyDays * 86_400_000
  return city.db
    .selectFrom('report')
    .select(['id', 'supporters'])
    .where('type', '=', type)
    .where('cell', 'in', cellsAround(cellOf(position), 1))
    .where('state', 'in', openStates)
    .where('reported_at', '>=', new Date(since))
    .orderBy('reported_at', 'desc')
    .execute()
}

function referenceOf({ secret }: City, reportId: string): string {
  return createHmac('sha256', secret).update(`nearby ${reportId}`).digest('base64url').slice(0, 22)
}

/**
 * "Me too" to one of the reports shown around a position.
 *
 * @param input.from network address of whoever says so
 * @throws NotFound where it is not (or no longer) among them
 */
export async function supportNearby(
  city: City,
  { reference, from, ...spot }: Spot & { readonly reference: string; readonly from: string },
): Promise<void> {
  const found = (await openAround(city, spot)).find(({ id }) => referenceOf(city, id) === reference)
  if (!found) throw new NotFound('report.not-found')
  await supportReport(city, { reportId: found.id, from })
}

async function isShown(city: City, type: string): Promise<boolean> {
  const found = (await listDisturbanceTypes(city.db)).find(({ key }) => key === type)
  return found !== undefined && !found.sensitive && !found.fromImport
}

/**
 * "Me too": counted with a report instead of a second one, once a day from the same network; again on the same day it is
 * nothing new. Of the address nothing but a keyed hash with report and day is kept, until the day is over.
 *
 * @throws NotFound where there is no such open report, or its type is sensitive
 */
export async function supportReport(
  city: City,
  { reportId, from }: { readonly reportId: string; readonly from: string },
): Promise<void> {
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, reportId, null)
    if (!isOpen(report.state) || !(await isShown({ ...city, db: trx }, report.type)))
      throw new NotFound('report.not-found')
    const day = civilToday(city, (await getSettings(trx)).timeZone)
    const counted = await trx
      .insertInto('report_support')
      .values({ key: countingKey(city, `support ${reportId} ${day} ${networkOf(from)}`), day })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    if (!counted.numInsertedOrUpdatedRows) return
    await trx
      .updateTable('report')
      .set((eb) => ({ supporters: eb('supporters', '+', 1) }))
      .where('id', '=', reportId)
      .execute()
    await appendEvents(trx, city, [{ report_id: reportId, actor: resident.id, kind: 'supported' }])
    await recordAudit(trx, city, resident, { action: 'report.support', subjectKind: 'report', subjectId: reportId })
  })
}
