import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import type { Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { appendArticleEvent } from '../articles/events.ts'
import { lockedArticle, type Article } from '../articles/read-article.ts'
import { bumpRevision } from '../revision.ts'
import { transitions, visibilityOf, type ArticleAction, type ArticleState } from '../states.ts'

/** What every step of the workflow names: the article, and the version the caller saw. */
export interface Step {
  readonly id: string
  readonly version: number
}

/**
 * The article, kept from others until the transaction ends, if the step is allowed in its state and the caller saw it as it is.
 *
 * @returns it and the state the step leads to
 * @throws NotFound, Conflict 'article.not-in-this-state' | 'article.changed-meanwhile'
 */
export async function articleFor(
  trx: Database,
  { id, version }: Step,
  action: ArticleAction,
): Promise<{ article: Article; next: ArticleState }> {
  const article = await lockedArticle(trx, id)
  const next = transitions[article.state][action]
  if (next === null) throw new Conflict('article.not-in-this-state')
  if (article.version !== version) throw new Conflict('article.changed-meanwhile')
  return { article, next }
}

interface Move {
  readonly action: ArticleAction
  readonly next: ArticleState
  readonly note?: string
  readonly publishAt?: Date | null
  readonly publicNote?: string | null
}

/** Carries a step out that writes no edition: state, visibility, a line of the history, the record. */
export async function moveArticle(
  trx: Database,
  city: City,
  caller: Caller,
  article: Article,
  { action, next, note, publishAt = null, publicNote = article.public_note }: Move,
): Promise<void> {
  const visibility = visibilityOf(next)
  await trx
    .updateTable('article')
    .set({
      ...{ state: next, visibility, publish_at: publishAt, public_note: publicNote },
      version: sql<number>`version + 1`,
    })
    .where('id', '=', article.id)
    .execute()
  if (visibility !== article.visibility || publicNote !== article.public_note) await bumpRevision(trx)
  await recordStep(trx, city, caller, article, { action, next, note })
}

/** One line of the history and one of the record. */
export async function recordStep(
  trx: Database,
  city: City,
  caller: Caller,
  article: Article,
  { action, next, note }: Pick<Move, 'action' | 'next' | 'note'>,
): Promise<void> {
  await appendArticleEvent(trx, city, {
    ...{ articleId: article.id, actor: caller.id, action, from: article.state, to: next },
    ...(note && { note }),
  })
  await recordAudit(trx, city, caller, {
    action: `article.${action}`,
    subjectKind: 'article',
    subjectId: article.id,
    details: { from: article.state, to: next },
  })
}

const longestWords = 2000

/** What somebody has to say about a step. @throws Invalid 'article.words-needed' where it is missing or too long */
export function requiredWords(text: string, field: string): string {
  const words = text.trim()
  if (words === '' || words.length > longestWords) throw new Invalid('article.words-needed', { field })
  return words
}
