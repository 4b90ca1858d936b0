import { sql, type Kysely } from 'kysely'

/**
 * Lines of a history about an agency say how it hears of the report. Older lines do not say it: their agency is taken for one
 * that the office tells itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table report_event
      add column channel text collate "C" check (channel in ('mail', 'outside'))`.execute(db)
}
