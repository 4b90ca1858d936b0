import { sql, type Kysely } from 'kysely'

/** Counts on with all that changes, but not with what is published for the first time (`newsroom/revision.ts`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table newsroom_revision add column changes bigint not null default 0`.execute(db)
}
