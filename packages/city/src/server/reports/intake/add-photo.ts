import { createHmac, timingSafeEqual } from 'node:crypto'
import { recordAudit } from '../../audit/record.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Invalid } from '../../errors.ts'
import { cleanPhoto } from '../../media/clean-photo.ts'
import { removeMedia, storeMedia } from '../../media/store-media.ts'
import { resident } from '../tracking/resident.ts'

/**
 * Keeps a photo that is sent ahead of its report, so that it is not lost while the rest of the form is still being looked
 * through. Only the clean picture is stored.
 *
 * @returns its id, signed: who holds the text can claim the photo, once
 * @throws Invalid 'media.…' where it is no photo that can be taken
 */
export async function addPhoto(city: City, file: Blob): Promise<string> {
  const photo = await cleanPhoto(new Uint8Array(await file.arrayBuffer()))
  return transact(city.db, async (trx) => {
    const media = await storeMedia(trx, city, photo)
    const { id } = await trx
      .insertInto('report_photo')
      .values({ report_id: null, media_id: media, created_at: new Date(city.clock.now()) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAudit(trx, city, resident, { action: 'report.photo-add', subjectKind: 'report-photo', subjectId: id })
    return `${id}.${signatureOf(city, id)}`
  })
}

/**
 * The ids of photos sent ahead, for `receiveReport`.
 *
 * @param signed what `addPhoto` returned
 * @throws Invalid 'report.photos-gone' where one was never sent, belongs to a report already or was kept too long
 */
export async function claimPhotos(city: City, signed: readonly string[]): Promise<string[]> {
  const ids = [...new Set(signed)].map((text) => photoIdOf(city, text))
  if (ids.length === 0) return []
  const known = ids.filter((id) => id !== null)
  const found = await city.db
    .selectFrom('report_photo')
    .select('id')
    .where('id', 'in', known.length > 0 ? known : [null])
    .where('report_id', 'is', null)
    .execute()
  if (found.length < ids.length) throw new Invalid('report.photos-gone', { field: 'photo' })
  return known
}

const keptMilliseconds = 2 * 86_400_000

/** Removes photos whose report was never sent: a form is good for a day. */
export async function forgetUnsentPhotos(city: City): Promise<number> {
  return transact(city.db, async (trx) => {
    const gone = await trx
      .deleteFrom('report_photo')
      .where('report_id', 'is', null)
      .where('created_at', '<', new Date(city.clock.now() - keptMilliseconds))
      .returning('media_id')
      .execute()
    if (gone.length === 0) return 0
    await removeMedia(
      trx,
      gone.map(({ media_id }) => media_id),
    )
    await recordAudit(trx, city, resident, {
      action: 'report.photo-forget',
      subjectKind: 'report-photo',
      subjectId: 'several',
      details: { photos: gone.length },
    })
    return gone.length
  })
}

function photoIdOf(city: City, signed: string): string | null {
  const [id = '', signature = ''] = signed.split('.')
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(city, id))]
  return isUuid(id) && given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
}

function signatureOf({ secret }: City, id: string): string {
  return createHmac('sha256', secret).update(`photo ${id}`).digest('base64url').slice(0, 22)
}
