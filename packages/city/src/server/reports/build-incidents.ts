import { sql } from 'kysely'
import { createIncidentMerger } from 'planning/hotspots/merge-incidents'
import type { Report, Source } from 'planning/model'
import type { Database } from '../city.ts'
import { createInstantWriter, type BulkConnection } from './bulk-connection.ts'

/** Reports are about the same thing within this time of the first one (design §9). */
const WINDOW_MINUTES = 120

const READ_AT_ONCE = 10_000

/** Any constant: only one connection builds incidents at a time. */
const buildLock = 7_302_119_482

/**
 * Builds the incidents of all reports that have none yet, and with them anew those they may change: every report of
 * the same type that hangs together with them in time by gaps of at most two hours (reports known by day: of the same
 * day). What lies farther away cannot be changed by them, so the result is the same as if all were built at once.
 *
 * Reports of the same instant are taken in the order of their identity, so that the same reports always give the same
 * incidents. All or nothing, in one transaction; safe to call at any time and by several processes. An incident's id is that of
 * its first report, so incidents that stay the same keep theirs.
 *
 * @param timeZone the city's: says which civil day a report known by day belongs to
 * @param onProgress 0…1
 * @returns how many reports were looked at
 */
export async function buildIncidents(
  connection: BulkConnection,
  timeZone: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<number> {
  return connection.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${buildLock})`.execute(trx)
    await sql`set local work_mem = '64MB'`.execute(trx)
    const isFirst = await hasNoIncidents(trx)
    const reports = isFirst ? await countAll(trx) : await findAffected(trx, timeZone)
    if (reports === 0) return 0
    const target = isFirst ? storedTables : await createBuiltTables(trx)
    const build = await nextBuild(trx)
    await mergeAll(connection, trx, { isFirst, target, build }, timeZone, (done) => onProgress(done / reports))
    if (!isFirst) await replaceAffected(trx)
    return reports
  })
}

/** Counted in the transaction, under the lock: whoever sees the number sees what was built under it. */
async function nextBuild(trx: Database): Promise<number> {
  const { number } = await trx
    .updateTable('incident_build')
    .set((eb) => ({ number: eb('number', '+', 1) }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

async function hasNoIncidents(trx: Database): Promise<boolean> {
  const found = await trx.selectFrom('incident_report').select('report_id').limit(1).executeTakeFirst()
  return found === undefined
}

async function countAll(trx: Database): Promise<number> {
  const { count } = await trx
    .selectFrom('report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Fills the temporary table `affected`. */
async function findAffected(trx: Database, timeZone: string): Promise<number> {
  const kinds = await sql<{ type: string; precision: string }>`
    select distinct type, precision from report
    where not exists (select from incident_report where incident_report.report_id = report.id)`.execute(trx)
  if (kinds.rows.length === 0) return 0
  await sql`
    create temporary table affected on commit drop as
    with wanted as (
      select * from unnest(
        ${kinds.rows.map(({ type }) => type)}::text[], ${kinds.rows.map(({ precision }) => precision)}::text[]
      ) as wanted (type, precision)
    ), timed as (
      select report.id, report.type, report.precision, report.reported_at, incident_report.report_id is null as is_new,
        case report.precision
          when 'day' then (report.reported_at at time zone ${timeZone})::date
            is not distinct from (lag(report.reported_at) over kind at time zone ${timeZone})::date
          else report.reported_at - lag(report.reported_at) over kind <= make_interval(mins => ${WINDOW_MINUTES})
        end as continues
      from report join wanted using (type, precision)
        left join incident_report on incident_report.report_id = report.id
      window kind as (partition by report.type, report.precision order by report.reported_at, report.id)
    ), grouped as (
      select *, count(*) filter (where continues is not true)
        over (partition by type, precision order by reported_at, id) as stretch
      from timed
    ), marked as (
      select id, bool_or(is_new) over (partition by type, precision, stretch) as is_affected from grouped
    )
    select id from marked where is_affected`.execute(trx)
  await sql`analyze affected`.execute(trx)
  const { rows } = await sql<{ count: number }>`select count(*) as count from affected`.execute(trx)
  return rows[0].count
}

interface TargetTables {
  readonly incident: string
  readonly member: string
}

const storedTables: TargetTables = { incident: 'incident', member: 'incident_report' }

async function createBuiltTables(trx: Database): Promise<TargetTables> {
  await sql`create temporary table built (like incident including defaults) on commit drop`.execute(trx)
  await sql`create temporary table built_member (like incident_report) on commit drop`.execute(trx)
  return { incident: 'built', member: 'built_member' }
}

async function mergeAll(
  connection: BulkConnection,
  trx: Database,
  { isFirst, target, build }: { isFirst: boolean; target: TargetTables; build: number },
  timeZone: string,
  onDone: (reports: number) => void,
): Promise<void> {
  await sql`
    declare to_merge no scroll cursor for
    select report.id, report.type, (extract(epoch from report.reported_at) * 1000)::float8, report.precision,
      report.lat, report.lon, report.cell, report.source, report.reporter, report.generated
    from report ${isFirst ? sql`` : sql`join affected on affected.id = report.id`}
    order by report.reported_at, report.identity, report.origin`.execute(trx)
  const assembly = createAssembly(timeZone)
  let next = fetchRows(connection)
  for (let done = 0; ;) {
    const rows = await next
    const isLast = rows.length < READ_AT_ONCE
    // the database fetches while we merge
    if (!isLast) next = fetchRows(connection)
    for (const row of rows) assembly.add(row)
    await copyIncidents(connection, target, build, isLast ? assembly.rest() : assembly.closed())
    done += rows.length
    onDone(done)
    if (isLast) return
  }
}

function fetchRows(connection: BulkConnection): Promise<readonly (readonly string[])[]> {
  const rows = connection.readText(`fetch ${READ_AT_ONCE} from to_merge`)
  // reported by whoever waits for it; without this a failure before that would end the process
  rows.catch(() => undefined)
  return rows as Promise<readonly (readonly string[])[]>
}

interface Draft {
  /** columns of the first report as text: id, type, time, precision, lat, lon, cell */
  readonly first: readonly string[]
  readonly until: number
  readonly members: string[]
  /** null while there is none: most reports come without */
  reporters: Set<string> | null
  anonymous: number
  readonly sources: Source[]
  generated: boolean
}

/** Puts reports, in order of time, together; hands out incidents that no later report can join. */
function createAssembly(timeZone: string) {
  const merger = createIncidentMerger({ timeZone, windowMinutes: WINDOW_MINUTES })
  const open = new Map<number, Draft>()
  let now = -Infinity

  function add(row: readonly string[]): void {
    const [id, type, time, precision, lat, lon, , source, reporter, generated] = row
    now = Number(time)
    const position = { lat: Number(lat), lon: Number(lon) }
    const { incident } = merger.add({ id, type, time: now, precision: precision as Report['precision'], position })
    let draft = open.get(incident)
    if (!draft) {
      // a civil day ends 25 hours after its start at the latest
      const until = precision === 'day' ? now + 25 * 3_600_000 : now + WINDOW_MINUTES * 60_000
      draft = { first: row, until, members: [], reporters: null, anonymous: 0, sources: [], generated: false }
      open.set(incident, draft)
    }
    draft.members.push(id)
    if (reporter === null) draft.anonymous++
    else (draft.reporters ??= new Set()).add(reporter)
    if (!draft.sources.includes(source as Source)) draft.sources.push(source as Source)
    draft.generated ||= generated === 't'
  }

  function take(isComplete: (draft: Draft) => boolean): Draft[] {
    const complete: Draft[] = []
    for (const [incident, draft] of open) {
      if (!isComplete(draft)) continue
      complete.push(draft)
      open.delete(incident)
    }
    return complete
  }

  return { add, closed: () => take((draft) => draft.until < now), rest: () => take(() => true) }
}

async function copyIncidents(
  connection: BulkConnection,
  target: TargetTables,
  build: number,
  drafts: readonly Draft[],
): Promise<void> {
  if (drafts.length === 0) return
  const columns = 'id, type, occurred_at, precision, lat, lon, cell, reports, reporters, sources, generated, build'
  await connection.copy(`copy ${target.incident} (${columns}) from stdin`, incidentLines(drafts, build))
  await connection.copy(`copy ${target.member} (report_id, incident_id) from stdin`, memberLines(drafts))
}

function* incidentLines(drafts: readonly Draft[], build: number): Iterable<string> {
  const instantText = createInstantWriter()
  for (const { first, members, reporters, anonymous, sources, generated } of drafts) {
    const [id, type, time, precision, lat, lon, cell] = first
    const at = instantText(Number(time))
    const told = `{${sources.join(',')}}`
    yield `${id}\t${type}\t${at}\t${precision}\t${lat}\t${lon}\t${cell}\t${members.length}\t${(reporters?.size ?? 0) + anonymous}\t${told}\t${generated}\t${build}\n`
  }
}

function* memberLines(drafts: readonly Draft[]): Iterable<string> {
  for (const { first, members } of drafts) for (const id of members) yield `${id}\t${first[0]}\n`
}

/** Puts what was built in the place of what was there; rows that are the same are not touched. */
async function replaceAffected(trx: Database): Promise<void> {
  await sql`analyze built, built_member`.execute(trx)
  await sql`
    create temporary table outdated on commit drop as
    select distinct incident_id as id from incident_report join affected on affected.id = incident_report.report_id
    except select id from built`.execute(trx)
  await sql`
    insert into incident
      (id, type, occurred_at, precision, lat, lon, cell, reports, reporters, sources, generated, build)
    select id, type, occurred_at, precision, lat, lon, cell, reports, reporters, sources, generated, build from built
    on conflict (id) do update set
      type = excluded.type, occurred_at = excluded.occurred_at, precision = excluded.precision, lat = excluded.lat,
      lon = excluded.lon, cell = excluded.cell, reports = excluded.reports, reporters = excluded.reporters,
      sources = excluded.sources, generated = excluded.generated,
      build = excluded.build, version = incident.version + 1
    where (incident.type, incident.occurred_at, incident.precision, incident.lat, incident.lon, incident.reports,
        incident.reporters, incident.sources, incident.generated)
      is distinct from (excluded.type, excluded.occurred_at, excluded.precision, excluded.lat, excluded.lon,
        excluded.reports, excluded.reporters, excluded.sources, excluded.generated)`.execute(trx)
  await sql`
    insert into incident_report (report_id, incident_id) select report_id, incident_id from built_member
    on conflict (report_id) do update set incident_id = excluded.incident_id
    where incident_report.incident_id <> excluded.incident_id`.execute(trx)
  // every report of an outdated incident was affected, so no member of it is left
  await sql`delete from incident using outdated where incident.id = outdated.id`.execute(trx)
}
