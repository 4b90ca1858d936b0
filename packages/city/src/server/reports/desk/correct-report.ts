import { cellOf } from 'planning/geo/cells'
import { isPosition } from 'planning/geo/distance'
import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '../../city/catalogue.ts'
import { createDistrictFinder } from '../../city/district-of.ts'
import { listDistricts } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import { addWorkingDays } from '../../city/working-days.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { longestPlace } from '../intake/prepare-report.ts'
import { maskPersonalData } from '../personal-data/mask.ts'
import { takeIncidentsApart } from '../incidents/take-apart.ts'
import { isReduced } from '../states.ts'
import { appendEvents } from './events.ts'
import { lockedReport, type HandledReport } from './locked-report.ts'
import { removeAllPhotos } from './photos.ts'
import { deskRoles } from './roles.ts'

const correctionSchema = z.object({
  /** key of a disturbance type */
  type: z.string().min(1).max(80),
  position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  /** where, in words */
  place: z.string().trim().max(longestPlace),
})

export type Correction = z.output<typeof correctionSchema>

/** What a line "corrected" of the history holds: before and after of each field that changed. */
export interface CorrectedFields {
  readonly type?: readonly [before: string, after: string]
  readonly position?: readonly [before: string | null, after: string | null]
  readonly place?: readonly [before: string | null, after: string | null]
  /** how many words somebody masked by hand; never which */
  readonly masked?: number
}

/** How far from the city's station a corrected position may lie, degrees. */
const farDegrees = 0.6

/**
 * Puts right what a report is about or where it is. Its incident is taken apart, and a new type brings its deadline, counted
 * from the day of receipt. Of a type of which no photo is taken none stays: they show persons, and are gone for good.
 *
 * @param input.version the version the caller saw
 * @throws NotFound, Conflict 'report.changed-meanwhile' | 'report.not-in-this-state', Invalid 'report.unknown-type' |
 *   'report.place' | 'report.no-place' | 'report.far-away'
 */
export async function correctReport(
  city: City,
  caller: Caller | null,
  input: { readonly reportId: string; readonly version: number; readonly correction: Correction },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  const parsed = correctionSchema.safeParse(input.correction)
  if (!parsed.success) throw new Invalid('report.place', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  const { type, position } = parsed.data
  if (!position && parsed.data.place === '') throw new Invalid('report.no-place', { field: 'place' })
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, input.reportId, input.version)
    if (isReduced(report.state)) throw new Conflict('report.not-in-this-state')
    const place = maskPersonalData(parsed.data.place, report.language ?? 'de').text || null
    const changed = changedFields(report, { type, position, place })
    if (Object.keys(changed).length === 0) return
    if (changed.position && position) await requireNear(trx, position)
    if (changed.type || changed.position) await takeIncidentsApart(trx, [report.id])
    const newType = changed.type ? await requireType(trx, type) : null
    const photos = newType && !newType.photo ? await removeAllPhotos(trx, [report.id]) : 0
    await trx
      .updateTable('report')
      .set({
        type,
        place_text: place,
        // each photo that goes is a change of its own
        version: report.version + 1 + photos,
        ...(newType && { due_on: await deadlineOfType(trx, report, newType) }),
        ...(changed.position && {
          lat: position?.lat ?? null,
          lon: position?.lon ?? null,
          cell: position ? cellOf(position) : null,
          district: position ? createDistrictFinder(await listDistricts(trx))(position) : null,
        }),
        ...((changed.type || changed.position) && { placed: position === null }),
      })
      .where('id', '=', report.id)
      .execute()
    await appendEvents(trx, city, [
      { report_id: report.id, actor: caller.id, kind: 'corrected', text: JSON.stringify(changed) },
      ...Array.from(
        { length: photos },
        () =>
          ({ report_id: report.id, actor: caller.id, kind: 'photo-removed', reason: 'type-without-photos' }) as const,
      ),
    ])
    await recordAudit(trx, city, caller, {
      action: 'report.correct',
      subjectKind: 'report',
      subjectId: report.id,
      details: { fields: Object.keys(changed), photosRemoved: photos },
    })
  })
}

function changedFields(
  report: HandledReport,
  { type, position, place }: Omit<Correction, 'place'> & { place: string | null },
): CorrectedFields {
  const before = pointText(report.lat === null || report.lon === null ? null : { lat: report.lat, lon: report.lon })
  const after = pointText(position)
  return {
    ...(type !== report.type && { type: [report.type, type] as const }),
    ...(after !== before && { position: [before, after] as const }),
    ...(place !== report.place_text && { place: [report.place_text, place] as const }),
  }
}

/** Five digits are about a metre. */
function pointText(position: Correction['position']): string | null {
  return position && `${position.lat.toFixed(5)}, ${position.lon.toFixed(5)}`
}

async function requireNear(db: Database, position: { lat: number; lon: number }): Promise<void> {
  const { station } = await getSettings(db)
  const isNear =
    isPosition(position) &&
    (!station ||
      (Math.abs(position.lat - station.lat) < farDegrees && Math.abs(position.lon - station.lon) < farDegrees))
  if (!isNear) throw new Invalid('report.far-away', { field: 'place' })
}

async function requireType(db: Database, key: string): Promise<DisturbanceTypeView> {
  const type = (await listDisturbanceTypes(db)).find((one) => one.key === key)
  if (!type?.active) throw new Invalid('report.unknown-type', { field: 'type' })
  return type
}

/** What was never ours to answer gets no deadline by a new name. */
async function deadlineOfType(
  db: Database,
  report: HandledReport,
  { deadline_days }: DisturbanceTypeView,
): Promise<string | null> {
  if (report.due_on === null) return null
  const { land, timeZone } = await getSettings(db)
  const received = Temporal.Instant.fromEpochMilliseconds(report.reported_at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  return addWorkingDays(received.toString(), deadline_days, land)
}
