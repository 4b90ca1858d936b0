import { sql } from 'kysely'
import { hasRole, requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Forbidden } from '../../errors.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { requirePublishable } from '../checks/require-publishable.ts'
import { pressRoles } from '../press-roles.ts'
import { needsLeadRelease } from '../figures/needs-lead-release.ts'
import { articleFor, moveArticle, recordStep, requiredWords, type Step } from './move-article.ts'

/** Who may confirm a correction as second person; of figures of an operation that still runs only its lead. */
export const correctionReaders = ['press', 'head', 'operations-lead'] as const

/**
 * Puts the changed text before a second person. Until then the public reads the last edition.
 *
 * @param step.whatChanged as the public will read it
 * @throws Invalid 'article.words-needed', Conflict 'article.nothing-changed' and as every step
 */
export async function proposeCorrection(
  city: City,
  caller: Caller | null,
  { whatChanged, ...step }: Step & { readonly whatChanged: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const note = requiredWords(whatChanged, 'whatChanged')
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'propose-correction')
    const edition = await trx
      .selectFrom('article_edition')
      .select('number')
      .where('article_id', '=', article.id)
      .where('number', '=', article.edition)
      .where(sql<boolean>`content = ${JSON.stringify(article.content)}::jsonb`)
      .executeTakeFirst()
    if (edition) throw new Conflict('article.nothing-changed')
    await moveArticle(trx, city, caller, article, { action: 'propose-correction', next, note })
  })
}

/**
 * Publishes the changed text as the next edition, with what changed and when.
 *
 * @throws Forbidden 'article.second-person' | 'article.not-your-part', Conflict 'article.not-publishable' and as every step
 */
export async function confirmCorrection(city: City, caller: Caller | null, step: Step): Promise<void> {
  requireRole(caller, ...correctionReaders)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'confirm-correction')
    const proposal = await lastProposal(trx, article.id)
    if (proposal.actor === caller.id || article.updated_by === caller.id) throw new Forbidden('article.second-person')
    const lead = await needsLeadRelease(trx, article.content)
    if (!hasRole(caller, ...(lead ? (['operations-lead'] as const) : (['press', 'head'] as const))))
      throw new Forbidden('article.not-your-part')
    await requirePublishable(trx, city, article)
    const correction = proposal.note
    await publishEdition(trx, city, article, { state: next, by: caller.id, at: city.clock.now(), correction })
    await recordStep(trx, city, caller, article, { action: 'confirm-correction', next })
  })
}

/** Takes a proposed correction back; the changed text stays to be worked on. */
export async function dropCorrection(
  city: City,
  caller: Caller | null,
  { note = '', ...step }: Step & { readonly note?: string },
): Promise<void> {
  requireRole(caller, ...correctionReaders)
  await transact(city.db, async (trx) => {
    const { article, next } = await articleFor(trx, step, 'drop-correction')
    await moveArticle(trx, city, caller, article, { action: 'drop-correction', next, note: note.trim() })
  })
}

/** Who proposed the correction that waits, and what it says has changed. */
export async function lastProposal(db: Database, articleId: string): Promise<{ actor: string; note: string | null }> {
  return db
    .selectFrom('article_event')
    .select(['actor', 'note'])
    .where('article_id', '=', articleId)
    .where('action', '=', 'propose-correction')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}
