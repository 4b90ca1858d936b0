import { sql } from 'kysely'
import { centreOfCell } from 'planning/geo/cells'
import type { Database } from '../../city.ts'
import { createDistrictFinder } from '../../city/district-of.ts'
import type { District } from '../../city/districts.ts'
import { openStates } from '../states.ts'
import type { WeekIncident } from './choose-week-units.ts'
import { boundsOf, type Period } from './periods.ts'

/** An incident with what is needed to decide on it, and to remember the decision. */
export interface PeriodIncident extends WeekIncident {
  readonly id: string
  /** ids of the oldest and the newest of its reports */
  readonly firstReport: string
  readonly lastReport: string
  /** somebody is still working on one of its reports; what is handled elsewhere is not open here */
  readonly open: boolean
  readonly generated: boolean
}

/** All incidents of a period and some types; 50,000 of them take about a second. */
export async function readPeriod(
  db: Database,
  period: Period,
  { types, timeZone, districts }: { types: readonly string[]; timeZone: string; districts: readonly District[] },
): Promise<PeriodIncident[]> {
  const { from, to } = boundsOf(period, timeZone)
  const { rows } = await sql<Omit<PeriodIncident, 'district'>>`
    select incident.id, incident.type, incident.cell, incident.generated,
      to_char(incident.occurred_at at time zone ${timeZone}, 'YYYY-MM') as month,
      min(report.id::text collate "C") as "firstReport", max(report.id::text collate "C") as "lastReport",
      coalesce(bool_or(report.state = any(${openStates}::text[])), false) as open,
      json_agg(distinct coalesce('key ' || report.reporter,
        coalesce(report.cell, '') || ' ' || (report.reported_at at time zone ${timeZone})::date)) as reporters
    from incident
      join incident_report on incident_report.incident_id = incident.id
      join report on report.id = incident_report.report_id
    where incident.occurred_at >= ${new Date(from)} and incident.occurred_at < ${new Date(to)}
      and incident.type = any(${types}::text[])
    group by incident.id`.execute(db)
  const districtOfCell = cachedFinder(districts)
  return rows.map((row) => ({ ...row, district: districtOfCell(row.cell) }))
}

/** By the centre of the cell, not by the incident's own position: so that a cell lies in one Stadtbezirk as a whole. */
function cachedFinder(districts: readonly District[]): (cell: string) => string | null {
  const find = createDistrictFinder(districts)
  const known = new Map<string, string | null>()
  return (cell) => {
    let district = known.get(cell)
    if (district === undefined) known.set(cell, (district = find(centreOfCell(cell))))
    return district
  }
}
