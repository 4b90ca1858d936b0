import type { Database } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'

/** A picture as a page shows it: never without what belongs to it. */
export interface ShownPicture {
  readonly id: string
  /** changes with the pixels and with what belongs to them, and so does the address */
  readonly version: number
  readonly alt: string
  readonly caption: string
  /** photographer / organisation, without "Bild:" */
  readonly credit: string
  /** pixels of the largest size */
  readonly width: number
  readonly height: number
  /** what must stay in sight, share of width and height */
  readonly focal: { readonly x: number; readonly y: number }
  /** widths there are, smallest first, the same in every format */
  readonly widths: readonly number[]
}

/**
 * The pictures that may be shown today, by id: those removed, and those whose rights or consent have run out, are missing.
 *
 * @param today civil date
 */
export async function readPictures(
  db: Database,
  ids: readonly string[],
  { language, today }: { readonly language: ArticleLanguage; readonly today: string },
): Promise<Map<string, ShownPicture>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('press_picture as picture')
    .innerJoin('press_picture_file as file', 'file.picture_id', 'picture.id')
    .select((expression) => [
      'picture.id',
      'picture.version',
      'picture.alt_de',
      'picture.alt_en',
      'picture.caption_de',
      'picture.caption_en',
      'picture.credit',
      'picture.width',
      'picture.height',
      'picture.focal_x',
      'picture.focal_y',
      expression.fn.agg<number[]>('array_agg', ['file.width']).as('widths'),
    ])
    .where('picture.id', 'in', ids)
    .where('picture.removed_at', 'is', null)
    .where((where) => where.or([where('rights_until', 'is', null), where('rights_until', '>=', today)]))
    .where((where) => where.or([where('persons', '!=', 'consent'), where('consent_until', '>=', today)]))
    .groupBy('picture.id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...{ id: row.id, version: row.version, credit: row.credit, width: row.width, height: row.height },
        alt: language === 'en' ? row.alt_en || row.alt_de : row.alt_de || row.alt_en,
        caption: language === 'en' ? row.caption_en || row.caption_de : row.caption_de || row.caption_en,
        focal: { x: row.focal_x, y: row.focal_y },
        widths: [...new Set(row.widths)].sort((a, b) => a - b),
      },
    ]),
  )
}
