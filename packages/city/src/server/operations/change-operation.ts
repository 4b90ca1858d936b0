import { recordAudit } from '../audit/record.ts'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Conflict, Invalid } from '../errors.ts'
import { parseOperationInput } from './operation-input.ts'
import { lockedOperation } from './read-operations.ts'
import { columnsOf, moveOperation } from './write-operation.ts'

/**
 * Changes what the plan is made of; the operation is a draft again, its plans stay to be looked at.
 * @throws Conflict where somebody changed it meanwhile or the state does not allow it
 */
export async function changeOperation(
  city: City,
  caller: Caller | null,
  { id, version, input }: { id: string; version: number; input: unknown },
): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  const columns = columnsOf(parseOperationInput(input))
  await transact(city.db, (trx) => moveOperation(trx, city, caller, id, version, 'change', columns))
}

/** A name is no part of the plan: it may change in every state but closed. */
export async function renameOperation(
  city: City,
  caller: Caller | null,
  { id, version, name }: { id: string; version: number; name: string },
): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  const trimmed = name.trim()
  if (trimmed.length < 3 || trimmed.length > 120) throw new Invalid('operation.invalid-name')
  await transact(city.db, async (trx) => {
    const operation = await lockedOperation(trx, id)
    if (operation.version !== version) throw new Conflict('operation.changed-meanwhile')
    if (operation.state === 'closed') throw new Conflict('operation.not-in-this-state')
    await trx
      .updateTable('operation')
      .set({ name: trimmed, version: version + 1, updated_at: new Date(city.clock.now()) })
      .where('id', '=', id)
      .execute()
    // a planner that is at work still plans what stands here
    await trx
      .updateTable('plan')
      .set({ operation_version: version + 1 })
      .where('operation_id', '=', id)
      .where('operation_version', '=', version)
      .where('state', 'in', ['queued', 'running'])
      .execute()
    await recordAudit(trx, city, caller, {
      action: 'operation.rename',
      subjectKind: 'operation',
      subjectId: id,
      details: {},
    })
  })
}
