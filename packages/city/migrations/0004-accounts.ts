import { sql, type Kysely } from 'kysely'

/** The first five tables belong to better-auth, whose column names they bear; roles, language, disabledAt and demo are ours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "user" (
      id uuid primary key default new_id(),
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null default false,
      image text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now(),
      roles text[] not null default '{}' check (
        roles <@ array['administrator', 'reports-desk', 'planner', 'operations-lead', 'control-room', 'patrol', 'press',
          'head', 'data-protection']),
      language text not null default 'de' check (language in ('de', 'en')),
      "disabledAt" timestamptz,
      demo boolean not null default false
    )`.execute(db)
  await sql`
    create table session (
      id uuid primary key default new_id(),
      "userId" uuid not null references "user" (id) on delete cascade,
      token text collate "C" not null unique,
      "expiresAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`.execute(db)
  await sql`create index session_of_user on session ("userId")`.execute(db)
  await sql`
    create table account (
      id uuid primary key default new_id(),
      "userId" uuid not null references "user" (id) on delete cascade,
      "accountId" text not null,
      "providerId" text not null,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now(),
      unique ("providerId", "accountId")
    )`.execute(db)
  await sql`create index account_of_user on account ("userId")`.execute(db)
  await sql`
    create table verification (
      id uuid primary key default new_id(),
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`.execute(db)
  await sql`create index verification_identifier on verification (identifier)`.execute(db)
  await sql`
    create table "rateLimit" (
      id uuid primary key default new_id(),
      key text collate "C" not null unique,
      count integer not null,
      "lastRequest" bigint not null
    )`.execute(db)
}
