import { sql } from 'kysely'
import { centreOfCell } from 'planning/geo/cells'
import type { Database } from '../../city.ts'

/**
 * Takes reports out of their incidents, which stay as they were counted: type, time, cell, numbers and sources. They move to
 * the middle of their cell; the exact point was the report's.
 */
export async function letReportsGo(trx: Database, reportIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string; cell: string }>`
    with gone as (
      delete from incident_report where report_id = any(${reportIds}::uuid[]) returning incident_id
    )
    select distinct incident.id, incident.cell from incident join gone on gone.incident_id = incident.id`.execute(trx)
  const centres = rows.map(({ cell }) => centreOfCell(cell))
  await sql`
    update incident set lat = centre.lat, lon = centre.lon, version = version + 1
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${centres.map(({ lat }) => lat)}::float8[],
      ${centres.map(({ lon }) => lon)}::float8[]) as centre (id, lat, lon)
    where incident.id = centre.id`.execute(trx)
}
