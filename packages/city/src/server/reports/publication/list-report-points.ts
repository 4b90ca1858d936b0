import { sql } from 'kysely'
import type { Source, TimePrecision } from 'planning/model'
import { requireRole, type Caller } from '../../caller.ts'
import type { Database } from '../../city.ts'
import { placeReaders } from '../roles.ts'
import type { ReportState } from '../states.ts'
import type { Page } from './list-published.ts'

/** A report at its exact place, without a word of its text. */
export interface ReportPoint {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly type: string
  /** epoch ms */
  readonly time: number
  readonly precision: TimePrecision
  /** null = handled where it comes from */
  readonly state: ReportState | null
  readonly source: Source
  readonly district: string | null
  readonly generated: boolean
}

/** Which reports; what is left out does not narrow. */
export interface PointFilter {
  readonly ids?: readonly string[]
  readonly types?: readonly string[]
  /** epoch ms, both included */
  readonly from?: number
  readonly to?: number
  /** degrees, sides included; one of them */
  readonly boxes?: readonly {
    readonly west: number
    readonly south: number
    readonly east: number
    readonly north: number
  }[]
}

/** Reports with a known place in the order in which they were stored, and how many there are in all. */
export async function listReportPoints(
  db: Database,
  caller: Caller | null,
  { ids, types, from, to, boxes, limit, offset }: PointFilter & Page,
): Promise<{ matched: number; points: ReportPoint[] }> {
  requireRole(caller, ...placeReaders)
  const all = [sql<boolean>`lat is not null`]
  if (ids) all.push(sql`id = any(${ids}::uuid[])`)
  if (types) all.push(sql`type = any(${types}::text[])`)
  if (from !== undefined) all.push(sql`reported_at >= ${new Date(from)}`)
  if (to !== undefined) all.push(sql`reported_at <= ${new Date(to)}`)
  if (boxes) {
    const inOne = boxes.map(
      ({ west, south, east, north }) => sql`lon between ${west} and ${east} and lat between ${south} and ${north}`,
    )
    all.push(sql`(${sql.join(inOne, sql` or `)})`)
  }
  const where = sql.join(all, sql` and `)
  const { rows: counted } = await sql<{ matched: number }>`
    select count(*) as matched from report where ${where}`.execute(db)
  const { rows } = await sql<ReportPoint>`
    select id, lat, lon, type, (extract(epoch from reported_at) * 1000)::float8 as time, precision, state, source, district,
      generated
    from report where ${where} order by id limit ${limit} offset ${offset}`.execute(db)
  return { matched: counted[0].matched, points: rows }
}
