import type { Source } from 'planning/model'
import type { Database } from '../city.ts'

/** Which reports; what is left out does not narrow. */
export interface ReportFilter {
  readonly origin?: string
  /** epoch ms, included */
  readonly from?: number
  /** epoch ms, excluded */
  readonly to?: number
  readonly sources?: readonly Source[]
}

/** How many reports are stored. */
export async function countReports(db: Database, { origin, from, to, sources }: ReportFilter = {}): Promise<number> {
  let query = db.selectFrom('report').select((eb) => eb.fn.countAll<number>().as('count'))
  if (origin !== undefined) query = query.where('origin', '=', origin)
  if (from !== undefined) query = query.where('reported_at', '>=', new Date(from))
  if (to !== undefined) query = query.where('reported_at', '<', new Date(to))
  if (sources) query = query.where('source', 'in', sources)
  return (await query.executeTakeFirstOrThrow()).count
}
