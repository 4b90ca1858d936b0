import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { articleFor, moveArticle, type Step } from './move-article.ts'

/** Gives up an article that was never published. */
export async function discardArticle(city: City, caller: Caller | null, step: Step): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'discard')
    await moveArticle(trx, city, caller, article, { action: 'discard', next })
  })
}
