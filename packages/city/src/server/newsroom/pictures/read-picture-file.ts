import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import type { NewsroomTables } from '../tables.ts'

/**
 * One size of a picture, where the public may see it: some article shows it now, and rights and consent last.
 *
 * @param today civil date
 */
export async function readPictureFile(
  db: Database,
  asked: { readonly id: string; readonly width: number; readonly format: string; readonly today: string },
): Promise<{ readonly bytes: Buffer; readonly format: NewsroomTables['press_picture_file']['format'] } | null> {
  if (!isUuid(asked.id) || !Number.isSafeInteger(asked.width) || !isFormat(asked.format)) return null
  const file = await db
    .selectFrom('press_picture_file as file')
    .innerJoin('press_picture as picture', 'picture.id', 'file.picture_id')
    .select(['file.bytes', 'file.format'])
    .where('file.picture_id', '=', asked.id)
    .where('file.format', '=', asked.format)
    .where('file.width', '=', asked.width)
    .where('picture.removed_at', 'is', null)
    .where((where) => where.or([where('rights_until', 'is', null), where('rights_until', '>=', asked.today)]))
    .where((where) => where.or([where('persons', '!=', 'consent'), where('consent_until', '>=', asked.today)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('article_picture as shown')
          .innerJoin('article', 'article.id', 'shown.article_id')
          .select('article.id')
          .whereRef('shown.picture_id', '=', 'picture.id')
          .where('shown.live', '=', true)
          .where('article.visibility', '=', 'live'),
      ),
    )
    .executeTakeFirst()
  return file ?? null
}

function isFormat(text: string): text is NewsroomTables['press_picture_file']['format'] {
  return text === 'avif' || text === 'webp' || text === 'jpeg'
}
