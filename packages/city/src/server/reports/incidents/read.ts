import { sql, type RawBuilder } from 'kysely'
import type { Incident, Position, Source, TimePrecision } from 'planning/model'
import type { Database } from '../../city.ts'

/** Degrees, all four sides included. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** Which incidents; what is left out does not narrow. */
export interface IncidentFilter {
  readonly box?: Box
  /** H3 cells, resolution 10 */
  readonly cells?: readonly string[]
  /** epoch ms, included */
  readonly from?: number
  /** epoch ms, excluded */
  readonly to?: number
  /** keys of disturbance types */
  readonly types?: readonly string[]
  /** at least one report comes from one of these */
  readonly sources?: readonly Source[]
}

/** Incidents in order of time; 200,000 of them take about a second. */
export async function listIncidents(db: Database, filter: IncidentFilter = {}): Promise<Incident[]> {
  // text and epoch milliseconds: the driver's parsers for arrays and dates would take longer than the query
  const { rows } = await sql<IncidentRow>`
    select id, type, lat, lon, cell, (extract(epoch from occurred_at) * 1000)::float8 as time, precision, reports,
      reporters, array_to_string(sources, ',') as told
    from incident where ${conditions(filter)}
    order by occurred_at, id`.execute(db)
  const sourceLists = new Map<string, readonly Source[]>()
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    position: { lat: row.lat, lon: row.lon },
    cell: row.cell,
    time: row.time,
    precision: row.precision,
    reports: row.reports,
    reporters: row.reporters,
    sources: sourcesOf(row.told, sourceLists),
  }))
}

interface IncidentRow {
  id: string
  type: string
  lat: number
  lon: number
  cell: string
  time: number
  precision: TimePrecision
  reports: number
  reporters: number
  told: string
}

function sourcesOf(told: string, known: Map<string, readonly Source[]>): readonly Source[] {
  let sources = known.get(told)
  if (!sources) known.set(told, (sources = told.split(',') as Source[]))
  return sources
}

/** What there is of the incidents a filter leaves. */
export interface IncidentTotals {
  readonly incidents: number
  /** reports they consist of */
  readonly reports: number
  /** epoch ms of the first and the last; null where there is none */
  readonly from: number | null
  readonly to: number | null
  /** share known only by day, 0…1; 0 where there is none */
  readonly dayShare: number
  /** some of them come from the generator of the demo */
  readonly generated: boolean
}

export async function countIncidents(db: Database, filter: IncidentFilter = {}): Promise<IncidentTotals> {
  const { rows } = await sql<IncidentTotals & { byDay: number }>`
    select count(*)::float8 as incidents, coalesce(sum(reports), 0)::float8 as reports,
      (extract(epoch from min(occurred_at)) * 1000)::float8 as "from",
      (extract(epoch from max(occurred_at)) * 1000)::float8 as "to",
      count(*) filter (where precision = 'day')::float8 as "byDay", coalesce(bool_or(generated), false) as generated
    from incident where ${conditions(filter)}`.execute(db)
  const { byDay, ...totals } = rows[0]
  return { ...totals, dayShare: totals.incidents === 0 ? 0 : byDay / totals.incidents }
}

/** Incidents by disturbance type, and whether the demo's generator made some of them. */
export async function countIncidentsByType(
  db: Database,
  filter: IncidentFilter = {},
): Promise<{ counts: Map<string, number>; generated: boolean }> {
  const { rows } = await sql<{ type: string; incidents: number; generated: boolean }>`
    select type, count(*)::float8 as incidents, bool_or(generated) as generated
    from incident where ${conditions(filter)} group by type`.execute(db)
  return {
    counts: new Map(rows.map(({ type, incidents }) => [type, incidents])),
    generated: rows.some(({ generated }) => generated),
  }
}

/** Time of the newest incident, epoch ms; null where there is none. */
export async function newestIncidentTime(db: Database): Promise<number | null> {
  return (await countIncidents(db)).to
}

/** The number of the newest build of incidents; asked before they are read, it tells later which came after. */
export async function latestBuild(db: Database): Promise<number> {
  const { number } = await db.selectFrom('incident_build').select('number').executeTakeFirstOrThrow()
  return number
}

/** Where the incidents lie that a build after the given one made or changed: what somebody who read them then does not know. */
export async function incidentsBuiltAfter(
  db: Database,
  { build, ...filter }: IncidentFilter & { build: number },
): Promise<Position[]> {
  const { rows } = await sql<Position>`
    select lat, lon from incident where build > ${build} and ${conditions(filter)}`.execute(db)
  return rows
}

function conditions({ box, cells, from, to, types, sources }: IncidentFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`true`]
  if (box) all.push(sql`lat between ${box.south} and ${box.north} and lon between ${box.west} and ${box.east}`)
  if (cells) all.push(sql`cell = any(${cells}::text[])`)
  if (from !== undefined) all.push(sql`occurred_at >= ${new Date(from)}`)
  if (to !== undefined) all.push(sql`occurred_at < ${new Date(to)}`)
  if (types) all.push(sql`type = any(${types}::text[])`)
  if (sources) all.push(sql`sources && ${sources}::text[]`)
  return sql.join(all, sql` and `)
}
