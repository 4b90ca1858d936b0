import { sql, type Kysely } from 'kysely'

/**
 * A form sent twice keeps its photos once, and "me too" counts once a report, network and day. Both are known again by keyed
 * hashes alone: neither the file nor the address can be found from them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_photo add column sent_as text collate "C"`.execute(db)
  // once it belongs to a report, the same file may be sent with the next one
  await sql`create unique index report_photo_sent_as on report_photo (sent_as) where report_id is null`.execute(db)
  await sql`
    create table report_support (
      key text collate "C" primary key,
      day date not null
    )`.execute(db)
}
