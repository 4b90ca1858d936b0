import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { pressRoles } from '../press-roles.ts'
import { isOffered } from './offered.ts'

/**
 * Deletes a file no article offers, for good.
 *
 * @throws NotFound 'file.not-found', Conflict 'file.in-use'
 */
export async function removeFile(city: City, caller: Caller | null, { id }: { readonly id: string }): Promise<void> {
  requireRole(caller, ...pressRoles)
  if (!isUuid(id)) throw new NotFound('file.not-found')
  await transact(city.db, async (trx) => {
    const file = await trx
      .selectFrom('press_file as file')
      .select([isOffered('draft').as('draft'), isOffered('live').as('live')])
      .where('file.id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!file) throw new NotFound('file.not-found')
    if (file.draft || file.live) throw new Conflict('file.in-use')
    await trx.deleteFrom('press_file').where('id', '=', id).execute()
    await recordAudit(trx, city, caller, { action: 'file.remove', subjectKind: 'file', subjectId: id })
  })
}
