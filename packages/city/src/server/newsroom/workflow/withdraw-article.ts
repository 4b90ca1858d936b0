import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { articleFor, moveArticle, requiredWords, type Step } from './move-article.ts'

/** Takes an article from the public for good; its address says why. @throws Invalid 'article.words-needed' and as every step */
export async function withdrawArticle(
  city: City,
  caller: Caller | null,
  { publicNote, ...step }: Step & { readonly publicNote: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = requiredWords(publicNote, 'publicNote')
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'withdraw')
    await moveArticle(trx, city, caller, article, { action: 'withdraw', next, note, publicNote: note })
  })
}
