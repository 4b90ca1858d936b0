import { sql, type Kysely } from 'kysely'

/** All three are trusted: the owner of the database may make them. */
const extensions = ['pg_trgm', 'unaccent', 'btree_gist']

/**
 * Time-ordered ids (UUIDv7, RFC 9562) as the default of every id column. PostgreSQL has them built in from 18 on;
 * before that the first 48 bits of a random UUID are replaced by the time in milliseconds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const extension of extensions) await sql`create extension if not exists ${sql.id(extension)}`.execute(db)

  const version = await sql<{ number: number }>`select current_setting('server_version_num')::int as number`.execute(db)
  if (version.rows[0]!.number >= 180_000) {
    await sql`create function new_id() returns uuid language sql volatile parallel safe as 'select uuidv7()'`.execute(
      db,
    )
  } else {
    await sql`
      create function new_id() returns uuid language sql volatile parallel safe as $$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $$`.execute(db)
  }
}
