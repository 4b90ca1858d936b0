import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { contentSchema, type ArticleLanguage, type ArticleType } from '../content.ts'
import { pressRoles } from '../press-roles.ts'
import { appendArticleEvent } from './events.ts'
import { rememberPictures } from './remember-pictures.ts'

export interface NewArticle {
  readonly type: ArticleType
  readonly language: ArticleLanguage
  /** may be incomplete: `contentSchema` fills in what is missing */
  readonly content?: unknown
  /** version of the same article in another language */
  readonly groupId?: string
  readonly operationId?: string | null
}

/**
 * Begins an article.
 * @returns its id
 * @throws Invalid 'article.invalid-content', Conflict 'article.language-exists'
 */
export async function createArticle(
  city: City,
  caller: Caller | null,
  { type, language, content = {}, groupId, operationId = null }: NewArticle,
): Promise<string> {
  requireRole(caller, ...pressRoles)
  const parsed = contentSchema.safeParse(content)
  if (!parsed.success) throw new Invalid('article.invalid-content', { field: parsed.error.issues[0].path.join('.') })
  const now = new Date(city.clock.now())
  return transact(city.db, async (trx) => {
    const created = await trx
      .insertInto('article')
      .values({
        ...{ type, language, operation_id: operationId, content: JSON.stringify(parsed.data) },
        group_id: groupId ?? sql<string>`new_id()`,
        ...{ created_by: caller.id, created_at: now, updated_by: caller.id, updated_at: now },
      })
      .onConflict((conflict) => conflict.columns(['group_id', 'language']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!created) throw new Conflict('article.language-exists')
    await rememberPictures(trx, created.id, parsed.data, { live: false })
    await appendArticleEvent(trx, city, { articleId: created.id, actor: caller.id, action: 'create' })
    await recordAudit(trx, city, caller, { action: 'article.create', subjectKind: 'article', subjectId: created.id })
    return created.id
  })
}
