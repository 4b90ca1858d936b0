import type { Selectable } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import { pressReaders } from '../press-roles.ts'
import type { NewsroomTables } from '../tables.ts'

export type Article = Omit<Selectable<NewsroomTables['article']>, 'dictionary' | 'headline_words' | 'search_words'>

/** One article as it is being written. @throws NotFound 'article.not-found' */
export async function getArticle(city: City, caller: Caller | null, id: string): Promise<Article> {
  requireRole(caller, ...pressReaders)
  return articleById(city.db, id)
}

/** @throws NotFound 'article.not-found' */
export async function articleById(db: Database, id: string): Promise<Article> {
  const found = isUuid(id)
    ? await db.selectFrom('article').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound('article.not-found')
  return found
}

/** The same, kept from others until the transaction ends: of two who change it one waits. @throws NotFound */
export async function lockedArticle(trx: Database, id: string): Promise<Article> {
  const { id: existing } = await articleById(trx, id)
  return trx.selectFrom('article').select(columns).where('id', '=', existing).forUpdate().executeTakeFirstOrThrow()
}

const columns = [
  'id',
  'version',
  'type',
  'language',
  'group_id',
  'state',
  'content',
  'operation_id',
  'created_by',
  'created_at',
  'updated_by',
  'updated_at',
  'publish_at',
  'edition',
  'first_published_at',
  'published_at',
  'visibility',
  'public_note',
  'origin',
  'external_id',
  'generated',
] as const
