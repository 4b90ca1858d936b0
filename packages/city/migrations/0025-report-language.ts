import { sql, type Kysely } from 'kysely'

/**
 * The language somebody reported in, also of those who left no mail address (null = unknown, as of what imports bring),
 * and what became of personal data the office wrote.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table report
      add column language text collate "C" check (language in ('de', 'en'))`.execute(db)
  await sql`
    update report set language = report_contact.language
    from report_contact where report_contact.report_id = report.id`.execute(db)
  await sql`
    alter table report_event
      add column personal_data text collate "C" check (personal_data in ('masked', 'kept'))`.execute(db)
}
