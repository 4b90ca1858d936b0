import { sql, type Kysely } from 'kysely'

/**
 * Which build of the incidents a plan knows, and which one made or changed an incident: what came later makes the plan
 * outdated. A number, not a moment: an import may take a minute between its clock and its commit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table incident_build (number bigint not null)`.execute(db)
  await sql`alter table incident add column build bigint not null default 0`.execute(db)
  await sql`alter table plan add column incident_build bigint not null default 0`.execute(db)
  // what was compared by the clock so far goes on as numbers of milliseconds; builds from here on count on from now
  await sql`
    update incident set build = newest.stored
    from (
      select incident_id, (extract(epoch from max(report.imported_at)) * 1000)::bigint as stored
      from incident_report join report on report.id = incident_report.report_id group by incident_id
    ) as newest
    where newest.incident_id = incident.id`.execute(db)
  await sql`
    update plan set incident_build = (extract(epoch from started_at) * 1000)::bigint where started_at is not null`.execute(
    db,
  )
  await sql`insert into incident_build (number) values ((extract(epoch from now()) * 1000)::bigint)`.execute(db)
}
