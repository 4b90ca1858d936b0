import type { City } from '../city.ts'
import type { Figure } from '../figure.ts'

/** Fewer of a kind in a whole operation could point at somebody. */
const fewestShown = 5

/**
 * What the public learns of what an operation did: one total for each kind of measure over the whole operation, most
 * first; by day, place or authority nothing, and no kind with fewer than five.
 */
export async function publicMeasureTotals(
  city: City,
  operation: { readonly id: string; readonly name: string; readonly from: string; readonly to: string },
): Promise<Figure[]> {
  const rows = await city.db
    .selectFrom('measure_count')
    .select((eb) => [
      'measure',
      eb.fn.sum<number>('count').as('total'),
      eb.fn.agg<boolean>('bool_or', ['generated']).as('generated'),
    ])
    .where('operation_id', '=', operation.id)
    .groupBy('measure')
    .execute()
  return rows
    .map((row) => ({ ...row, total: Number(row.total) }))
    .filter(({ total }) => total >= fewestShown)
    .sort((a, b) => b.total - a.total || (a.measure < b.measure ? -1 : 1))
    .map(({ measure, total, generated }) => ({
      key: measure,
      value: total,
      unit: 'measures',
      kind: 'counted',
      period: { from: operation.from, to: operation.to },
      places: [operation.name],
      origin: {
        query: 'live.public-measures',
        parameters: { operation: operation.id, atLeast: fewestShown },
        asOf: city.clock.now(),
        generated,
      },
    }))
}
