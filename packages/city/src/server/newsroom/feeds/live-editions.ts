import type { Database } from '../../city.ts'

/** Every article the public may read, as its last edition has it, at the address it has now. */
export function liveEditions(db: Database) {
  return db
    .selectFrom('article')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .innerJoin('article_address as address', (join) =>
      join.onRef('address.article_id', '=', 'article.id').on('address.current', '=', true),
    )
    .select([
      'article.id',
      'article.type',
      'article.language',
      'article.first_published_at',
      'article.published_at',
      'article.edition',
      'edition.content',
      'edition.figures',
      'address.slug',
    ])
    .where('article.visibility', '=', 'live')
}
