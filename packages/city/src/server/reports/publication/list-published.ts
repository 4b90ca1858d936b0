import { sql, type RawBuilder } from 'kysely'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import type { Database } from '../../city.ts'
import type { UnitLevel } from './choose-published-units.ts'

/** A number everybody may know. */
export interface PublishedUnit {
  readonly type: string
  /** "2025-10" */
  readonly month: string
  readonly level: UnitLevel
  /** '' for the city, key of a Stadtbezirk, or H3 cell */
  readonly place: string
  readonly incidents: number
  /** some of it comes from the generator of the demo */
  readonly generated: boolean
  /** when it was decided on, or last grew; epoch ms */
  readonly publishedAt: number
}

/** Which published numbers; what is left out does not narrow. */
export interface UnitFilter {
  readonly levels: readonly UnitLevel[]
  readonly types?: readonly string[]
  /** months "2025-10", both included */
  readonly fromMonth?: string
  readonly toMonth?: string
  readonly months?: readonly string[]
  readonly places?: readonly string[]
}

export interface Page {
  readonly limit: number
  readonly offset: number
}

/**
 * Published numbers of whole months, newest month first, and how many there are in all. What has become sensitive since, is
 * no longer shown by cell.
 */
export async function listPublishedUnits(
  db: Database,
  filter: UnitFilter,
  { limit, offset }: Page,
): Promise<{ matched: number; units: PublishedUnit[] }> {
  const where = await conditions(db, filter)
  const { rows: counted } = await sql<{ matched: number }>`
    select count(*) as matched from published_unit where ${where}`.execute(db)
  const { rows } = await sql<PublishedUnit>`
    select type, to_char(first_day, 'YYYY-MM') as month, level, place, incidents, generated,
      (extract(epoch from published_at) * 1000)::float8 as "publishedAt"
    from published_unit where ${where}
    order by first_day desc, type, level, place limit ${limit} offset ${offset}`.execute(db)
  return { matched: counted[0].matched, units: rows }
}

/** Places that have a published number: keys of Stadtbezirke, or cells. */
export async function listPublishedPlaces(db: Database, levels: readonly UnitLevel[]): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select distinct place from published_unit where ${await conditions(db, { levels })} order by place`.execute(db)
  return rows.map(({ place }) => place)
}

/** First and last month with a published number, null where there is none. */
export async function publishedMonths(
  db: Database,
  levels: readonly UnitLevel[],
): Promise<{ from: string; to: string } | null> {
  const { rows } = await sql<{ from: string | null; to: string }>`
    select to_char(min(first_day), 'YYYY-MM') as "from", to_char(max(first_day), 'YYYY-MM') as "to"
    from published_unit where ${await conditions(db, { levels })}`.execute(db)
  const { from, to } = rows[0]
  return from === null ? null : { from, to }
}

async function conditions(
  db: Database,
  { levels, types, fromMonth, toMonth, months, places }: UnitFilter,
): Promise<RawBuilder<boolean>> {
  const { judged, placeable } = await publicTypes(db)
  const all = [
    sql<boolean>`period = 'month' and level = any(${levels}::text[]) and type = any(${judged}::text[])`,
    sql<boolean>`(level <> 'cell' or type = any(${placeable}::text[]))`,
  ]
  if (types) all.push(sql`type = any(${types}::text[])`)
  // as text: a year 0 that somebody asks for is no date to the database
  if (fromMonth !== undefined) all.push(sql`to_char(first_day, 'YYYY-MM') >= ${fromMonth}`)
  if (toMonth !== undefined) all.push(sql`to_char(first_day, 'YYYY-MM') <= ${toMonth}`)
  if (months) all.push(sql`to_char(first_day, 'YYYY-MM') = any(${months}::text[])`)
  if (places) all.push(sql`place = any(${places}::text[])`)
  return sql.join(all, sql` and `)
}

async function publicTypes(db: Database): Promise<{ judged: string[]; placeable: string[] }> {
  const judged = (await listDisturbanceTypes(db)).filter(({ fromImport }) => !fromImport)
  return {
    judged: judged.map(({ key }) => key),
    placeable: judged.filter(({ sensitive }) => !sensitive).map(({ key }) => key),
  }
}

/** A report as everybody may know it: one of a published cell, which one nobody can tell. */
export interface PublishedRequest {
  /** drawn by lot when it was published */
  readonly publicId: string
  readonly type: string
  /** "2025-10" */
  readonly month: string
  /** H3 cell, resolution 10 */
  readonly cell: string
  /** that of the month's number for this type and cell when it was published: open where anything of it was */
  readonly status: 'open' | 'closed'
}

export interface RequestFilter extends Page {
  /** civil dates, both included: the 1st of a report's month lies between them */
  readonly from?: string
  readonly to?: string
  readonly types?: readonly string[]
  readonly status?: 'open' | 'closed'
  /** public ids (UUIDs) */
  readonly ids?: readonly string[]
  /** id of a key: without what came through it, which whoever holds the key is told in full */
  readonly notThrough?: string
}

/**
 * Reports of published cells, newest month first; the order tells nothing about when a report was made. The list stands by
 * itself: a report that is deleted when its time is over stays on it, else the day it goes would tell the day it came.
 */
export async function listPublishedRequests(
  db: Database,
  { from, to, types, status, ids, notThrough, limit, offset }: RequestFilter,
): Promise<PublishedRequest[]> {
  const { placeable } = await publicTypes(db)
  const all = [sql<boolean>`request.type = any(${placeable}::text[])`]
  if (from !== undefined) all.push(sql`to_char(request.month, 'YYYY-MM-DD') >= ${from}`)
  if (to !== undefined) all.push(sql`to_char(request.month, 'YYYY-MM-DD') <= ${to}`)
  if (types) all.push(sql`request.type = any(${types}::text[])`)
  if (status) all.push(sql`unit.open = ${status === 'open'}`)
  if (ids) all.push(sql`request.public_id = any(${ids}::uuid[])`)
  if (notThrough !== undefined)
    all.push(
      sql`not exists (select from report where report.id = request.report_id and report.api_key = ${notThrough}::uuid)`,
    )
  const { rows } = await sql<PublishedRequest>`
    select request.public_id::text as "publicId", request.type, to_char(request.month, 'YYYY-MM') as month, request.cell,
      case when unit.open then 'open' else 'closed' end as status
    from published_request as request
      join published_unit as unit on (unit.period, unit.first_day, unit.type, unit.level, unit.place)
        = ('month', request.month, request.type, 'cell', request.cell)
    where ${sql.join(all, sql` and `)}
    order by request.month desc, request.type, request.cell, request.public_id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}
