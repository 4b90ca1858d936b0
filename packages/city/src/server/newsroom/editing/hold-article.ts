import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { notify } from '../../database/listen.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { pressRoles } from '../press-roles.ts'
import { readWriting, type Writing } from './read-writing.ts'
import { editingChannel, stillWrites, writerRow } from './writer.ts'

interface Hold {
  readonly id: string
  /** of the page that asks */
  readonly page: string
  /**
   * `open`: writes if nobody else does; a second page of the same person takes over from the first. `take`: takes over
   * from whoever writes. `stay`: still there, if it is the one that writes.
   */
  readonly how: 'open' | 'take' | 'stay'
}

/**
 * Says that a page is there to write an article. Without a sign for a minute somebody else may write.
 *
 * @returns who writes now
 * @throws NotFound
 */
export async function holdArticle(city: City, caller: Caller | null, { id, page, how }: Hold): Promise<Writing> {
  requireRole(caller, ...pressRoles)
  return transact(city.db, async (trx) => {
    const article = await lockedArticle(trx, id)
    const before = await writerRow(trx, article.id)
    const isFree = !stillWrites(city, before) || before.account === caller.id
    const takes = before?.page === page || how === 'take' || (how === 'open' && isFree)
    if (takes) {
      const isNew = before?.page !== page || before.seen_at === null
      const row = {
        ...{ account: caller.id, name: caller.name, page, seen_at: new Date(city.clock.now()) },
        ...(isNew && { recorded: false }),
      }
      await trx
        .insertInto('article_writer')
        .values({ article_id: article.id, ...row, save_id: null, saved_version: null })
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
        .execute()
      if (isNew) await notify(trx, editingChannel, { articleId: article.id })
    }
    return readWriting({ ...city, db: trx }, article)
  })
}

/** The page is closed: from now on somebody else may write. */
export async function leaveArticle(
  city: City,
  caller: Caller | null,
  { id, page }: { readonly id: string; readonly page: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const article = await lockedArticle(trx, id)
    const left = await trx
      .updateTable('article_writer')
      .set({ seen_at: null })
      .where('article_id', '=', article.id)
      .where('page', '=', page)
      .where('account', '=', caller.id)
      .returning('article_id')
      .executeTakeFirst()
    if (left) await notify(trx, editingChannel, { articleId: article.id })
  })
}
