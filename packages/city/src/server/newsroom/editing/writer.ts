import type { Selectable } from 'kysely'
import type { Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { Conflict } from '../../errors.ts'
import type { NewsroomTables } from '../tables.ts'

/** A page that has not been heard of for so long no longer writes. */
const heldForMilliseconds = 60_000

/** Told `{ articleId }` when somebody begins or stops writing, or saves. */
export const editingChannel = 'article_editing'

type WriterRow = Selectable<NewsroomTables['article_writer']>

export async function writerRow(db: Database, articleId: string): Promise<WriterRow | undefined> {
  return db.selectFrom('article_writer').selectAll().where('article_id', '=', articleId).executeTakeFirst()
}

/** Whether the page in the row still writes. */
export function stillWrites(city: City, row: WriterRow | undefined): row is WriterRow & { seen_at: Date } {
  return row?.seen_at != null && row.seen_at.getTime() > city.clock.now() - heldForMilliseconds
}

/**
 * Whether this save may go on. From a page: it writes, or nobody does. From elsewhere (a form without JavaScript, a
 * program): nobody else's page writes.
 *
 * @throws Conflict 'article.somebody-writes'
 */
export function requireWriter(city: City, caller: Caller, row: WriterRow | undefined, page: string | undefined): void {
  if (!stillWrites(city, row)) return
  const mine = page === undefined ? row.account === caller.id : row.page === page
  if (!mine) throw new Conflict('article.somebody-writes', { name: row.name })
}

/**
 * Notes a page's save, which also counts as a sign of life.
 *
 * @returns whether it is the first of this page, which is recorded for all that follow
 */
export async function noteSave(
  trx: Database,
  city: City,
  caller: Caller,
  save: { readonly articleId: string; readonly page: string; readonly saveId: string; readonly version: number },
): Promise<boolean> {
  const before = await writerRow(trx, save.articleId)
  const row = {
    ...{ account: caller.id, name: caller.name, page: save.page, seen_at: new Date(city.clock.now()) },
    ...{ recorded: true, save_id: save.saveId, saved_version: save.version },
  }
  await trx
    .insertInto('article_writer')
    .values({ article_id: save.articleId, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute()
  return before?.page !== save.page || !before.recorded
}
