import type { Selectable } from 'kysely'
import { hasRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { getSettings } from '../../city/settings.ts'
import type { Article } from '../articles/read-article.ts'
import type { NewsroomTables } from '../tables.ts'
import { dueAt } from './due-at.ts'
import { needsLeadRelease } from '../figures/needs-lead-release.ts'
import type { ReleaseRulePart } from './parts.ts'
import { releaseRuleOf } from './rules.ts'

/** One signature of a round: asked for, given, refused, or passed over by the press office. */
export type Signature = Selectable<NewsroomTables['article_release']>

/** The lead answers for figures of an operation that still runs; nobody signs in their place. */
const leadPart = { part: 'operations-lead', hours: 8, role: 'operations-lead', substitute: null } as const

/** Asks for signatures: a new round with the list of the article's type. What was signed before counts no more. */
export async function beginRound(trx: Database, city: City, article: Article): Promise<void> {
  const rule = await releaseRuleOf(trx, article.type)
  const lead = await needsLeadRelease(trx, article.content)
  const parts: (ReleaseRulePart | typeof leadPart)[] = lead ? [...rule.parts, leadPart] : [...rule.parts]
  const settings = await getSettings(trx)
  const round = (await lastRound(trx, article.id)) + 1
  await trx
    .insertInto('article_release')
    .values(
      parts.map(({ part, role, substitute, hours }) => ({
        ...{ article_id: article.id, round, part, role, substitute },
        due_at: new Date(dueAt(city.clock.now(), hours, settings)),
      })),
    )
    .execute()
}

/** Number of the newest round; 0 where nobody was asked yet. */
async function lastRound(db: Database, articleId: string): Promise<number> {
  const { last } = await db
    .selectFrom('article_release')
    .select((expression) => expression.fn.max('round').as('last'))
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** The signatures of the newest round, in the order they are due; none where nobody was asked yet. */
export async function newestRound(db: Database, articleId: string): Promise<Signature[]> {
  return db
    .selectFrom('article_release')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('round', '=', await lastRound(db, articleId))
    .orderBy('due_at')
    .orderBy('part')
    .execute()
}

/** Whoever began an article or changed it last wrote it: their signature never counts. */
export function isAuthor(article: Pick<Article, 'created_by' | 'updated_by'>, callerId: string): boolean {
  return article.created_by === callerId || article.updated_by === callerId
}

/** Whether somebody has the role for a part, or stands in for it because it is overdue. @param now epoch ms */
export function maySign(signature: Signature, caller: Caller, now: number): boolean {
  if (hasRole(caller, signature.role)) return true
  return signature.substitute !== null && signature.due_at.getTime() < now && hasRole(caller, signature.substitute)
}
