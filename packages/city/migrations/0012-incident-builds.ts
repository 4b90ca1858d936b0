import { sql, type Kysely } from 'kysely'

/**
 * Which build of the incidents a plan knows, and which one made or changed an incident: what came later makes the plan
 * outdated. A number, not a moment: an import may take a minute between its clock and its commit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table incident_build (number bigint not null)`.execute(db)
  await sql`insert into incident_build (number) values (0)`.execute(db)
  await sql`alter table incident add column build bigint not null default 0`.execute(db)
  await sql`alter table plan add column incident_build bigint not null default 0`.execute(db)
}
