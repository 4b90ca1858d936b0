import type { Selectable } from 'kysely'
import { areaContains } from 'planning/geo/area'
import type { Plan, RosterPrivate } from 'planning/plan'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import { getSettings } from '../city/settings.ts'
import type { City, Database } from '../city.ts'
import { Conflict, NotFound } from '../errors.ts'
import { incidentsBuiltAfter } from '../reports/incidents/read.ts'
import { operationReaders, rosterPlanners } from './read-operations.ts'
import type { Operation } from './read-operations.ts'
import type { OperationsTables } from './tables.ts'
import { boxOf, incidentWindow } from './plan-input.ts'

/** A run of the planner without its result. */
export type PlanRun = Omit<Selectable<OperationsTables['plan']>, 'result' | 'private_result'>

const runColumns = [
  'id',
  'operation_id',
  'number',
  'state',
  'operation_version',
  'job_id',
  'created_by',
  'created_at',
  'started_at',
  'incident_build',
  'finished_at',
  'complete',
  'error_key',
  'error_params',
] as const

/** All runs of an operation, newest first. */
export async function listPlanRuns(city: City, caller: Caller | null, operationId: string): Promise<PlanRun[]> {
  requireRole(caller, ...operationReaders)
  return city.db
    .selectFrom('plan')
    .select(runColumns)
    .where('operation_id', '=', operationId)
    .orderBy('number', 'desc')
    .execute()
}

/** A plan nobody has seen must not become the plan of an approved operation. @throws Conflict while the planner waits or runs */
export async function requireNotPlanning(trx: Database, operationId: string): Promise<void> {
  const run = await trx
    .selectFrom('plan')
    .select('id')
    .where('operation_id', '=', operationId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  if (run) throw new Conflict('operation.already-planning')
}

/**
 * The plan of an operation: its newest finished one, or the one with a number.
 * @returns null where there is none yet. @throws NotFound for a number that is no finished plan
 */
export async function getPlan(
  city: City,
  caller: Caller | null,
  operationId: string,
  number?: number,
): Promise<{ run: PlanRun; plan: Plan } | null> {
  requireRole(caller, ...operationReaders)
  const found = await planRow(city.db, operationId, number)
  if (!found?.result) {
    if (number === undefined) return null
    throw new NotFound('operation.no-such-plan')
  }
  const { result, ...run } = found
  return { run, plan: result }
}

/** Wishes and fairness by person: for those who make the roster. */
export async function getRosterPrivate(
  city: City,
  caller: Caller | null,
  operationId: string,
): Promise<RosterPrivate | null> {
  requireRole(caller, ...rosterPlanners)
  const row = await city.db
    .selectFrom('plan')
    .select('private_result')
    .where('operation_id', '=', operationId)
    .where('state', '=', 'done')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.private_result ?? null
}

function planRow(db: Database, operationId: string, number?: number) {
  let query = db
    .selectFrom('plan')
    .select([...runColumns, 'result'])
    .where('operation_id', '=', operationId)
    .where('state', '=', 'done')
  if (number !== undefined) query = query.where('number', '=', number)
  return query.orderBy('number', 'desc').limit(1).executeTakeFirst()
}

/** "Outdated since n new incidents": those of its area and time that were built or changed after the plan's data were read. */
export async function newSincePlan(city: City, operation: Operation, run: PlanRun): Promise<number> {
  const window = incidentWindow(operation, await getSettings(city.db), city.clock.now())
  const build = run.incident_build
  const found = await incidentsBuiltAfter(city.db, { build, box: boxOf(operation.area), ...window })
  return found.filter((position) => areaContains(operation.area, position)).length
}
