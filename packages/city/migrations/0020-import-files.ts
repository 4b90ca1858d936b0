import { sql, type Kysely } from 'kysely'

/**
 * Files of reports uploaded on the web: in the database, so that a worker on another machine reaches them, in pieces, so that
 * no machine has to hold one whole. A run knows who asked for it and the rows it refused.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_file (
      id uuid primary key default new_id(),
      version integer not null default 1,
      name text not null,
      size integer not null check (size > 0),
      account text collate "C" not null,
      mapping jsonb,
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table import_chunk (
      file_id uuid not null references import_file (id) on delete cascade,
      number integer not null check (number >= 0),
      bytes bytea not null,
      primary key (file_id, number)
    )`.execute(db)
  // there for a day at most: packing it would take longer than writing it
  await sql`alter table import_chunk alter column bytes set storage external`.execute(db)
  await sql`
    alter table import_run
      add column account text collate "C",
      add column file_id uuid,
      add column job_id uuid,
      add column complete boolean`.execute(db)
  await sql`create index import_run_started on import_run (started_at)`.execute(db)
  await sql`
    create table import_refusal (
      id bigint generated always as identity primary key,
      run_id uuid not null,
      line integer not null,
      reason text collate "C" not null,
      "column" text not null
    )`.execute(db)
  await sql`create index import_refusal_run on import_refusal (run_id, line)`.execute(db)
}
