import type { Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { recordAudit } from '../audit/record.ts'
import { Conflict } from '../errors.ts'
import type { OperationInput } from './operation-input.ts'
import { lockedOperation } from './read-operations.ts'
import type { Operation } from './read-operations.ts'
import { transitions } from './states.ts'
import type { OperationEvent } from './states.ts'

/** The columns an input fills. */
export function columnsOf(input: OperationInput) {
  return {
    name: input.name,
    aims: input.aims,
    area: JSON.stringify(input.area),
    first_day: input.firstDay,
    days: input.days,
    shifts: JSON.stringify(input.shifts),
    staff_per_day: input.staffPerDay,
    plainclothes_share: input.plainclothesShare,
    regular_service: input.regularService,
    station_name: input.stationName,
    station_lat: input.stationLat,
    station_lon: input.stationLon,
    seed: input.seed,
  }
}

/**
 * Moves an operation along its table of states, within the caller's transaction, and records it. The row is locked, so
 * that of two callers with the same version one wins and the other is told.
 *
 * @throws Conflict `operation.changed-meanwhile` for a stale version, `operation.not-in-this-state` for a refused event
 */
export async function moveOperation(
  trx: Database,
  city: City,
  caller: Caller,
  id: string,
  version: number,
  event: OperationEvent,
  columns: Partial<ReturnType<typeof columnsOf>> & { approved_by?: string | null } = {},
): Promise<Operation> {
  const operation = await lockedOperation(trx, id)
  if (operation.version !== version) throw new Conflict('operation.changed-meanwhile')
  const state = transitions[operation.state][event]
  if (!state) throw new Conflict('operation.not-in-this-state')
  const moved = await trx
    .updateTable('operation')
    .set({ ...columns, state, version: version + 1, updated_at: new Date(city.clock.now()) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordAudit(trx, city, caller, {
    action: `operation.${event}`,
    subjectKind: 'operation',
    subjectId: id,
    details: { from: operation.state, to: state },
  })
  return moved
}
