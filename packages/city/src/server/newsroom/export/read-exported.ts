import type { Database } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import type { ArticleContent, ArticleLanguage, ArticleType } from '../content.ts'
import type { Visibility } from '../states.ts'

/** An article with all it was and is. */
export interface ExportedArticle {
  readonly id: string
  readonly type: ArticleType
  readonly language: ArticleLanguage
  readonly groupId: string
  readonly origin: string | null
  readonly externalId: string | null
  readonly visibility: Visibility
  readonly publicNote: string | null
  readonly operationId: string | null
  readonly generated: boolean
  readonly content: ArticleContent
  readonly firstPublishedAt: Date | null
  /** oldest first */
  readonly editions: readonly {
    readonly content: ArticleContent
    readonly figures: Readonly<Record<string, Figure>>
    readonly correction: string | null
    readonly publishedAt: Date
  }[]
  /** the present one first */
  readonly slugs: readonly string[]
}

/** Ids of all articles but the discarded ones, those published first first, drafts last. */
export async function listExported(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('state', '!=', 'discarded')
    .orderBy((order) => order.fn.coalesce('first_published_at', order.val(new Date('2100-01-01'))))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function readExported(db: Database, id: string): Promise<ExportedArticle> {
  const row = await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const editions = await db
    .selectFrom('article_edition')
    .select(['content', 'figures', 'correction', 'published_at'])
    .where('article_id', '=', id)
    .orderBy('number')
    .execute()
  const addresses = await db
    .selectFrom('article_address')
    .select('slug')
    .where('article_id', '=', id)
    .orderBy('current', 'desc')
    .orderBy('created_at')
    .orderBy('slug')
    .execute()
  return {
    ...{ id, type: row.type, language: row.language, groupId: row.group_id, content: row.content },
    ...{ origin: row.origin, externalId: row.external_id, operationId: row.operation_id, generated: row.generated },
    ...{ visibility: row.visibility, publicNote: row.public_note, firstPublishedAt: row.first_published_at },
    editions: editions.map(({ published_at: publishedAt, ...edition }) => ({ ...edition, publishedAt })),
    slugs: addresses.map(({ slug }) => slug),
  }
}

/** A picture with its words and the largest file there is of it. */
export async function readExportedPicture(db: Database, id: string) {
  return db
    .selectFrom('press_picture as picture')
    .innerJoin('press_picture_file as file', 'file.picture_id', 'picture.id')
    .selectAll('picture')
    .select('file.bytes')
    .where('picture.id', '=', id)
    .where('picture.removed_at', 'is', null)
    .where('file.format', '=', 'jpeg')
    .orderBy('file.width', 'desc')
    .limit(1)
    .executeTakeFirst()
}
