import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What files say of themselves is offered, a removal has its words, and an attached file knows the articles it is in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table press_picture
    add column removed_note text,
    add column offered jsonb,
    add check ((removed_at is null) = (removed_why is null)),
    add check (removed_why in ('consent-withdrawn', 'rights-ended', 'duplicate', 'other'))`.execute(db)
  await sql`alter table newsroom_revision add column pictures_checked date`.execute(db)
  await sql`alter table press_file alter column bytes set storage external`.execute(db)

  // which files a text offers is read off the text itself
  for (const table of ['article', 'article_edition']) {
    await sql`create index ${sql.ref(`${table}_files`)} on ${sql.table(table)} using gin (
      jsonb_path_query_array(content, '$.body.content[*] ? (@.type == "download").attrs.id') jsonb_path_ops)`.execute(
      db,
    )
  }
}
