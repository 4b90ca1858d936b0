import { sql, type Kysely } from 'kysely'

/**
 * Reports whose retention is over get a state of their own, and their histories go many at once: the setting that lets them go
 * lists the reports.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table report drop constraint report_state_check, add constraint report_state_check check (state in ('received',
      'in-review', 'planned', 'done', 'not-confirmed', 'not-responsible', 'withdrawn', 'reopened', 'expired'))`.execute(
    db,
  )
  await sql`
    create or replace function report_event_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE'
        and old.report_id::text = any(string_to_array(current_setting('augenmass.forgetting', true), ',')) then
        return old;
      end if;
      raise exception 'the history of a report is append-only';
    end $$`.execute(db)
}
