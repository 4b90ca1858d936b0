import { sql } from 'kysely'
import { createZoneClock } from 'planning/geo/zone-clock'
import { createIncidentMerger } from 'planning/hotspots/merge-incidents'
import type { Report, Source } from 'planning/model'
import type { Database } from '../../city.ts'
import { createInstantWriter, type BulkConnection } from '../bulk-connection.ts'

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
    await lockBuilds(trx)
    await sql`set local work_mem = '64MB'`.execute(trx)
    const isFirst = await hasNoIncidents(trx)
    const reports = isFirst ? await countAll(trx) : await findAffected(trx, timeZone)
    return buildAffected(connection, trx, { isFirst, reports, timeZone, onProgress })
  })
}

/**
 * The same for the few reports that came in one by one since the last time (`placed` is false): looks at their
 * neighbours in time only, so it takes milliseconds however many reports are stored.
 *
 * @returns how many reports were looked at
 */
export async function placeReports(connection: BulkConnection, timeZone: string): Promise<number> {
  return connection.db.transaction().execute(async (trx) => {
    await lockBuilds(trx)
    const isFirst = await hasNoIncidents(trx)
    const reports = isFirst ? await countAll(trx) : await findAround(trx, timeZone)
    return buildAffected(connection, trx, { isFirst, reports, timeZone })
  })
}

async function buildAffected(
  connection: BulkConnection,
  trx: Database,
  {
    isFirst,
    reports,
    timeZone,
    onProgress = () => undefined,
  }: { isFirst: boolean; reports: number; timeZone: string; onProgress?: (share: number) => void },
): Promise<number> {
  if (reports === 0) return 0
  const target = isFirst ? storedTables : await createBuiltTables(trx)
  const build = await nextBuild(trx)
  await mergeAll(connection, trx, { isFirst, target, build }, timeZone, (done) => onProgress(done / reports))
  if (!isFirst) await replaceAffected(trx)
  await sql`
    update report set placed = true
    where not placed and exists (select from incident_report where incident_report.report_id = report.id)`.execute(trx)
  return reports
}

/** Keeps every other build of incidents waiting until the transaction ends. */
export async function lockBuilds(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${buildLock})`.execute(trx)
}

/** Counted in the transaction, under the lock: whoever sees the number sees what was built under it. */
export async function nextBuild(trx: Database): Promise<number> {
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
    .where('cell', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Fills the temporary table `affected`. */
async function findAffected(trx: Database, timeZone: string): Promise<number> {
  const kinds = await sql<{ type: string; precision: string }>`
    select distinct type, precision from report
    where cell is not null and not exists (select from incident_report where incident_report.report_id = report.id)`.execute(
    trx,
  )
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
      where cell is not null and ${isUndecided}
      window kind as (partition by report.type, report.precision order by report.reported_at, report.id)
    ), grouped as (
      select *, count(*) filter (where continues is not true)
        over (partition by type, precision order by reported_at, id) as stretch
      from timed
    ), marked as (
      select id, bool_or(is_new) over (partition by type, precision, stretch) as is_affected from grouped
    )
    select id from marked where is_affected`.execute(trx)
  return countAffected(trx)
}

/** What people merged or split stays as they left it. */
const isUndecided = sql`not exists (
  select from incident join incident_report as part on part.incident_id = incident.id
  where incident.decided and part.report_id = report.id)`

/**
 * Fills the temporary table `affected` from the reports that wait. From them it jumps as far as the window reaches, to the
 * farthest report in it: all between are no farther apart than that, so that thousands a minute take a few steps.
 */
