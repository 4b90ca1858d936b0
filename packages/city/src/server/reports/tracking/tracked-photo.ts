import type { City } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import { readMedia, type StoredMedia } from '../../media/store-media.ts'
import { reportBehind } from './track-report.ts'

/**
 * A photo of the report behind a tracking link, and of no other.
 *
 * @throws NotFound 'report.no-such-link', 'error.not-found'
 */
export async function trackedPhoto(
  city: City,
  { token, photoId }: { readonly token: string; readonly photoId: string },
): Promise<StoredMedia> {
  const report = await reportBehind(city.db, token)
  const found = isUuid(photoId)
    ? await city.db
        .selectFrom('report_photo')
        .select('media_id')
        .where('id', '=', photoId)
        .where('report_id', '=', report.id)
        .executeTakeFirst()
    : undefined
  const media = found ? await readMedia(city.db, found.media_id) : null
  if (!media) throw new NotFound()
  return media
}
