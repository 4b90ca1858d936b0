import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { articleFor, moveArticle, type Step } from './move-article.ts'

/** Takes it back to be changed; the signatures given so far count no more. */
export async function returnArticle(
  city: City,
  caller: Caller | null,
  { note = '', ...step }: Step & { readonly note?: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'return')
    await moveArticle(trx, city, caller, article, { action: 'return', next, note: note.trim() })
  })
}
