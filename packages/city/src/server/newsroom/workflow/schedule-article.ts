import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { getSettings } from '../../city/settings.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { requirePublishable } from '../checks/require-publishable.ts'
import { pressRoles } from '../press-roles.ts'
import { embargoInstant } from './embargo-instant.ts'
import { articleFor, moveArticle, type Step } from './move-article.ts'

/**
 * Sets the end of the embargo: a worker publishes the article then.
 *
 * @param step.publishAt civil date and time in the city's zone, "2025-11-06T18:00"
 * @throws Invalid 'article.no-such-time' | 'article.time-passed', Conflict 'article.not-publishable' and as every step
 */
export async function scheduleArticle(
  city: City,
  caller: Caller | null,
  { publishAt, ...step }: Step & { readonly publishAt: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const { timeZone } = await getSettings(city.db)
  const instant = embargoInstant(publishAt, timeZone)
  if (instant === null) throw new Invalid('article.no-such-time', { field: 'publishAt' })
  if (instant <= city.clock.now()) throw new Invalid('article.time-passed', { field: 'publishAt' })
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'schedule')
    await requirePublishable(trx, city, article)
    await moveArticle(trx, city, caller, article, { action: 'schedule', next, publishAt: new Date(instant) })
  })
}

/** Takes the embargo back; it stays approved. */
export async function unscheduleArticle(city: City, caller: Caller | null, step: Step): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'unschedule')
    await moveArticle(trx, city, caller, article, { action: 'unschedule', next })
  })
}
