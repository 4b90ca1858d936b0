import { requireRole, type Caller } from '../../../caller.ts'
import type { City } from '../../../city.ts'
import type { Figure } from '../../../figure.ts'
import type { ArticleLanguage } from '../../content.ts'
import { pressReaders } from '../../press-roles.ts'

/** A published figure that reads otherwise by now. */
export interface FigureDrift {
  readonly id: string
  readonly version: number
  readonly articleId: string
  readonly headline: string
  readonly language: ArticleLanguage
  /** epoch ms */
  readonly publishedAt: number
  readonly toldAt: number
  readonly frozen: Figure
  /** null = cannot be read any more */
  readonly now: Figure | null
}

/** What the press office has to look at: the oldest first. */
export async function listFigureDrift(city: City, caller: Caller | null): Promise<FigureDrift[]> {
  requireRole(caller, ...pressReaders)
  const rows = await city.db
    .selectFrom('article_figure_drift as drift')
    .innerJoin('article', 'article.id', 'drift.article_id')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'drift.article_id').onRef('edition.number', '=', 'drift.edition'),
    )
    .select(['drift.id', 'drift.version', 'drift.article_id', 'drift.told_at', 'drift.frozen', 'drift.now'])
    .select(['article.language', 'edition.content', 'edition.published_at'])
    .where('drift.settled_at', 'is', null)
    .orderBy('drift.told_at')
    .orderBy('drift.id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, articleId: row.article_id, language: row.language },
    ...{ headline: row.content.headline, frozen: row.frozen, now: row.now },
    ...{ publishedAt: row.published_at.getTime(), toldAt: row.told_at.getTime() },
  }))
}
