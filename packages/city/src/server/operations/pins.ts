import { recordAudit } from '../audit/record.ts'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { isUuid } from '../database/uuid.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { listStaff } from '../staff/staff.ts'
import { lockedOperation, type Operation } from './read-operations.ts'
import { transitions } from './states.ts'

export interface PinInput {
  readonly operationId: string
  readonly staff: string
  readonly date: string
  /** null = free that day */
  readonly shift: string | null
}

/** All pins of an operation, by day and person. */
export async function listPins(city: City, caller: Caller | null, operationId: string) {
  requireRole(caller, 'planner', 'operations-lead')
  return city.db
    .selectFrom('pin')
    .select(['id', 'staff', 'date', 'shift', 'post', 'patrol'])
    .where('operation_id', '=', operationId)
    .orderBy('date')
    .orderBy('staff')
    .execute()
}

/**
 * Fixes a person's day: the next plan is made around it. A second pin of the same day replaces the first.
 * @throws Invalid where the operation has no such day, shift or person; Conflict where its state allows no planning
 */
export async function pinStaff(city: City, caller: Caller | null, input: PinInput): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  await transact(city.db, async (trx) => {
    const operation = await plannable(trx, input.operationId)
    if (!daysOf(operation).includes(input.date)) throw new Invalid('operation.no-such-day')
    if (input.shift !== null && !operation.shifts.some((shift) => shift.key === input.shift)) {
      throw new Invalid('operation.no-such-shift')
    }
    if (!(await listStaff(trx)).some((member) => member.number === input.staff))
      throw new Invalid('operation.no-such-staff')
    await trx
      .insertInto('pin')
      .values({
        operation_id: operation.id,
        staff: input.staff,
        date: input.date,
        shift: input.shift,
        post: null,
        patrol: null,
        created_by: caller.id,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['operation_id', 'staff', 'date'])
          .doUpdateSet({ shift: input.shift, post: null, patrol: null, created_by: caller.id }),
      )
      .execute()
    await recordAudit(trx, city, caller, {
      action: 'operation.pin',
      subjectKind: 'operation',
      subjectId: operation.id,
      details: { date: input.date, shift: input.shift },
    })
  })
}

/** Takes a pin back. @throws NotFound where it is gone; Conflict where the operation's state allows no planning */
export async function unpinStaff(
  city: City,
  caller: Caller | null,
  { operationId, pinId }: { operationId: string; pinId: string },
): Promise<void> {
  requireRole(caller, 'planner', 'operations-lead')
  await transact(city.db, async (trx) => {
    await plannable(trx, operationId)
    const removed = isUuid(pinId)
      ? await trx
          .deleteFrom('pin')
          .where('id', '=', pinId)
          .where('operation_id', '=', operationId)
          .returning('id')
          .executeTakeFirst()
      : undefined
    if (!removed) throw new NotFound('operation.no-such-pin')
    await recordAudit(trx, city, caller, {
      action: 'operation.unpin',
      subjectKind: 'operation',
      subjectId: operationId,
    })
  })
}

/** The operation, kept from being approved while its pins change. */
async function plannable(trx: Database, operationId: string): Promise<Operation> {
  const operation = await lockedOperation(trx, operationId)
  if (!transitions[operation.state].plan) throw new Conflict('operation.not-in-this-state')
  return operation
}

function daysOf({ first_day, days }: Operation): string[] {
  const first = Temporal.PlainDate.from(first_day)
  return Array.from({ length: days }, (_, day) => first.add({ days: day }).toString())
}
