import type { City } from '../../city.ts'
import type { Article } from '../articles/read-article.ts'
import { stillWrites, writerRow } from './writer.ts'

/** Who writes an article now, and what was saved last. */
export interface Writing {
  readonly version: number
  /** epoch ms */
  readonly savedAt: number
  readonly writer: { readonly page: string; readonly name: string } | null
  /** the last save from a page and the version it made: whoever sent it and heard no answer knows it arrived */
  readonly saved: { readonly id: string; readonly version: number } | null
}

export async function readWriting(
  city: City,
  article: Pick<Article, 'id' | 'version' | 'updated_at'>,
): Promise<Writing> {
  const row = await writerRow(city.db, article.id)
  return {
    version: article.version,
    savedAt: article.updated_at.getTime(),
    writer: stillWrites(city, row) ? { page: row.page, name: row.name } : null,
    saved: row?.save_id != null ? { id: row.save_id, version: row.saved_version! } : null,
  }
}
