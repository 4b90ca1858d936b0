import { measureTexts } from '../../language/measures.ts'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'

/** How often a kind of measure was taken on a day; nothing about persons. */
export interface MeasureCount {
  /** civil date */
  readonly date: string
  /** key of a kind of measure, as in `language/measures.ts` */
  readonly measure: string
  /** who took it, e.g. "order-service" */
  readonly authority: string
  readonly count: number
}

/**
 * Writes the tally of an operation; a count that is there already for the same day, kind and authority is replaced.
 *
 * @throws Invalid `live.invalid-measure` for an unknown kind or a number that is no count
 */
export async function recordMeasures(
  city: City,
  caller: Caller | null,
  input: { readonly operationId: string; readonly counts: readonly MeasureCount[]; readonly generated?: boolean },
): Promise<void> {
  requireRole(caller, 'control-room', 'operations-lead')
  const { operationId, counts, generated = false } = input
  for (const { measure, count, date } of counts) {
    const isKnown = Object.hasOwn(measureTexts, measure) && Number.isInteger(count) && count >= 0
    if (!isKnown) throw new Invalid('live.invalid-measure', { measure, date })
  }
  if (counts.length === 0) return
  await transact(city.db, async (trx) => {
    await trx
      .insertInto('measure_count')
      .values(counts.map((row) => ({ ...row, operation_id: operationId, generated })))
      .onConflict((conflict) =>
        conflict.columns(['operation_id', 'date', 'measure', 'authority']).doUpdateSet((expression) => ({
          count: expression.ref('excluded.count'),
          generated: expression.ref('excluded.generated'),
        })),
      )
      .execute()
    await recordAudit(trx, city, caller, {
      action: 'measures.record',
      subjectKind: 'operation',
      subjectId: operationId,
      details: { rows: counts.length, generated },
    })
  })
}
