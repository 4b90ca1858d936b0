import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { contentSchema } from '../content.ts'
import { pressRoles } from '../press-roles.ts'
import type { ArticleState } from '../states.ts'
import { lockedArticle } from './read-article.ts'
import { rememberPictures } from './remember-pictures.ts'

/** States in which its text may be changed; in all others it is first taken back, or a correction waits for its reader. */
export const editableStates: readonly ArticleState[] = ['draft', 'published', 'corrected']

/**
 * Keeps what was written; of a published article the public goes on reading the last edition.
 *
 * @param save.version the version the writer saw
 * @returns the version it has now
 * @throws NotFound, Invalid 'article.invalid-content', Conflict 'article.changed-meanwhile' | 'article.not-in-this-state'
 */
export async function saveArticle(
  city: City,
  caller: Caller | null,
  save: { readonly id: string; readonly version: number; readonly content: unknown },
): Promise<number> {
  requireRole(caller, ...pressRoles)
  const parsed = contentSchema.safeParse(save.content)
  if (!parsed.success) throw new Invalid('article.invalid-content', { field: parsed.error.issues[0].path.join('.') })
  return transact(city.db, async (trx) => {
    const article = await lockedArticle(trx, save.id)
    if (!editableStates.includes(article.state)) throw new Conflict('article.not-in-this-state')
    if (article.version !== save.version) throw new Conflict('article.changed-meanwhile')
    const { version } = await trx
      .updateTable('article')
      .set({
        content: JSON.stringify(parsed.data),
        version: sql<number>`version + 1`,
        updated_by: caller.id,
        updated_at: new Date(city.clock.now()),
      })
      .where('id', '=', article.id)
      .returning('version')
      .executeTakeFirstOrThrow()
    await rememberPictures(trx, article.id, parsed.data, { live: false })
    await recordAudit(trx, city, caller, { action: 'article.save', subjectKind: 'article', subjectId: article.id })
    return version
  })
}
