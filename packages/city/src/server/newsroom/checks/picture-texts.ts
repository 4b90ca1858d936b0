import type { Database } from '../../city.ts'
import type { Article } from '../articles/read-article.ts'
import { picturesIn } from '../document/parts.ts'
import type { PlacedText } from './texts.ts'

/** Captions and alternative texts of an article's pictures, in its language. */
export async function pictureTexts(
  db: Database,
  { content, language }: Pick<Article, 'content' | 'language'>,
): Promise<PlacedText[]> {
  const asked = picturesIn(content)
  if (asked.length === 0) return []
  const rows = await db
    .selectFrom('press_picture')
    .select(['id', 'alt_de', 'alt_en', 'caption_de', 'caption_en'])
    .where('id', 'in', asked)
    .orderBy('id')
    .execute()
  return rows.flatMap((row) =>
    (language === 'en' ? [row.alt_en, row.caption_en] : [row.alt_de, row.caption_de])
      .filter((text) => text !== '')
      .map((text) => ({ place: { part: 'picture', id: row.id } as const, text })),
  )
}
