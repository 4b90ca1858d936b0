import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { articleById } from '../articles/read-article.ts'
import type { ArticleLanguage, ArticleType } from '../content.ts'
import { pressReaders } from '../press-roles.ts'
import type { ArticleState } from '../states.ts'

/** What stands over every page of an article. */
export interface ArticleHead {
  readonly id: string
  readonly headline: string
  readonly type: ArticleType
  readonly language: ArticleLanguage
  readonly state: ArticleState
  /** end of the embargo, epoch ms */
  readonly publishAt: number | null
  /** name in the address of what the public sees; null where it sees nothing */
  readonly slug: string | null
  /** the same article in other languages */
  readonly twins: readonly { readonly id: string; readonly language: ArticleLanguage }[]
}

/** @throws NotFound 'article.not-found' */
export async function readArticleHead(city: City, caller: Caller | null, id: string): Promise<ArticleHead> {
  requireRole(caller, ...pressReaders)
  const article = await articleById(city.db, id)
  const twins = await city.db
    .selectFrom('article')
    .select(['id', 'language'])
    .where('group_id', '=', article.group_id)
    .where('id', '!=', id)
    .where('state', '!=', 'discarded')
    .orderBy('language')
    .execute()
  const address = await city.db
    .selectFrom('article_address')
    .select('slug')
    .where('article_id', '=', id)
    .where('current', '=', true)
    .executeTakeFirst()
  return {
    ...{ id, headline: article.content.headline, type: article.type, language: article.language, state: article.state },
    publishAt: article.publish_at?.getTime() ?? null,
    slug: article.visibility === 'none' ? null : (address?.slug ?? null),
    twins,
  }
}
