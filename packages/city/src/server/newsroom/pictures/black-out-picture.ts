import { sql } from 'kysely'
import sharp from 'sharp'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { pressRoles } from '../press-roles.ts'
import { bumpRevision } from '../revision.ts'
import { encodeSizes } from './encode-sizes.ts'
import { likenessOf } from './likeness.ts'
import { lockedPicture } from './locked-picture.ts'

/** A rectangle, in shares of the picture's width and height. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const mostRectangles = 40

/**
 * Blacks out parts of a picture for good: it is made anew in every size, and what was there before is deleted.
 *
 * @param asked.confirmed somebody said that they know it cannot be undone
 * @throws NotFound, Conflict 'picture.removed' | 'picture.changed-meanwhile', Invalid 'picture.black-out' | 'picture.confirm'
 */
export async function blackOutPicture(
  city: City,
  caller: Caller | null,
  asked: {
    readonly id: string
    readonly version: number
    readonly rectangles: readonly Rectangle[]
    readonly confirmed: boolean
  },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const { rectangles } = asked
  if (rectangles.length === 0 || rectangles.length > mostRectangles || !rectangles.every(liesInPicture))
    throw new Invalid('picture.black-out')
  if (!asked.confirmed) throw new Invalid('picture.confirm', { field: 'sure' })
  await transact(city.db, async (trx) => {
    const picture = await lockedPicture(trx, asked)
    const { bytes } = await trx
      .selectFrom('press_picture_file')
      .select('bytes')
      .where('picture_id', '=', picture.id)
      .where('format', '=', 'jpeg')
      .orderBy('width', 'desc')
      .executeTakeFirstOrThrow()
    const blackened = await fill(bytes, rectangles)
    await trx.deleteFrom('press_picture_file').where('picture_id', '=', picture.id).execute()
    await trx
      .insertInto('press_picture_file')
      .values((await encodeSizes(blackened)).map((file) => ({ picture_id: picture.id, ...file })))
      .execute()
    await trx
      .updateTable('press_picture')
      .set({
        ...{ persons: 'blacked-out', consent_until: null, likeness: await likenessOf(blackened) },
        version: sql<number>`version + 1`,
        updated_at: new Date(city.clock.now()),
      })
      .where('id', '=', picture.id)
      .execute()
    await bumpRevision(trx)
    await recordAudit(trx, city, caller, {
      action: 'picture.black-out',
      subjectKind: 'picture',
      subjectId: picture.id,
      details: { rectangles: rectangles.length },
    })
  })
}

/** What lies partly outside is cut at the edge. */
function liesInPicture({ left, top, width, height }: Rectangle): boolean {
  return [left, top].every((share) => share >= 0 && share < 1) && width > 0 && height > 0
}

async function fill(jpeg: Buffer, rectangles: readonly Rectangle[]): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata()
  const black = rectangles.map((rectangle) => {
    // never a pixel less than was drawn
    const left = Math.floor(rectangle.left * width)
    const top = Math.floor(rectangle.top * height)
    const right = Math.min(width, Math.ceil((rectangle.left + rectangle.width) * width))
    const bottom = Math.min(height, Math.ceil((rectangle.top + rectangle.height) * height))
    const size = { width: right - left, height: bottom - top }
    return { input: { create: { ...size, channels: 3 as const, background: 'black' } }, left, top }
  })
  return sharp(jpeg).composite(black).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
}
