import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { articleById } from '../articles/read-article.ts'
import { createArticle } from '../articles/create-article.ts'
import type { ArticleLanguage, ArticleType } from '../content.ts'
import { pressRoles } from '../press-roles.ts'

/**
 * Begins an article by hand. As twin of another it has its type and what is the same in every language: picture, tags, times.
 *
 * @returns its id
 * @throws NotFound 'article.not-found', Conflict 'article.language-exists'
 */
export async function beginArticle(
  city: City,
  caller: Caller | null,
  asked: { readonly type: ArticleType; readonly language: ArticleLanguage; readonly twinOf: string | null },
): Promise<string> {
  requireRole(caller, ...pressRoles)
  const { language, twinOf } = asked
  if (twinOf === null) return createArticle(city, caller, { type: asked.type, language })
  const { type, group_id, operation_id, content } = await articleById(city.db, twinOf)
  const { picture, districts, topics, event, warnUntil, contact } = content
  return createArticle(city, caller, {
    ...{ type, language, groupId: group_id, operationId: operation_id },
    content: { picture, districts, topics, event, warnUntil, contact },
  })
}
