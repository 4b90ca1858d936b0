import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table operation (
      id uuid primary key default new_id(),
      version integer not null default 1,
      name text not null check (name <> ''),
      aims text not null,
      area jsonb not null,
      first_day date not null,
      days integer not null check (days between 1 and 366),
      shifts jsonb not null,
      staff_per_day integer not null check (staff_per_day >= 0),
      plainclothes_share double precision not null check (plainclothes_share between 0 and 1),
      regular_service integer not null check (regular_service >= 0),
      station_name text not null,
      station_lat double precision not null,
      station_lon double precision not null,
      seed bigint not null check (seed between 0 and 4294967295),
      state text not null default 'draft'
        check (state in ('draft', 'planned', 'approved', 'running', 'closed', 'cancelled')),
      created_by text not null,
      approved_by text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      generated boolean not null default false
    )`.execute(db)
  await sql`create index operation_first_day on operation (first_day)`.execute(db)
  await sql`create index operation_name_trgm on operation using gin (name gin_trgm_ops)`.execute(db)
  await sql`
    create table plan (
      id uuid primary key default new_id(),
      operation_id uuid not null references operation (id) on delete cascade,
      number integer not null check (number > 0),
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
      operation_version integer not null,
      job_id uuid,
      created_by text not null,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      complete boolean,
      -- json, not jsonb: the order of keys is part of plan.json
      result json,
      private_result json,
      error_key text,
      error_params jsonb,
      unique (operation_id, number),
      check (state <> 'done' or result is not null)
    )`.execute(db)
  await sql`
    create table pin (
      id uuid primary key default new_id(),
      operation_id uuid not null references operation (id) on delete cascade,
      staff text not null,
      date date not null,
      shift text,
      post text check (post in ('lead', 'control-room', 'patrol-leader', 'patrol-member', 'regular-service')),
      patrol integer,
      created_by text not null,
      created_at timestamptz not null default now(),
      unique (operation_id, staff, date)
    )`.execute(db)
}
