import { sql } from 'kysely'
import type { Database } from '../../city.ts'
import { mostDifferentBits } from './likeness.ts'

export interface AlikePicture {
  readonly id: string
  readonly version: number
  /** of its smallest file */
  readonly thumbWidth: number
  readonly alt: string
  readonly credit: string
}

/** Pictures that look like this one, the most alike first: the same in another size or cut, or two of one moment. A person decides. */
export async function alikePictures(
  db: Database,
  { id, likeness }: { readonly id: string; readonly likeness: string },
): Promise<AlikePicture[]> {
  const different = sql<number>`bit_count(('x' || likeness)::bit(64) # ('x' || ${likeness}::text)::bit(64))`
  const rows = await db
    .selectFrom('press_picture as picture')
    .innerJoin('press_picture_file as file', 'file.picture_id', 'picture.id')
    .select(({ fn }) => [
      'picture.id',
      'picture.version',
      'picture.alt_de',
      'picture.credit',
      fn.min('file.width').as('thumbWidth'),
    ])
    .where('picture.id', '!=', id)
    .where('picture.removed_at', 'is', null)
    .where(different, '<=', mostDifferentBits)
    .groupBy('picture.id')
    .orderBy(different)
    .orderBy('picture.id')
    .limit(6)
    .execute()
  return rows.map(({ alt_de, ...row }) => ({ ...row, alt: alt_de }))
}
