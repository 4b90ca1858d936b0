import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { beginRound } from '../release/round.ts'
import { articleFor, moveArticle, type Step } from './move-article.ts'

/** Asks for the signatures of the article's list. Until it is returned its text stays as it is. */
export async function submitArticle(city: City, caller: Caller | null, step: Step): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'submit')
    await beginRound(trx, city, article)
    await moveArticle(trx, city, caller, article, { action: 'submit', next })
  })
}
