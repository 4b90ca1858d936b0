import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table idempotency_key (
      key text collate "C" not null,
      caller text collate "C" not null,
      location text,
      created_at timestamptz not null default now(),
      primary key (caller, key)
    )`.execute(db)
  await sql`create index idempotency_key_created on idempotency_key (created_at)`.execute(db)
  await sql`
    create table job (
      id uuid primary key default new_id(),
      kind text not null,
      subject_id text,
      data jsonb not null,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
      progress double precision not null default 0 check (progress between 0 and 1),
      step text,
      crashes integer not null default 0,
      created_by text not null,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      cancel_requested_at timestamptz,
      error_key text,
      error_params jsonb
    )`.execute(db)
  await sql`create index job_created on job (created_at desc)`.execute(db)
  await sql`create index job_subject on job (subject_id, created_at desc)`.execute(db)
  await sql`create index job_open on job (state) where state in ('queued', 'running')`.execute(db)
}
