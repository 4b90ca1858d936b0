import { createHash } from 'node:crypto'
import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import type { ArticleItem } from '../../exchange/articles/article-item.ts'

/** An article that came from this item, or is the one an export of this city tells of. */
export interface KnownImport {
  readonly id: string
  /** what came in last is exactly this, with all pictures */
  readonly isSame: boolean
  /** it was written here: an export of this city is read back, and says nothing new */
  readonly isOwn: boolean
  /** somebody changed it here since */
  readonly changedHere: boolean
}

/** Where an item is from: by what it says itself, else by the file. */
export interface Identity {
  readonly origin: string
  readonly externalId: string
}

export async function findKnown(
  db: Database,
  { origin, externalId }: Identity,
  item: ArticleItem,
  { ownHost }: { readonly ownHost: string },
): Promise<KnownImport | null> {
  const row = await db
    .selectFrom('article')
    .leftJoin('article_import as last', 'last.article_id', 'article.id')
    .select(['article.id', 'article.version', 'last.item_sha256', 'last.article_version', 'last.missing_pictures'])
    .where((where) =>
      where.or([
        where.and([where('article.origin', '=', origin), where('article.external_id', '=', externalId)]),
        // an export of this city, read back
        ...(origin === ownHost && isUuid(externalId)
          ? [where.and([where('article.id', '=', externalId), where('article.origin', 'is', null)])]
          : []),
      ]),
    )
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    isOwn: row.article_version === null,
    isSame: row.item_sha256 === hashOf(item) && row.missing_pictures === 0,
    changedHere: row.article_version !== row.version,
  }
}

/** What an item says, as one value: another one means that something in it has changed. */
export function hashOf(item: ArticleItem): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex')
}
