import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { bumpRevision } from '../revision.ts'
import { lockedPicture } from './locked-picture.ts'

/**
 * Sets what must stay in sight where a picture is cut.
 *
 * @param move.x share of the width, 0…1; `y` of the height
 * @throws NotFound, Conflict 'picture.removed' | 'picture.changed-meanwhile'
 */
export async function moveFocalPoint(
  city: City,
  caller: Caller | null,
  move: { readonly id: string; readonly version: number; readonly x: number; readonly y: number },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const picture = await lockedPicture(trx, move)
    await trx
      .updateTable('press_picture')
      .set({
        ...{ focal_x: move.x, focal_y: move.y },
        version: sql<number>`version + 1`,
        updated_at: new Date(city.clock.now()),
      })
      .where('id', '=', picture.id)
      .execute()
    await bumpRevision(trx)
    await recordAudit(trx, city, caller, { action: 'picture.focus', subjectKind: 'picture', subjectId: picture.id })
  })
}
