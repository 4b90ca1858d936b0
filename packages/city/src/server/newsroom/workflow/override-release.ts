import { hasOthersWithRole } from '../../accounts/others-with-role.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Forbidden } from '../../errors.ts'
import { pressRoles } from '../press-roles.ts'
import { isAuthor, newestRound } from '../release/round.ts'
import { articleFor, moveArticle, requiredWords, type Step } from './move-article.ts'

/**
 * Releases an article without the signatures that are missing, with a reason that stays beside them. Never for the operations
 * lead; and never by whoever wrote it, unless nobody else works at the press desk.
 *
 * @throws Invalid 'article.words-needed', Forbidden 'article.author-overrides', Conflict 'article.lead-releases' and as every step
 */
export async function overrideRelease(
  city: City,
  caller: Caller | null,
  { reason, ...step }: Step & { readonly reason: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = requiredWords(reason, 'reason')
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'override')
    if (isAuthor(article, caller.id) && (await hasOthersWithRole(trx, 'press', caller.id)))
      throw new Forbidden('article.author-overrides')
    const open = (await newestRound(trx, article.id)).filter(({ decision }) => decision === null)
    if (open.some(({ part }) => part === 'operations-lead')) throw new Conflict('article.lead-releases')
    await trx
      .updateTable('article_release')
      .set({ decision: 'overridden', decided_by: caller.id, decided_at: new Date(city.clock.now()), note })
      .where('article_id', '=', article.id)
      .where('round', '=', open[0].round)
      .where('decision', 'is', null)
      .execute()
    await moveArticle(trx, city, caller, article, { action: 'override', next, note })
  })
}
