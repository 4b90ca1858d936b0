import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { deskRoles } from '../desk/roles.ts'

const anyKey = /^(merge|split)( [0-9a-f-]{36}){2,}$/

/**
 * Declines a proposal to merge or split: it is not made again. Declining twice is the same as once.
 *
 * @param input.key of `proposeIncidents`
 * @param input.undo true takes it back
 * @throws Invalid 'form.check-field'
 */
export async function dismissProposal(
  city: City,
  caller: Caller | null,
  { key, undo = false }: { readonly key: string; readonly undo?: boolean },
): Promise<void> {
  requireRole(caller, ...deskRoles)
  if (!anyKey.test(key)) throw new Invalid('form.check-field', { field: 'key' })
  await transact(city.db, async (trx) => {
    if (undo) await trx.deleteFrom('dismissed_proposal').where('key', '=', key).execute()
    else
      await trx
        .insertInto('dismissed_proposal')
        .values({ key, account: caller.id, at: new Date(city.clock.now()) })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
    await recordAudit(trx, city, caller, {
      action: undo ? 'proposal.restore' : 'proposal.dismiss',
      subjectKind: 'proposal',
      subjectId: key.slice(0, 79),
    })
  })
}
