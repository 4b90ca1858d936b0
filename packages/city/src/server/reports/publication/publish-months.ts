import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { commandLine } from '../../caller.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import { listDistricts, type District } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { latestBuild } from '../incidents/read.ts'
import { choosePublishedUnits, type ChosenUnit } from './choose-published-units.ts'
import { chooseWeekUnits } from './choose-week-units.ts'
import { boundsOf, runningMonth, weeksToTell, type Period } from './periods.ts'
import { readPeriod, type PeriodIncident } from './read-period.ts'

/** Any constant: one process at a time publishes. */
const publishLock = 7_302_119_483

/** The type a week is decided under: all types together. */
const allTypes = ''

interface Ground {
  readonly timeZone: string
  readonly districts: readonly District[]
  /** keys of the Stadtbezirke whose outline is known, or those of their parts */
  readonly outlined: readonly string[]
  /** types somebody has judged; what an import brought of its own is never public */
  readonly types: readonly string[]
  readonly sensitive: ReadonlySet<string>
}

/**
 * Publishes every month and week that is over and has not been decided on: which numbers may be public, as they are now.
 * What was decided stays: reports that come later, are changed or withdrawn change no number. Only what an import brings of
 * a decided month is decided on by itself and comes on top, if it is publishable by itself; else it never is.
 * Weeks go without the sensitive types, for the start page. A city without outlines of its Stadtbezirke publishes nothing.
 *
 * Safe to call at any time and by several processes; where nothing is new it looks through the incidents once.
 *
 * @returns how many numbers were published or grew
 */
export async function publishMonths(city: City): Promise<number> {
  const ground = await readGround(city.db)
  if (ground.outlined.length === 0) return 0
  let published = 0
  for (const period of await periodsDue(city, ground)) {
    published += await city.db.transaction().execute((trx) => publishPeriod(city, trx, period, ground))
  }
  return published
}

async function readGround(db: Database): Promise<Ground> {
  const { timeZone } = await getSettings(db)
  const districts = await listDistricts(db)
  const judged = (await listDisturbanceTypes(db)).filter(({ fromImport }) => !fromImport)
  return {
    timeZone,
    districts,
    outlined: [
      ...new Set(districts.filter(({ geometry }) => geometry !== null).map(({ key, parent }) => parent ?? key)),
    ],
    types: judged.map(({ key }) => key),
    sensitive: new Set(judged.filter(({ sensitive }) => sensitive).map(({ key }) => key)),
  }
}

const typesOf = (kind: Period['kind'], { types, sensitive }: Ground) =>
  kind === 'month' ? types : types.filter((key) => !sensitive.has(key))

/** Periods that are over and have incidents no decision knows. */
async function periodsDue(city: City, ground: Ground): Promise<Period[]> {
  const now = city.clock.now()
  const { timeZone } = ground
  const weeks = weeksToTell(now, timeZone)
  const monthsEnd = boundsOf({ kind: 'month', firstDay: runningMonth(now, timeZone) }, timeZone).from
  const weeksStart = boundsOf({ kind: 'week', firstDay: weeks.from }, timeZone).from
  const weeksEnd = boundsOf({ kind: 'week', firstDay: weeks.until }, timeZone).from
  const { rows } = await sql<Period>`
    with newest as (
      select 'month' as kind, date_trunc('month', occurred_at at time zone ${timeZone})::date as first_day, type,
        max(build) as build
      from incident
      where occurred_at < ${new Date(monthsEnd)} and type = any(${ground.types}::text[])
      group by 2, 3
      union all
      select 'week', date_trunc('week', occurred_at at time zone ${timeZone})::date, ${allTypes}, max(build)
      from incident
      where occurred_at >= ${new Date(weeksStart)} and occurred_at < ${new Date(weeksEnd)}
        and type = any(${typesOf('week', ground)}::text[])
      group by 2
    )
    select distinct kind, newest.first_day::text as "firstDay"
    from newest left join publication on publication.period = newest.kind
      and publication.first_day = newest.first_day and publication.type = newest.type
    where publication.build is null or newest.build > publication.build
    order by 1, 2`.execute(city.db)
  return rows
}

async function publishPeriod(city: City, trx: Database, period: Period, ground: Ground): Promise<number> {
  await sql`select pg_advisory_xact_lock(${publishLock})`.execute(trx)
  // asked before the incidents are read: what comes between is looked at again next time
  const build = await latestBuild(trx)
  if (await isIncomplete(trx, period, ground.timeZone)) return 0
  const decisions = await decisionsOf(trx, period)
  const incidents = await readPeriod(trx, period, { ...ground, types: typesOf(period.kind, ground) })
  const grouped = Map.groupBy(incidents, ({ type }) => (period.kind === 'month' ? type : allTypes))
  const chosen = [...grouped].flatMap(([type, all]) => {
    const known = decisions.get(type)
    const units = choose(period.kind, known ? all.filter((one) => one.firstReport > known.lastReport) : all, ground)
    return known ? asAddition(units, known.levels) : units
  })
  await writeDecisions(trx, period, build, grouped)
  if (chosen.length === 0) return 0
  await writeUnits(trx, period, chosen, new Date(city.clock.now()))
  const reports = period.kind === 'month' ? await writeRequests(trx, period, chosen) : 0
  await recordAudit(trx, city, commandLine, {
    action: 'publication.publish',
    subjectKind: `published-${period.kind}`,
    subjectId: period.firstDay,
    details: { units: chosen.length, reports },
  })
  return chosen.length
}

