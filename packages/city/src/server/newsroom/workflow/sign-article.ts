import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Forbidden } from '../../errors.ts'
import { appendArticleEvent } from '../articles/events.ts'
import { lockedArticle, type Article } from '../articles/read-article.ts'
import { pressReaders } from '../press-roles.ts'
import type { ReleasePart } from '../release/parts.ts'
import { isAuthor, maySign, newestRound, type Signature } from '../release/round.ts'
import { transitions, visibilityOf } from '../states.ts'
import { moveArticle, requiredWords } from './move-article.ts'

interface Signing {
  readonly id: string
  /** the round the signer read: within it the text does not change, so that two may sign at the same time */
  readonly round: number
  readonly part: ReleasePart
}

/**
 * Releases an article for one part; with the last part it is approved. What was rushed to the public is signed afterwards,
 * which changes its state no more.
 *
 * @throws Conflict 'article.not-in-this-state' | 'article.changed-meanwhile' | 'article.part-decided',
 *   Forbidden 'article.author-signs' | 'article.not-your-part'
 */
export async function signArticle(
  city: City,
  caller: Caller | null,
  { note = '', ...signing }: Signing & { readonly note?: string },
): Promise<void> {
  requireRole(caller, ...pressReaders)
  await transact(city.db, async (trx) => {
    const { article, signatures } = await openPart(trx, city, caller, signing)
    await decide(trx, city, caller, article, signing, 'released', note.trim())
    const isLast = signatures.every(({ part, decision }) => part === signing.part || decision !== null)
    const next = transitions[article.state].approve
    if (isLast && next !== null) await moveArticle(trx, city, caller, article, { action: 'approve', next })
  })
}

/**
 * Refuses one part with a reason, which leads the article back to its author. What was rushed to the public stays there, and
 * stands on the list to mend.
 *
 * @throws as `signArticle`, Invalid 'article.words-needed'
 */
export async function refuseArticle(
  city: City,
  caller: Caller | null,
  { reason, ...signing }: Signing & { readonly reason: string },
): Promise<void> {
  requireRole(caller, ...pressReaders)
  const note = requiredWords(reason, 'reason')
  await transact(city.db, async (trx) => {
    const { article } = await openPart(trx, city, caller, signing)
    await decide(trx, city, caller, article, signing, 'refused', note)
    const next = transitions[article.state].return
    if (next !== null) await moveArticle(trx, city, caller, article, { action: 'return', next, note })
  })
}

async function openPart(
  trx: Database,
  city: City,
  caller: Caller,
  { id, round, part }: Signing,
): Promise<{ article: Article; signatures: Signature[] }> {
  // whoever signs another part meanwhile waits here
  const article = await lockedArticle(trx, id)
  if (article.state !== 'in-review' && visibilityOf(article.state) !== 'live')
    throw new Conflict('article.not-in-this-state')
  const signatures = await newestRound(trx, id)
  const asked = signatures.find((signature) => signature.part === part)
  if (asked?.round !== round) throw new Conflict('article.changed-meanwhile')
  if (asked.decision !== null) throw new Conflict('article.part-decided')
  if (isAuthor(article, caller.id)) throw new Forbidden('article.author-signs')
  if (!maySign(asked, caller, city.clock.now())) throw new Forbidden('article.not-your-part')
  return { article, signatures }
}

async function decide(
  trx: Database,
  city: City,
  caller: Caller,
  article: Article,
  { round, part }: Signing,
  decision: 'released' | 'refused',
  note: string,
): Promise<void> {
  await trx
    .updateTable('article_release')
    .set({ decision, decided_by: caller.id, decided_at: new Date(city.clock.now()), note: note || null })
    .where('article_id', '=', article.id)
    .where('round', '=', round)
    .where('part', '=', part)
    .execute()
  const action = decision === 'released' ? 'sign' : 'refuse'
  await appendArticleEvent(trx, city, {
    ...{ articleId: article.id, actor: caller.id, action, part },
    ...(note && { note }),
  })
  await recordAudit(trx, city, caller, {
    action: `article.${action}`,
    subjectKind: 'article',
    subjectId: article.id,
    details: { part, round },
  })
}
