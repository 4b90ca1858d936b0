import { createHash } from 'node:crypto'
import type { City, Database } from '../city.ts'
import { isUuid } from '../database/uuid.ts'
import type { CleanPhoto } from './clean-photo.ts'

/** A stored picture as it is sent out. */
export interface StoredMedia extends CleanPhoto {
  /** of `bytes`, 64 hexadecimal digits; good for an ETag */
  readonly sha256: string
}

/**
 * Keeps a clean photo. Who may, and the record of it, are the caller's: a picture belongs to a report, an observation, an
 * article, whose use case writes both in one transaction.
 *
 * @returns the picture's id
 */
export async function storeMedia(trx: Database, city: City, photo: CleanPhoto): Promise<string> {
  const { id } = await trx
    .insertInto('media_file')
    .values({
      type: photo.type,
      bytes: photo.bytes,
      width: photo.width,
      height: photo.height,
      sha256: createHash('sha256').update(photo.bytes).digest('hex'),
      created_at: new Date(city.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The picture, or null where there is none (any more); the id may be any text from an address. */
export async function readMedia(db: Database, id: string): Promise<StoredMedia | null> {
  if (!isUuid(id)) return null
  const media = await db
    .selectFrom('media_file')
    .select(['bytes', 'type', 'width', 'height', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  return media ?? null
}

/** Deletes the pictures for good: no copy stays behind in another row. Unknown ids are nothing to do. */
export async function removeMedia(trx: Database, ids: readonly string[]): Promise<void> {
  const known = ids.filter(isUuid)
  if (known.length === 0) return
  await trx.deleteFrom('media_file').where('id', 'in', known).execute()
}
