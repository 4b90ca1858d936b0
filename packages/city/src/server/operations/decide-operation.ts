import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Forbidden } from '../errors.ts'
import { operationById } from './read-operations.ts'
import { requireNotPlanning } from './read-plans.ts'
import { moveOperation } from './write-operation.ts'

interface Decision {
  readonly id: string
  /** the version the caller saw */
  readonly version: number
}

/**
 * Two persons: whoever created an operation does not approve it. @throws Conflict also while the planner is at work, whose
 * plan nobody has seen yet
 */
export async function approveOperation(city: City, caller: Caller | null, { id, version }: Decision): Promise<void> {
  requireRole(caller, 'operations-lead')
  const operation = await operationById(city.db, id)
  if (operation.created_by === caller.id) throw new Forbidden('operation.needs-second-person')
  await transact(city.db, async (trx) => {
    // the move locks the row, as asking for a plan does: of the two, one comes first
    await moveOperation(trx, city, caller, id, version, 'approve', { approved_by: caller.id })
    await requireNotPlanning(trx, id)
  })
}

/** Back to draft, to be changed and planned anew; an approval is gone with it. */
export async function reopenOperation(city: City, caller: Caller | null, { id, version }: Decision): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  await transact(city.db, (trx) => {
    return moveOperation(trx, city, caller, id, version, 'reopen', { approved_by: null })
  })
}

export async function startOperation(city: City, caller: Caller | null, { id, version }: Decision): Promise<void> {
  requireRole(caller, 'operations-lead')
  await transact(city.db, (trx) => moveOperation(trx, city, caller, id, version, 'start'))
}

export async function closeOperation(city: City, caller: Caller | null, { id, version }: Decision): Promise<void> {
  requireRole(caller, 'operations-lead')
  await transact(city.db, (trx) => moveOperation(trx, city, caller, id, version, 'close'))
}

export async function cancelOperation(city: City, caller: Caller | null, { id, version }: Decision): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  await transact(city.db, (trx) => moveOperation(trx, city, caller, id, version, 'cancel'))
}
