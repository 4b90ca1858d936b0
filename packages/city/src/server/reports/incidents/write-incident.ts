import { sql } from 'kysely'
import type { Database } from '../../city.ts'

/** Reports that are, or were, one incident. */
export interface IncidentPart {
  readonly reportIds: readonly string[]
  /** a person said so: no build takes it apart any more */
  readonly decided: boolean
}

/**
 * Makes one incident of reports because a person said so, or takes that back. Its id is that of its earliest report; what
 * those reports belonged to before must be written anew by whoever calls this, or be gone.
 *
 * @param part.build number of the build this counts as (`nextBuild`)
 * @returns its id
 */
export async function writeIncident(
  trx: Database,
  { reportIds, decided, build, timeZone }: IncidentPart & { readonly build: number; readonly timeZone: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with member as (
      select * from report where id = any(${reportIds}::uuid[])
    ), first as (
      select * from member order by reported_at, identity, origin limit 1
    ), told as (
      select count(*) as reports,
        count(distinct reporter) + count(distinct (cell, (reported_at at time zone ${timeZone})::date))
          filter (where reporter is null) as reporters,
        array_agg(distinct source) as sources, bool_or(generated) as generated
      from member
    )
    insert into incident
      (id, type, occurred_at, precision, lat, lon, cell, reports, reporters, sources, generated, build, decided)
    select first.id, first.type, first.reported_at, first.precision, first.lat, first.lon, first.cell, told.reports,
      told.reporters, told.sources, told.generated, ${build}, ${decided}
    from first cross join told
    on conflict (id) do update set
      type = excluded.type, occurred_at = excluded.occurred_at, precision = excluded.precision, lat = excluded.lat,
      lon = excluded.lon, cell = excluded.cell, reports = excluded.reports, reporters = excluded.reporters,
      sources = excluded.sources, generated = excluded.generated, build = excluded.build, decided = excluded.decided,
      version = incident.version + 1
    returning id`.execute(trx)
  const { id } = rows[0]
  await sql`
    insert into incident_report (report_id, incident_id) select unnest(${reportIds}::uuid[]), ${id}
    on conflict (report_id) do update set incident_id = excluded.incident_id`.execute(trx)
  return id
}
