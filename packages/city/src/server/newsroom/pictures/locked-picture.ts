import type { Selectable } from 'kysely'
import type { Database } from '../../city.ts'
import { Conflict } from '../../errors.ts'
import type { NewsroomTables } from '../tables.ts'
import { pictureById } from './read-picture.ts'

/**
 * The picture somebody wants to change, kept from others until the transaction ends.
 *
 * @param seen.version the version that was seen
 * @throws NotFound 'picture.not-found', Conflict 'picture.removed' | 'picture.changed-meanwhile'
 */
export async function lockedPicture(
  trx: Database,
  seen: { readonly id: string; readonly version: number },
): Promise<Selectable<NewsroomTables['press_picture']>> {
  const { id } = await pictureById(trx, seen.id)
  const picture = await trx
    .selectFrom('press_picture')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (picture.removed_at) throw new Conflict('picture.removed')
  if (picture.version !== seen.version) throw new Conflict('picture.changed-meanwhile')
  return picture
}
