import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measure_count (
      id uuid primary key default new_id(),
      operation_id uuid not null references operation (id) on delete cascade,
      date date not null,
      measure text not null,
      authority text not null,
      count integer not null check (count >= 0),
      generated boolean not null default false,
      unique (operation_id, date, measure, authority)
    )`.execute(db)
}
