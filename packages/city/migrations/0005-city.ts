import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table setting (
      key text collate "C" primary key,
      value jsonb not null,
      version integer not null default 1,
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table district (
      id uuid primary key default new_id(),
      version integer not null default 1,
      key text collate "C" not null unique,
      name text not null,
      parent text collate "C" references district (key) deferrable initially deferred,
      geometry jsonb
    )`.execute(db)
  await sql`
    create table place (
      id uuid primary key default new_id(),
      version integer not null default 1,
      name text not null,
      kind text not null,
      lat double precision not null check (lat between -90 and 90),
      lon double precision not null check (lon between -180 and 180),
      unique (name, kind, lat, lon)
    )`.execute(db)
  await sql`create index place_name_trgm on place using gin (name gin_trgm_ops)`.execute(db)
  await sql`
    create table map_layer (
      key text primary key check (key in ('network', 'base')),
      version integer not null default 1,
      features jsonb not null,
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table disturbance_type (
      key text collate "C" primary key,
      version integer not null default 1,
      "group" text not null check ("group" in ('cleanliness', 'safety', 'order')),
      name_de text not null,
      name_en text not null,
      severity integer not null check (severity between 1 and 5),
      sensitive boolean not null,
      detection boolean not null,
      handling_minutes double precision not null check (handling_minutes >= 0),
      retention_days integer not null check (retention_days > 0),
      legal_basis jsonb not null default '[]',
      from_import boolean not null default false,
      active boolean not null default true
    )`.execute(db)
}
