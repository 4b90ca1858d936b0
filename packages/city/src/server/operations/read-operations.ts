import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { isUuid } from '../database/uuid.ts'
import { NotFound } from '../errors.ts'
import type { OperationsTables } from './tables.ts'
import type { Selectable } from 'kysely'

export type Operation = Selectable<OperationsTables['operation']>

/** Who may read operations: everybody whose stage builds on them. */
export const operationReaders = [
  'administrator',
  'planner',
  'operations-lead',
  'control-room',
  'patrol',
  'head',
  'press',
] as const

/** Who may read who works when, by service number: those who plan, lead or do the work, and the heads. */
export const rosterReaders = ['planner', 'operations-lead', 'control-room', 'patrol', 'head'] as const

/** Who may read wishes and fairness: those who make the roster. */
export const rosterPlanners = ['planner', 'operations-lead'] as const

/** One operation as it is stored. @throws NotFound */
export async function operationById(db: Database, id: string): Promise<Operation> {
  const found = await findOperation(db, id)
  if (!found) throw new NotFound('operation.not-found')
  return found
}

/** One operation as it is stored, null where there is none. */
export async function findOperation(db: Database, id: string): Promise<Operation | null> {
  if (!isUuid(id)) return null
  return (await db.selectFrom('operation').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, kept from others until the transaction ends: of two who change it one waits. @throws NotFound */
export async function lockedOperation(trx: Database, id: string): Promise<Operation> {
  const { id: existing } = await operationById(trx, id)
  await trx.selectFrom('operation').select('id').where('id', '=', existing).forUpdate().execute()
  return operationById(trx, id)
}

export async function getOperation(city: City, caller: Caller | null, id: string): Promise<Operation> {
  requireRole(caller, ...operationReaders)
  return operationById(city.db, id)
}

/** All operations, those that come or run first, then the past ones, newest first. */
export async function listOperations(city: City, caller: Caller | null): Promise<Operation[]> {
  requireRole(caller, ...operationReaders)
  return city.db
    .selectFrom('operation')
    .selectAll()
    .orderBy('first_day', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
}