/** Reports that have just come in are put into incidents first, within seconds. */
async function isIncomplete(trx: Database, period: Period, timeZone: string): Promise<boolean> {
  const { from, to } = boundsOf(period, timeZone)
  const waiting = await trx
    .selectFrom('report')
    .select('id')
    .where('placed', '=', false)
    .where('cell', 'is not', null)
    .where('reported_at', '>=', new Date(from))
    .where('reported_at', '<', new Date(to))
    .limit(1)
    .executeTakeFirst()
  return waiting !== undefined
}

interface Decision {
  readonly lastReport: string
  /** at which levels something is public already */
  readonly levels: readonly string[]
}

async function decisionsOf(trx: Database, { kind, firstDay }: Period): Promise<Map<string, Decision>> {
  const { rows } = await sql<Decision & { type: string }>`
    select type, last_report::text as "lastReport", array(
        select distinct level from published_unit
        where (period, first_day, published_unit.type) = (${kind}, ${firstDay}::date, publication.type)) as levels
    from publication where period = ${kind} and first_day = ${firstDay}::date`.execute(trx)
  return new Map(rows.map((row) => [row.type, row]))
}

function choose(
  kind: Period['kind'],
  incidents: readonly PeriodIncident[],
  { outlined, sensitive }: Ground,
): ChosenUnit<PeriodIncident>[] {
  return kind === 'month'
    ? choosePublishedUnits(incidents, { districts: outlined, sensitive })
    : chooseWeekUnits(incidents, outlined)
}

/**
 * What of an addition may come on top of what is public. It was chosen by itself, from other incidents: so no difference
 * between before and after tells more than it would alone. The city's number grows with its Stadtbezirke or not at all.
 */
function asAddition<U extends ChosenUnit>(units: readonly U[], levels: readonly string[]): readonly U[] {
  if (levels.length === 0) return units
  if (!levels.includes('city')) return units.filter(({ level }) => level !== 'city')
  return units.some(({ level }) => level === 'city') ? units : []
}

async function writeDecisions(
  trx: Database,
  { kind, firstDay }: Period,
  build: number,
  grouped: ReadonlyMap<string, readonly PeriodIncident[]>,
): Promise<void> {
  const newest = [...grouped.values()].map((all) => all.map((one) => one.lastReport).reduce((a, b) => (a > b ? a : b)))
  await sql`
    insert into publication (period, first_day, type, last_report, build)
    select ${kind}, ${firstDay}::date, type, last_report, ${build}
    from unnest(${[...grouped.keys()]}::text[], ${newest}::uuid[]) as decided (type, last_report)
    on conflict (period, first_day, type) do update set
      last_report = greatest(publication.last_report, excluded.last_report), build = excluded.build`.execute(trx)
}

async function writeUnits(
  trx: Database,
  { kind, firstDay }: Period,
  units: readonly ChosenUnit<PeriodIncident>[],
  now: Date,
): Promise<void> {
  await sql`
    insert into published_unit (period, first_day, type, level, place, incidents, open, generated, published_at)
    select ${kind}, ${firstDay}::date, type, level, place, incidents, open, generated, ${now}
    from unnest(
      ${units.map(({ type }) => type)}::text[], ${units.map(({ level }) => level)}::text[],
      ${units.map(({ place }) => place)}::text[], ${units.map(({ incidents }) => incidents.length)}::int[],
      ${units.map(({ incidents }) => incidents.some(({ open }) => open))}::boolean[],
      ${units.map(({ incidents }) => incidents.some(({ generated }) => generated))}::boolean[]
    ) as chosen (type, level, place, incidents, open, generated)
    on conflict (period, first_day, type, level, place) do update set
      incidents = published_unit.incidents + excluded.incidents, open = published_unit.open or excluded.open,
      generated = published_unit.generated or excluded.generated, published_at = excluded.published_at`.execute(trx)
}

/**
 * One row a report of the published cells, at the cell of its incident: as the number counts it. The reports are locked, so that
 * one that is being withdrawn is either gone before or finds its row.
 */
async function writeRequests(
  trx: Database,
  { firstDay }: Period,
  units: readonly ChosenUnit<PeriodIncident>[],
): Promise<number> {
  const ids = units.flatMap(({ level, incidents }) => (level === 'cell' ? incidents.map(({ id }) => id) : []))
  const written = await sql`
    insert into published_request (report_id, month, type, cell)
    select report.id, ${firstDay}::date, incident.type, incident.cell
    from incident_report join incident on incident.id = incident_report.incident_id
      join report on report.id = incident_report.report_id
    where incident.id = any(${ids}::uuid[])
    for key share of report
    on conflict (report_id) do nothing`.execute(trx)
  return Number(written.numAffectedRows ?? 0)
}
