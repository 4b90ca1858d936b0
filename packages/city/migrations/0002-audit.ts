import { sql, type Kysely } from 'kysely'

/** The record of who did what: rows are only ever added, and the database itself sees to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_entry (
      id uuid primary key default new_id(),
      at timestamptz not null,
      caller text not null,
      action text not null,
      subject_kind text not null,
      subject_id text not null,
      details jsonb not null default '{}'
    )`.execute(db)
  await sql`create index audit_entry_subject on audit_entry (subject_kind, subject_id, at)`.execute(db)
  await sql`create index audit_entry_at on audit_entry (at)`.execute(db)
  await sql`
    create function audit_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'audit entries are append-only' using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`
    create trigger audit_entry_append_only before update or delete on audit_entry
      for each row execute function audit_is_append_only()`.execute(db)
  await sql`
    create trigger audit_entry_no_truncate before truncate on audit_entry
      for each statement execute function audit_is_append_only()`.execute(db)
}
