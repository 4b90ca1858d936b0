import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { articleFor, moveArticle, requiredWords, type Step } from './move-article.ts'

/**
 * Takes an article from the public because the law says so (status 451), until it is unblocked.
 *
 * @param step.reason the decision and its file number, for the office alone
 * @param step.publicNote what its address says
 * @throws Invalid 'article.words-needed' and as every step
 */
export async function blockArticle(
  city: City,
  caller: Caller | null,
  { reason, publicNote, ...step }: Step & { readonly reason: string; readonly publicNote: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = requiredWords(reason, 'reason')
  const told = requiredWords(publicNote, 'publicNote')
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'block')
    await moveArticle(trx, city, caller, article, { action: 'block', next, note, publicNote: told })
  })
}

/** Shows the last edition to the public again. @throws Invalid 'article.words-needed' and as every step */
export async function unblockArticle(
  city: City,
  caller: Caller | null,
  { reason, ...step }: Step & { readonly reason: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = requiredWords(reason, 'reason')
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'unblock')
    await moveArticle(trx, city, caller, article, { action: 'unblock', next, note, publicNote: null })
  })
}
