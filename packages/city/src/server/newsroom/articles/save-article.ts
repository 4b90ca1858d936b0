import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { notify } from '../../database/listen.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { contentSchema } from '../content.ts'
import { editingChannel, noteSave, requireWriter, writerRow } from '../editing/writer.ts'
import { pressRoles } from '../press-roles.ts'
import type { ArticleState } from '../states.ts'
import { lockedArticle } from './read-article.ts'
import { rememberPictures } from './remember-pictures.ts'

/** States in which its text may be changed; in all others it is first taken back, or a correction waits for its reader. */
export const editableStates: readonly ArticleState[] = ['draft', 'published', 'corrected']

interface Save {
  readonly id: string
  /** the version the writer saw */
  readonly version: number
  readonly content: unknown
  /** where a page of the editor saves by itself: which page, and a name for this save that a repetition has too */
  readonly autosave?: { readonly page: string; readonly saveId: string }
}

/**
 * Keeps what was written; of a published article the public goes on reading the last edition. The same autosave again
 * changes nothing. The audit has an entry for each page that saved, not for each of its autosaves.
 *
 * @returns the version it has now
 * @throws NotFound, Invalid 'article.invalid-content',
 *   Conflict 'article.changed-meanwhile' | 'article.not-in-this-state' | 'article.somebody-writes'
 */
export async function saveArticle(
  city: City,
  caller: Caller | null,
  { id, version, content, autosave }: Save,
): Promise<number> {
  requireRole(caller, ...pressRoles)
  const parsed = contentSchema.safeParse(content)
  if (!parsed.success) throw new Invalid('article.invalid-content', { field: parsed.error.issues[0].path.join('.') })
  return transact(city.db, async (trx) => {
    const article = await lockedArticle(trx, id)
    const writer = await writerRow(trx, article.id)
    if (autosave && writer?.save_id === autosave.saveId) return writer.saved_version!
    if (!editableStates.includes(article.state)) throw new Conflict('article.not-in-this-state')
    requireWriter(city, caller, writer, autosave?.page)
    if (article.version !== version) throw new Conflict('article.changed-meanwhile')
    const saved = await trx
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
    const note = { articleId: article.id, version: saved.version }
    if (!autosave || (await noteSave(trx, city, caller, { ...note, ...autosave })))
      await recordAudit(trx, city, caller, { action: 'article.save', subjectKind: 'article', subjectId: article.id })
    await notify(trx, editingChannel, { articleId: article.id })
    return saved.version
  })
}
