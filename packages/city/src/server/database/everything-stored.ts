import { sql } from 'kysely'
import type { Database } from '../city.ts'

/** Every row of every table as one text: for tests of what must be stored nowhere. */
export async function everythingStored(db: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
  const contents = await Promise.all(
    tables.map(({ name }) => sql<{ row: string }>`select t::text as row from ${sql.raw(name)} as t`.execute(db)),
  )
  return JSON.stringify(contents.map(({ rows }) => rows))
}
