import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict } from '../../errors.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { requirePublishable } from '../checks/require-publishable.ts'
import { pressRoles } from '../press-roles.ts'
import { articleFor, recordStep, type Step } from './move-article.ts'

/**
 * Publishes an approved article now. Under an embargo it is not published by hand: the embargo is taken back first.
 *
 * @throws Conflict 'article.embargo' | 'article.not-publishable' and as every step
 */
export async function publishArticle(city: City, caller: Caller | null, step: Step): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'publish')
    const now = city.clock.now()
    if (article.publish_at !== null && article.publish_at.getTime() > now) throw new Conflict('article.embargo')
    await requirePublishable(trx, city, article)
    await publishEdition(trx, city, article, { state: next, by: caller.id, at: now, correction: null })
    await recordStep(trx, city, caller, article, { action: 'publish', next })
  })
}
