import { createHash } from 'node:crypto'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict } from '../../errors.ts'
import { cleanPhoto } from '../../media/clean-photo.ts'
import { pressRoles } from '../press-roles.ts'
import { encodeSizes } from './encode-sizes.ts'
import { houseCredit } from './house-credit.ts'
import { likenessOf } from './likeness.ts'
import type { Persons } from './model.ts'
import { readPhotoInfo } from './read-photo-info.ts'

export interface NewPicture {
  readonly bytes: Uint8Array
  readonly altDe?: string
  readonly altEn?: string
  readonly captionDe?: string
  readonly captionEn?: string
  /** in any order and with any "Foto:" before it */
  readonly credit?: string
  readonly persons?: Persons
  /** civil date; with `consent` */
  readonly consentUntil?: string
  readonly focal?: { readonly x: number; readonly y: number }
  readonly sourceUrl?: string
}

/**
 * Keeps a picture, made anew in every size and format it is sent in. The same file again is the same picture: nothing of it
 * changes.
 *
 * @returns the picture's id
 * @throws what `keepPicture` throws
 */
export async function storePicture(city: City, caller: Caller | null, picture: NewPicture): Promise<string> {
  return (await keepPicture(city, caller, picture)).id
}

/**
 * The same, telling whether the file was there before. What the file says of itself is kept as a proposal for whoever
 * looks after the picture; nothing else of it is kept but pixels.
 *
 * @throws what `cleanPhoto` throws; Conflict 'picture.consent-withdrawn' for a file that was taken away for that reason
 */
export async function keepPicture(
  city: City,
  caller: Caller | null,
  picture: NewPicture,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  requireRole(caller, ...pressRoles)
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  const known = await sameFile(city.db, sha256)
  if (known) return { id: known, isNew: false }
  const clean = await cleanPhoto(picture.bytes)
  const info = await readPhotoInfo(picture.bytes)
  const files = await encodeSizes(clean.bytes)
  const { width, height } = files[files.length - 1]
  const now = new Date(city.clock.now())
  return transact(city.db, async (trx) => {
    const stored = await trx
      .insertInto('press_picture')
      .values({
        ...{ alt_de: picture.altDe ?? '', alt_en: picture.altEn ?? '', credit: houseCredit(picture.credit ?? '') },
        ...{ caption_de: picture.captionDe ?? '', caption_en: picture.captionEn ?? '' },
        ...{ persons: picture.persons ?? 'unknown', consent_until: picture.consentUntil ?? null },
        ...{ focal_x: picture.focal?.x ?? 0.5, focal_y: picture.focal?.y ?? 0.5 },
        ...{ width, height, sha256, likeness: await likenessOf(clean.bytes) },
        offered: Object.values(info).some((text) => text !== '') ? JSON.stringify(info) : null,
        ...{ source_url: picture.sourceUrl ?? null, created_by: caller.id, created_at: now, updated_at: now },
      })
      // somebody else is sending it at this moment
      .onConflict((conflict) => conflict.column('sha256').where('removed_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) return { id: (await sameFile(trx, sha256))!, isNew: false }
    await trx
      .insertInto('press_picture_file')
      .values(files.map((file) => ({ picture_id: stored.id, ...file })))
      .execute()
    await recordAudit(trx, city, caller, { action: 'picture.store', subjectKind: 'picture', subjectId: stored.id })
    return { id: stored.id, isNew: true }
  })
}

/** The picture made of this very file. @throws Conflict where it may not come back */
async function sameFile(db: Database, sha256: string): Promise<string | null> {
  const rows = await db
    .selectFrom('press_picture')
    .select(['id', 'removed_at', 'removed_why'])
    .where('sha256', '=', sha256)
    .execute()
  const there = rows.find(({ removed_at }) => removed_at === null)
  if (there) return there.id
  if (rows.some(({ removed_why }) => removed_why === 'consent-withdrawn'))
    throw new Conflict('picture.consent-withdrawn')
  return null
}
