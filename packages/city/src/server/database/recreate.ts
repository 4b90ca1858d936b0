import { sql } from 'kysely'
import type { Database } from '../city.ts'
import { migrate } from './migrate.ts'

/** Deletes everything this program keeps in the database, the queue of jobs too, and makes its schema anew. */
export async function recreate(db: Database): Promise<void> {
  await sql`drop schema if exists pgboss cascade`.execute(db)
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await migrate(db)
}