async function findAround(trx: Database, timeZone: string): Promise<number> {
  const gap = sql`make_interval(mins => ${WINDOW_MINUTES})`
  await sql`
    create temporary table affected on commit drop as
    with recursive fresh as (
      select type, precision, reported_at from report where not placed and cell is not null
    ), apart as (
      select type, reported_at,
        reported_at - lag(reported_at) over (partition by type order by reported_at) > ${gap} as starts
      from fresh where precision = 'minute'
    ), numbered as (
      select type, reported_at, count(*) filter (where starts) over (partition by type order by reported_at) as stretch
      from apart
    ), stretches as (
      select type, min(reported_at) as first, max(reported_at) as last from numbered group by type, stretch
    ), back as (
      select type, first, first as reached from stretches
      union all
      select back.type, back.first, earlier.reported_at from back cross join lateral (
        select reported_at from report
        where type = back.type and precision = 'minute' and cell is not null
          and reported_at < back.reached and reported_at >= back.reached - ${gap}
        order by reported_at limit 1) as earlier
    ), onward as (
      select type, first, last as reached from stretches
      union all
      select onward.type, onward.first, later.reported_at from onward cross join lateral (
        select reported_at from report
        where type = onward.type and precision = 'minute' and cell is not null
          and reported_at > onward.reached and reported_at <= onward.reached + ${gap}
        order by reported_at desc limit 1) as later
    ), spans as (
      select type, min(back.reached) as first, max(onward.reached) as last
      from back join onward using (type, first) group by type, back.first
    ), days as (
      select distinct type, (reported_at at time zone ${timeZone})::date as day from fresh where precision = 'day'
    )
    select report.id from report join spans on spans.type = report.type
      and report.reported_at between spans.first and spans.last
    where precision = 'minute' and cell is not null and ${isUndecided}
    union
    select report.id from report join days on days.type = report.type
      and report.reported_at >= days.day::timestamp at time zone ${timeZone}
      and report.reported_at < (days.day + 1)::timestamp at time zone ${timeZone}
    where precision = 'day' and cell is not null and ${isUndecided}`.execute(trx)
  return countAffected(trx)
}

async function countAffected(trx: Database): Promise<number> {
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
    from report ${isFirst ? sql`where cell is not null` : sql`join affected on affected.id = report.id`}
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
  /** cell and day of reports without a reporter: all of one cell and day count as one; null while there is none */
  anonymous: string | Set<string> | null
  readonly sources: Source[]
  generated: boolean
}

/** Puts reports, in order of time, together; hands out incidents that no later report can join. */
function createAssembly(timeZone: string) {
  const merger = createIncidentMerger({ timeZone, windowMinutes: WINDOW_MINUTES })
  const clock = createZoneClock(timeZone)
  const open = new Map<number, Draft>()
  let now = -Infinity

  function add(row: readonly string[]): void {
    const [id, type, time, precision, lat, lon, cell, source, reporter, generated] = row
    now = Number(time)
    const position = { lat: Number(lat), lon: Number(lon) }
    const { incident } = merger.add({ id, type, time: now, precision: precision as Report['precision'], position })
    let draft = open.get(incident)
    if (!draft) {
      // a civil day ends 25 hours after its start at the latest
      const until = precision === 'day' ? now + 25 * 3_600_000 : now + WINDOW_MINUTES * 60_000
      draft = { first: row, until, members: [], reporters: null, anonymous: null, sources: [], generated: false }
      open.set(incident, draft)
    }
    draft.members.push(id)
    if (reporter === null) addAnonymous(draft, `${cell} ${clock.civilDay(now)}`)
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

function addAnonymous(draft: Draft, cellAndDay: string): void {
  if (draft.anonymous === null) draft.anonymous = cellAndDay
  else if (typeof draft.anonymous !== 'string') draft.anonymous.add(cellAndDay)
  else if (draft.anonymous !== cellAndDay) draft.anonymous = new Set([draft.anonymous, cellAndDay])
}

function countReporters({ reporters, anonymous }: Draft): number {
  const unknown = anonymous === null ? 0 : typeof anonymous === 'string' ? 1 : anonymous.size
  return (reporters?.size ?? 0) + unknown
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
  for (const draft of drafts) {
    const { first, members, sources, generated } = draft
    const [id, type, time, precision, lat, lon, cell] = first
    const at = instantText(Number(time))
    const told = `{${sources.join(',')}}`
    yield `${id}\t${type}\t${at}\t${precision}\t${lat}\t${lon}\t${cell}\t${members.length}\t${countReporters(draft)}\t${told}\t${generated}\t${build}\n`
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
