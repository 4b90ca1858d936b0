import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { recordAudit } from '../../audit/record.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { cleanPhoto } from '../../media/clean-photo.ts'
import { readMedia, removeMedia, storeMedia, type StoredMedia } from '../../media/store-media.ts'
import { resident } from '../tracking/resident.ts'

/**
 * Keeps a photo that is sent ahead of its report, so that it is not lost while the rest of the form is still being looked
 * through. Only the clean picture is stored. The same file of the same form again, by a double click or a retry, is the photo
 * that is there already.
 *
 * @param input.formKey what tells this form from every other (its idempotency key); null = nothing does
 * @returns its id, signed: who holds the text can see, remove and claim the photo until its report is sent
 * @throws Invalid 'media.…' where it is no photo that can be taken
 */
export async function addPhoto(
  city: City,
  { file, formKey }: { readonly file: Blob; readonly formKey: string | null },
): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sentAs = formKey && sentAsOf(city, formKey, bytes)
  const known = sentAs && (await sentBefore(city.db, sentAs))
  if (known) return signedId(city, known)
  const photo = await cleanPhoto(bytes)
  return transact(city.db, async (trx) => {
    const media = await storeMedia(trx, city, photo)
    const added = await trx
      .insertInto('report_photo')
      .values({ report_id: null, media_id: media, sent_as: sentAs, created_at: new Date(city.clock.now()) })
      .onConflict((conflict) => conflict.column('sent_as').where('report_id', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) {
      // the other click was faster
      await removeMedia(trx, [media])
      const first = sentAs && (await sentBefore(trx, sentAs))
      if (!first) throw new Invalid('report.photos-gone', { field: 'file', gone: 1 })
      return signedId(city, first)
    }
    await recordAudit(trx, city, resident, {
      action: 'report.photo-add',
      subjectKind: 'report-photo',
      subjectId: added.id,
    })
    return signedId(city, added.id)
  })
}

function sentAsOf({ secret }: City, formKey: string, bytes: Uint8Array): string {
  const content = createHash('sha256').update(bytes).digest('hex')
  return createHmac('sha256', secret).update(`sent photo ${formKey} ${content}`).digest('base64url')
}

async function sentBefore(db: Database, sentAs: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('report_photo')
    .select('id')
    .where('sent_as', '=', sentAs)
    .where('report_id', 'is', null)
    .executeTakeFirst()
  return found?.id
}

/** Those of the photos sent ahead that are still there and belong to no report, in their order, each once. */
export async function waitingPhotos(city: City, signed: readonly string[]): Promise<string[]> {
  const ids = new Map(signed.map((text) => [text, photoIdOf(city, text)]))
  const known = [...ids.values()].filter((id) => id !== null)
  if (known.length === 0) return []
  const found = await city.db
    .selectFrom('report_photo')
    .select('id')
    .where('id', 'in', known)
    .where('report_id', 'is', null)
    .execute()
  const waiting = new Set(found.map(({ id }) => id))
  return [...ids].flatMap(([text, id]) => (id !== null && waiting.has(id) ? [text] : []))
}

/**
 * The ids of photos sent ahead, for `receiveReport`.
 *
 * @param signed what `addPhoto` returned
 * @throws Invalid 'report.photos-gone' where one was never sent, belongs to a report already or was kept too long
 */
export async function claimPhotos(city: City, signed: readonly string[]): Promise<string[]> {
  const waiting = await waitingPhotos(city, signed)
  const gone = new Set(signed).size - waiting.length
  if (gone > 0) throw new Invalid('report.photos-gone', { field: 'file', gone })
  return waiting.map((text) => photoIdOf(city, text)!)
}

/**
 * A photo sent ahead, for whoever sent it. Once its report is sent it is seen behind the tracking link alone.
 *
 * @throws NotFound
 */
export async function waitingPhoto(city: City, signed: string): Promise<StoredMedia> {
  const id = photoIdOf(city, signed)
  const found = id
    ? await city.db
        .selectFrom('report_photo')
        .select('media_id')
        .where('id', '=', id)
        .where('report_id', 'is', null)
        .executeTakeFirst()
    : undefined
  const media = found ? await readMedia(city.db, found.media_id) : null
  if (!media) throw new NotFound()
  return media
}

/** Whoever sent a photo ahead takes it back before the report is sent; one that is not there any more is nothing to do. */
export async function dropPhoto(city: City, signed: string): Promise<void> {
  const id = photoIdOf(city, signed)
  if (id === null) return
  await transact(city.db, async (trx) => {
    const dropped = await trx
      .deleteFrom('report_photo')
      .where('id', '=', id)
      .where('report_id', 'is', null)
      .returning('media_id')
      .executeTakeFirst()
    if (!dropped) return
    await removeMedia(trx, [dropped.media_id])
    await recordAudit(trx, city, resident, {
      action: 'report.photo-drop',
      subjectKind: 'report-photo',
      subjectId: id,
    })
  })
}

function photoIdOf(city: City, signed: string): string | null {
  const [id = '', signature = ''] = signed.split('.')
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(city, id))]
  return isUuid(id) && given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
}

function signedId(city: City, id: string): string {
  return `${id}.${signatureOf(city, id)}`
}

function signatureOf({ secret }: City, id: string): string {
  return createHmac('sha256', secret).update(`photo ${id}`).digest('base64url').slice(0, 22)
}
