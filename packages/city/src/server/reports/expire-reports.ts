import { sql, type RawBuilder, type Selectable } from 'kysely'
import { recordAudit } from '../audit/record.ts'
import { commandLine } from '../caller.ts'
import { listDisturbanceTypes } from '../city/catalogue.ts'
import type { City, Database } from '../city.ts'
import { lockBuilds } from './incidents/build.ts'
import { letReportsGo } from './incidents/let-reports-go.ts'
import { reduceReports } from './reduce-reports.ts'
import { closedStates } from './states.ts'
import type { ReportsTables } from './tables.ts'

/** Reports in one transaction, which keeps others from building incidents meanwhile. */
const atOnce = 500
/** Reports in one run; the rest follows in the next. */
const mostInARun = 50_000
/** What an import brings stays whole for a day, however old it is: so long its month is decided on (`publishMonths`). */
const importDays = 1

/** Which rows of the table `report` have a retention that is over. */
type IsOver = RawBuilder<boolean>

/**
 * Carries out the retention of the catalogue: of reports closed longer ago than their type allows, and of imported ones older
 * than that, type, Stadtbezirk and day remain (`docs/decisions/0013-retention-of-reports.md`). In short transactions, so that
 * nobody waits; a report somebody is working on is left for the next run. Safe to call at any time and by several processes.
 *
 * @returns how many there were
 */
export async function expireReports(city: City): Promise<number> {
  let expired = 0
  for (const isOver of await kindsOf(city)) {
    // in order of time and never twice over the same: also what is left of earlier ones lies there
    for (let after = new Date(0); expired < mostInARun;) {
      const batch = await city.db.transaction().execute((trx) => expireNext(city, trx, isOver, after))
      if (batch === null) break
      expired += batch.expired
      after = batch.until
    }
  }
  return expired
}

async function kindsOf(city: City): Promise<readonly IsOver[]> {
  const now = city.clock.now()
  const types = await listDisturbanceTypes(city.db)
  const before = types.map(({ retention_days }) => new Date(now - retention_days * 86_400_000))
  const since = sql`(
    select before from unnest(${types.map(({ key }) => key)}::text[], ${before}::timestamptz[]) as rule (type, before)
    where rule.type = report.type)`
  // the first bound is one the index over time knows
  const isOld = sql`reported_at < ${new Date(Math.max(...before.map(Number)))} and reported_at < ${since}`
  // a report that is not in its incident yet waits: it has to be counted first
  const isCounted = sql`(cell is null or exists (
    select from incident_report where incident_report.report_id = report.id))`
  return [
    sql`state = any(${closedStates}::text[]) and ${isOld} and ${isCounted}
      and not exists (select from report_event
        where report_event.report_id = report.id and to_state is not null and at >= ${since})`,
    sql`state is null and cell is not null and ${isOld} and ${isCounted}
      and imported_at < ${new Date(now - importDays * 86_400_000)}`,
  ]
}

/** @returns null where no more are due from `after` on */
async function expireNext(
  city: City,
  trx: Database,
  isOver: IsOver,
  after: Date,
): Promise<{ expired: number; until: Date } | null> {
  await lockBuilds(trx)
  const { rows: locked } = await sql<{ id: string; at: Date }>`
    select id, reported_at as at from report where reported_at >= ${after} and ${isOver}
    order by reported_at limit ${atOnce}
    for update skip locked`.execute(trx)
  if (locked.length === 0) return null
  // asked again: what was opened or answered until the lock was there is seen only now
  const { rows: reports } = await sql<Selectable<ReportsTables['report']>>`
    select * from report where id = any(${locked.map(({ id }) => id)}::uuid[]) and ${isOver}`.execute(trx)
  const until = locked[locked.length - 1].at
  await letReportsGo(
    trx,
    reports.map(({ id }) => id),
  )
  const { photos } = await reduceReports(trx, city, reports, { state: 'expired', actor: 'system' })
  await recordAudit(trx, city, commandLine, {
    action: 'report.expire',
    subjectKind: 'report',
    subjectId: 'several',
    details: { reports: reports.length, photos },
  })
  return { expired: reports.length, until }
}
