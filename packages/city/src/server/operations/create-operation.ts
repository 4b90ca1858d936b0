import { recordAudit } from '../audit/record.ts'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { parseOperationInput } from './operation-input.ts'
import { operationById } from './read-operations.ts'
import { columnsOf } from './write-operation.ts'

/** @returns the new operation's id. @throws Invalid naming the first field that cannot be used */
export async function createOperation(city: City, caller: Caller | null, input: unknown): Promise<string> {
  requireRole(caller, 'planner', 'operations-lead')
  const parsed = parseOperationInput(input)
  return transact(city.db, async (trx) => {
    const { id } = await trx
      .insertInto('operation')
      .values({ ...columnsOf(parsed), state: 'draft', created_by: caller.id, approved_by: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAudit(trx, city, caller, {
      action: 'operation.create',
      subjectKind: 'operation',
      subjectId: id,
      details: {},
    })
    return id
  })
}

/** A copy as a new draft of the caller, without plans and pins. @returns its id */
export async function duplicateOperation(
  city: City,
  caller: Caller | null,
  { id, name }: { id: string; name: string },
): Promise<string> {
  requireRole(caller, 'planner', 'operations-lead')
  const source = await operationById(city.db, id)
  return createOperation(city, caller, {
    name,
    aims: source.aims,
    area: source.area,
    firstDay: source.first_day,
    days: source.days,
    shifts: source.shifts,
    staffPerDay: source.staff_per_day,
    plainclothesShare: source.plainclothes_share,
    regularService: source.regular_service,
    stationName: source.station_name,
    stationLat: source.station_lat,
    stationLon: source.station_lon,
    seed: source.seed,
  })
}
