import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table media_file (
      id uuid primary key default new_id(),
      version integer not null default 1,
      type text not null check (type in ('image/jpeg')),
      bytes bytea not null check (octet_length(bytes) > 0),
      width integer not null check (width > 0),
      height integer not null check (height > 0),
      sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
      created_at timestamptz not null default now()
    )`.execute(db)
  // a JPEG is packed already: trying again at every write would cost time and win nothing
  await sql`alter table media_file alter column bytes set storage external`.execute(db)
}
