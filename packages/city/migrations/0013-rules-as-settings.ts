import { sql, type Kysely } from 'kysely'

/** The numbers of the law are settings of the city; nothing ever wrote to this table but tests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop table rule_set`.execute(db)
}
