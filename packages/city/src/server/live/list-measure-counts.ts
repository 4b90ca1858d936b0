import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import type { Figure } from '../figure.ts'
import { getOperation, operationReaders } from '../operations/read-operations.ts'

/** Measures of an operation by kind and day, all as figures: `figures` holds one for each kind × day, kind and day. */
export interface MeasureCounts {
  readonly dates: readonly string[]
  /** kinds, most counted first */
  readonly measures: readonly string[]
  /** keys `<measure>.<date>`, `<measure>`, `<date>` and `all` */
  readonly figures: readonly Figure[]
}

/** Counts only; nothing about persons is stored. An operation without measures has none. */
export async function listMeasureCounts(
  city: City,
  caller: Caller | null,
  operationId: string,
): Promise<MeasureCounts> {
  requireRole(caller, ...operationReaders)
  const operation = await getOperation(city, caller, operationId)
  const rows = await city.db
    .selectFrom('measure_count')
    .select(['date', 'measure', 'count', 'generated'])
    .where('operation_id', '=', operationId)
    .execute()
  const sums = new Map<string, number>()
  const add = (key: string, count: number) => sums.set(key, (sums.get(key) ?? 0) + count)
  for (const { date, measure, count } of rows) {
    add(`${measure}.${date}`, count)
    add(measure, count)
    add(date, count)
    add('all', count)
  }
  const dates = [...new Set(rows.map((row) => row.date))].sort()
  const measures = [...new Set(rows.map((row) => row.measure))].sort(
    (a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const generated = rows.some((row) => row.generated)
  const asOf = operation.updated_at.getTime()
  const figures = [...sums].map(([key, value]): Figure => {
    const date = dates.find((candidate) => key.endsWith(candidate))
    return {
      key,
      value,
      unit: 'measures',
      kind: 'counted',
      period: { from: date ?? dates[0], to: date ?? dates[dates.length - 1] },
      places: [operation.name],
      origin: { query: 'live.measures', parameters: { operation: operationId, key }, asOf, generated },
    }
  })
  return { dates, measures, figures }
}
