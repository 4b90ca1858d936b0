import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { ArticleDocument } from '../document/schema.ts'

/** A file an article offers. */
export interface OfferedFile {
  readonly id: string
  readonly name: string
  /** media type */
  readonly type: string
  readonly bytes: number
}

/** The files a text offers, by id; one that is not there (any more) is missing. */
export async function readDownloads(
  { db }: Pick<City, 'db'>,
  { content }: ArticleDocument,
): Promise<Map<string, OfferedFile>> {
  const ids = content.flatMap((block) => (block.type === 'download' ? block.attrs.id : []))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('press_file')
    .select(['id', 'name', 'type', sql<number>`octet_length(bytes)`.as('bytes')])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
