import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rule_set (
      key text collate "C" primary key,
      version integer not null default 1,
      name_de text not null,
      name_en text not null,
      data jsonb not null
    )`.execute(db)
  await sql`
    create table staff_member (
      number text collate "C" primary key,
      version integer not null default 1,
      data jsonb not null,
      generated boolean not null default false,
      active boolean not null default true
    )`.execute(db)
}
