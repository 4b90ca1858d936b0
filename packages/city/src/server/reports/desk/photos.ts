import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { transact } from '../../database/connect.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { removeMedia } from '../../media/store-media.ts'
import { appendEvents } from './events.ts'
import { lockedReport } from './locked-report.ts'
import { deskRoles } from './roles.ts'

/** The id under which a report's photo is stored. @throws NotFound */
export async function photoMedia(
  city: City,
  caller: Caller | null,
  { reportId, photoId }: { readonly reportId: string; readonly photoId: string },
): Promise<string> {
  requireRole(caller, ...deskRoles)
  return mediaOf(city.db, reportId, photoId)
}

/**
 * Takes a photo off a report for good, with the reason in its history.
 *
 * @throws NotFound, Invalid 'report.photo-reason', Conflict 'report.changed-meanwhile'
 */
export async function removePhoto(
  city: City,
  caller: Caller | null,
  input: { readonly reportId: string; readonly photoId: string; readonly version: number; readonly reason: string },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  const reason = input.reason.trim()
  if (reason === '' || reason.length > 300) throw new Invalid('report.photo-reason', { field: 'reason' })
  await transact(city.db, async (trx) => {
    const report = await lockedReport(trx, input.reportId, input.version)
    const media = await mediaOf(trx, report.id, input.photoId)
    await trx.deleteFrom('report_photo').where('id', '=', input.photoId).execute()
    await removeMedia(trx, [media])
    await trx
      .updateTable('report')
      .set({ version: report.version + 1 })
      .where('id', '=', report.id)
      .execute()
    await appendEvents(trx, city, [{ report_id: report.id, actor: caller.id, kind: 'photo-removed', text: reason }])
    await recordAudit(trx, city, caller, {
      action: 'report.photo-remove',
      subjectKind: 'report',
      subjectId: report.id,
    })
  })
}

/**
 * Takes all photos off reports for good, in the transaction of what makes them go.
 *
 * @returns how many there were
 */
export async function removeAllPhotos(trx: Database, reportIds: readonly string[]): Promise<number> {
  const photos = await trx
    .deleteFrom('report_photo')
    .where('report_id', 'in', reportIds)
    .returning('media_id')
    .execute()
  await removeMedia(
    trx,
    photos.map(({ media_id }) => media_id),
  )
  return photos.length
}

async function mediaOf(db: Database, reportId: string, photoId: string): Promise<string> {
  const found =
    isUuid(reportId) && isUuid(photoId)
      ? await db
          .selectFrom('report_photo')
          .select('media_id')
          .where('id', '=', photoId)
          .where('report_id', '=', reportId)
          .executeTakeFirst()
      : undefined
  if (!found) throw new NotFound()
  return found.media_id
}
