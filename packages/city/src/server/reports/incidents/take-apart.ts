import { sql } from 'kysely'
import type { Database } from '../../city.ts'

/**
 * Takes the incidents of reports apart, before a report of them moves or goes: all their reports wait to be placed anew
 * (`placeReports`). What a person merged or split is decided anew too.
 */
export async function takeIncidentsApart(trx: Database, reportIds: readonly string[]): Promise<void> {
  await sql`
    with apart as (
      delete from incident
      where id in (select incident_id from incident_report where report_id = any(${reportIds}::uuid[]))
      returning id
    ), freed as (
      delete from incident_report using apart where incident_id = apart.id returning report_id
    )
    update report set placed = false from freed where report.id = freed.report_id and cell is not null`.execute(trx)
}
