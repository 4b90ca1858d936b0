import type { Database } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import type { ArticleContent, ArticleLanguage, ArticleType } from '../content.ts'
import type { Visibility } from '../states.ts'

/** An article as the public reads it: its last edition. */
export interface LiveArticle {
  readonly id: string
  readonly groupId: string
  readonly slug: string
  readonly type: ArticleType
  readonly language: ArticleLanguage
  readonly visibility: Exclude<Visibility, 'none'>
  readonly publicNote: string | null
  /** epoch ms */
  readonly firstPublishedAt: number
  readonly publishedAt: number
  readonly edition: number
  readonly content: ArticleContent
  /** by `figureAddress` */
  readonly figures: Readonly<Record<string, Figure>>
}

/** The article at an address and the address it has now; null where nothing was ever published there. */
export async function readLiveArticle(db: Database, slug: string): Promise<LiveArticle | null> {
  const row = await db
    .selectFrom('article_address as asked')
    .innerJoin('article', 'article.id', 'asked.article_id')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .innerJoin('article_address as now', (join) =>
      join.onRef('now.article_id', '=', 'article.id').on('now.current', '=', true),
    )
    .select([
      'article.id',
      'article.group_id',
      'article.type',
      'article.language',
      'article.visibility',
      'article.public_note',
      'article.first_published_at',
      'article.published_at',
      'article.edition',
      'edition.content',
      'edition.figures',
      'now.slug',
    ])
    .where('asked.slug', '=', slug)
    .where('article.visibility', '!=', 'none')
    .executeTakeFirst()
  if (!row) return null
  return {
    ...{ id: row.id, groupId: row.group_id, slug: row.slug, type: row.type, language: row.language },
    ...{ publicNote: row.public_note, edition: row.edition, content: row.content, figures: row.figures },
    visibility: row.visibility as LiveArticle['visibility'],
    firstPublishedAt: row.first_published_at!.getTime(),
    publishedAt: row.published_at!.getTime(),
  }
}
