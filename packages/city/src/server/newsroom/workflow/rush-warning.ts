import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { requireRushable } from '../checks/require-publishable.ts'
import { pressRoles } from '../press-roles.ts'
import { needsLeadRelease } from '../figures/needs-lead-release.ts'
import { beginRound } from '../release/round.ts'
import { articleFor, recordStep, requiredWords, type Step } from './move-article.ts'

/**
 * Publishes a public warning at once, with a reason. Its signatures are collected afterwards; until then it stands on the list
 * to mend, with whatever else a check finds.
 *
 * @throws Invalid 'article.words-needed' | 'article.only-warnings', Conflict 'article.lead-releases' | 'article.not-rushable'
 *   and as every step
 */
export async function rushWarning(
  city: City,
  caller: Caller | null,
  { reason, ...step }: Step & { readonly reason: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = requiredWords(reason, 'reason')
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'rush')
    if (article.type !== 'warning') throw new Invalid('article.only-warnings')
    if (await needsLeadRelease(trx, article.content)) throw new Conflict('article.lead-releases')
    await requireRushable(trx, city, article)
    if (article.state === 'draft') await beginRound(trx, city, article)
    await publishEdition(trx, city, article, { state: next, by: caller.id, at: city.clock.now(), correction: null })
    await recordStep(trx, city, caller, article, { action: 'rush', next, note })
  })
}
