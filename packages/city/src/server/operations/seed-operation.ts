import { planInWorker } from 'planning/plan-in-worker'
import type { PlanStep } from 'planning/plan'
import { recordAudit } from '../audit/record.ts'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { latestBuild } from '../reports/incidents/read.ts'
import { parseOperationInput } from './operation-input.ts'
import { planInputOf } from './plan-input.ts'
import { operationById } from './read-operations.ts'
import { columnsOf } from './write-operation.ts'

interface SeedOperation {
  readonly input: unknown
  /** account ids: who made it, who approved it */
  readonly createdBy: string
  readonly approvedBy: string
  /** epoch ms */
  readonly createdAt: number
}

/** created, planned, approved, started, closed: what a closed operation has been through */
const versionWhenClosed = 5

/** An invented operation that is still a draft. @returns its id; the one that is there already if it was seeded before */
export async function seedDraft(
  city: City,
  caller: Caller | null,
  seed: Omit<SeedOperation, 'approvedBy'>,
): Promise<{ id: string; version: number }> {
  requireRole(caller, 'administrator')
  const parsed = parseOperationInput(seed.input)
  const before = await seededBefore(city, parsed.name, parsed.firstDay)
  if (before) return before
  return transact(city.db, async (trx) => {
    const operation = await trx
      .insertInto('operation')
      .values({
        ...columnsOf(parsed),
        state: 'draft',
        created_by: seed.createdBy,
        approved_by: null,
        created_at: new Date(seed.createdAt),
        generated: true,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await auditSeed({ ...city, db: trx }, caller, operation.id)
    return operation
  })
}

/**
 * An invented operation of the past with a plan that the planner really made, from what was known the day it began. The
 * plan says when it was computed: now.
 *
 * @returns its id; the one that is there already if it was seeded before
 */
export async function seedClosedOperation(
  city: City,
  caller: Caller | null,
  seed: SeedOperation & {
    readonly onProgress?: (step: PlanStep, share: number) => void
    /** stops the planner; nothing is stored then */
    readonly signal?: AbortSignal
  },
): Promise<{ id: string; version: number }> {
  requireRole(caller, 'administrator')
  const parsed = parseOperationInput(seed.input)
  const before = await seededBefore(city, parsed.name, parsed.firstDay)
  if (before) return before
  return transact(city.db, async (trx) => {
    const within = { ...city, db: trx }
    const { id } = await trx
      .insertInto('operation')
      .values({
        ...columnsOf(parsed),
        state: 'closed',
        version: versionWhenClosed,
        created_by: seed.createdBy,
        approved_by: seed.approvedBy,
        created_at: new Date(seed.createdAt),
        // its figures are of that day, not of the day the demo was loaded
        updated_at: new Date(seed.createdAt),
        generated: true,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const operation = await operationById(trx, id)
    const startedAt = new Date(city.clock.now())
    const knownBuild = await latestBuild(trx)
    const { plan, rosterPrivate } = await planInWorker(await planInputOf(within, operation), operation.seed, {
      ...(seed.onProgress ? { onProgress: seed.onProgress } : {}),
      ...(seed.signal ? { signal: seed.signal } : {}),
    })
    seed.signal?.throwIfAborted()
    await trx
      .insertInto('plan')
      .values({
        operation_id: id,
        number: 1,
        state: 'done',
        operation_version: 1,
        created_by: seed.createdBy,
        created_at: startedAt,
        started_at: startedAt,
        incident_build: knownBuild,
        finished_at: new Date(city.clock.now()),
        complete: plan.openPosts.length === 0 && plan.violations.length === 0,
        result: JSON.stringify(plan),
        private_result: JSON.stringify(rosterPrivate),
      })
      .execute()
    await auditSeed(within, caller, id)
    return { id, version: versionWhenClosed }
  })
}

function seededBefore(city: City, name: string, firstDay: string) {
  return city.db
    .selectFrom('operation')
    .select(['id', 'version'])
    .where('generated', '=', true)
    .where('name', '=', name)
    .where('first_day', '=', firstDay)
    .executeTakeFirst()
}

function auditSeed(city: City, caller: Caller, subjectId: string): Promise<void> {
  return recordAudit(city.db, city, caller, { action: 'operation.seed', subjectKind: 'operation', subjectId })
}
