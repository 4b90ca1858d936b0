import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { cleanPhoto } from '../../media/clean-photo.ts'
import { pressRoles } from '../press-roles.ts'

export interface NewPicture {
  readonly bytes: Uint8Array
  readonly altDe?: string
  readonly altEn?: string
  readonly captionDe?: string
  readonly captionEn?: string
  readonly credit?: string
  readonly persons?: 'unknown' | 'none' | 'public-figure' | 'blacked-out' | 'consent'
  /** civil date; with `consent` */
  readonly consentUntil?: string
  readonly focal?: { readonly x: number; readonly y: number }
  readonly sourceUrl?: string
}

/** Widths a picture is sent in, pixels; never larger than it is. */
const widths = [320, 640, 960, 1280, 1920]

/**
 * Keeps a picture, made anew in every size and format it is sent in. The same file again is the same picture: nothing of it
 * changes.
 *
 * @returns the picture's id
 * @throws what `cleanPhoto` throws
 */
export async function storePicture(city: City, caller: Caller | null, picture: NewPicture): Promise<string> {
  requireRole(caller, ...pressRoles)
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  const known = await city.db
    .selectFrom('press_picture')
    .select('id')
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (known) return known.id
  const clean = await cleanPhoto(picture.bytes)
  const files = await sizesOf(clean.bytes, clean.width)
  const now = new Date(city.clock.now())
  return transact(city.db, async (trx) => {
    const { id } = await trx
      .insertInto('press_picture')
      .values({
        ...{ alt_de: picture.altDe ?? '', alt_en: picture.altEn ?? '', credit: picture.credit ?? '' },
        ...{ caption_de: picture.captionDe ?? '', caption_en: picture.captionEn ?? '' },
        ...{ persons: picture.persons ?? 'unknown', consent_until: picture.consentUntil ?? null },
        ...{ focal_x: picture.focal?.x ?? 0.5, focal_y: picture.focal?.y ?? 0.5 },
        ...{ width: clean.width, height: clean.height, sha256, likeness: await likenessOf(clean.bytes) },
        ...{ source_url: picture.sourceUrl ?? null, created_by: caller.id, created_at: now, updated_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('press_picture_file')
      .values(files.map((file) => ({ picture_id: id, ...file })))
      .execute()
    await recordAudit(trx, city, caller, { action: 'picture.store', subjectKind: 'picture', subjectId: id })
    return id
  })
}

async function sizesOf(jpeg: Buffer, width: number) {
  const wanted = [...widths.filter((candidate) => candidate < width), Math.min(width, widths[widths.length - 1])]
  const files = []
  for (const target of new Set(wanted)) {
    const small = sharp(jpeg).resize({ width: target, withoutEnlargement: true })
    for (const [format, encoded] of [
      ['avif', small.clone().avif({ quality: 55, effort: 4 })],
      ['webp', small.clone().webp({ quality: 76 })],
      ['jpeg', small.clone().jpeg({ quality: 80, mozjpeg: true })],
    ] as const) {
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
      files.push({ format, width: info.width, height: info.height, bytes: data })
    }
  }
  return files
}

/** Difference hash: whether each of 8 × 8 points is lighter than its right neighbour. */
async function likenessOf(jpeg: Buffer): Promise<string> {
  const { data } = await sharp(jpeg)
    .greyscale()
    .resize(9, 8, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let bits = 0n
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column
      bits = (bits << 1n) | (data[at] > data[at + 1] ? 1n : 0n)
    }
  return bits.toString(16).padStart(16, '0')
}
