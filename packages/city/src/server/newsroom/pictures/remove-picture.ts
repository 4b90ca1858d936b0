import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { pressRoles } from '../press-roles.ts'
import { bumpRevision } from '../revision.ts'
import { lockedPicture } from './locked-picture.ts'
import type { RemovalReason } from './model.ts'

/**
 * Takes a picture away everywhere and for good: its bytes are deleted in every size, articles, feeds and share images do
 * without it from now on. What remains says that there was one and why it went; where consent was withdrawn, not even what
 * was written about it, and the same file is not taken again.
 *
 * @param removal.note in words; needed with the reason 'other'
 * @param removal.confirmed somebody said that they know it cannot be undone
 * @throws NotFound, Conflict 'picture.removed' | 'picture.changed-meanwhile', Invalid 'picture.removal-note' |
 *   'picture.confirm'
 */
export async function removePicture(
  city: City,
  caller: Caller | null,
  removal: {
    readonly id: string
    readonly version: number
    readonly why: RemovalReason
    readonly note: string
    readonly confirmed: boolean
  },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = removal.note.trim()
  if (removal.why === 'other' && note === '') throw new Invalid('picture.removal-note', { field: 'note' })
  if (!removal.confirmed) throw new Invalid('picture.confirm', { field: 'sure' })
  await transact(city.db, async (trx) => {
    const picture = await lockedPicture(trx, removal)
    const now = new Date(city.clock.now())
    await trx.deleteFrom('press_picture_file').where('picture_id', '=', picture.id).execute()
    await trx
      .updateTable('press_picture')
      .set({
        ...{ removed_at: now, removed_why: removal.why, removed_note: note, updated_at: now, offered: null },
        ...(removal.why === 'consent-withdrawn' ? { alt_de: '', alt_en: '', caption_de: '', caption_en: '' } : {}),
        version: sql<number>`version + 1`,
      })
      .where('id', '=', picture.id)
      .execute()
    await bumpRevision(trx)
    await recordAudit(trx, city, caller, {
      action: 'picture.remove',
      subjectKind: 'picture',
      subjectId: picture.id,
      details: { why: removal.why },
    })
  })
}
