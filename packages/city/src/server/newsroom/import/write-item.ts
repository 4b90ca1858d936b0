import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Unreadable, type ArticleItem, type FileEdition } from '../../exchange/articles/article-item.ts'
import { appendArticleEvent } from '../articles/events.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { rememberPictures } from '../articles/remember-pictures.ts'
import { editableStates } from '../articles/save-article.ts'
import { articleSlug } from '../slug.ts'
import type { ArticleContent, ArticleLanguage, ArticleType } from '../content.ts'
import { pressRoles } from '../press-roles.ts'
import { bumpRevision } from '../revision.ts'
import { hashOf, type Identity, type KnownImport } from './known-import.ts'

/** An item with everything found in this city: its content needs nothing of the file any more. */
export interface ReadyItem {
  readonly item: ArticleItem
  readonly identity: Identity
  readonly type: ArticleType
  readonly language: ArticleLanguage
  /** oldest first; none = a draft */
  readonly editions: readonly FileEdition[]
  /** what is being written beside the last edition; null = nothing */
  readonly draft: ArticleContent | null
  readonly missingPictures: number
}

/**
 * Writes one item with its editions in one transaction: new, or as the next edition of the article it was imported as. What was
 * changed here since stays as it is here.
 *
 * @throws Unreadable 'changed-here'
 */
export async function writeItem(
  city: City,
  caller: Caller | null,
  ready: ReadyItem,
  known: KnownImport | null,
): Promise<'added' | 'updated' | 'unchanged'> {
  requireRole(caller, ...pressRoles)
  return transact(city.db, async (trx) => {
    const id = known?.id ?? (await insertArticle(trx, city, caller, ready))
    // somebody imports the same at this moment
    if (id === null) return 'unchanged'
    const before = await lockedArticle(trx, id)
    const pending = known ? await pendingEditions(trx, city, ready, before) : ready.editions
    const draft = ready.draft ?? ready.editions.at(-1)?.content ?? before.content
    if (known && pending.length === 0 && isDeepStrictEqual(before.content, draft)) {
      await rememberImport(trx, city, ready, before)
      return 'unchanged'
    }
    if (known?.changedHere || !editableStates.includes(before.state)) throw new Unreadable('changed-here')
    if (before.edition === 0 && pending.length > 0) await giveAddresses(trx, city, id, ready.item)
    await publishAll(trx, city, id, pending)
    await writeState(trx, city, caller, { id, draft, ready, isNew: known === null })
    await appendArticleEvent(trx, city, { articleId: id, actor: caller.id, action: 'import' })
    await recordAudit(trx, city, caller, { action: 'article.import', subjectKind: 'article', subjectId: id })
    await rememberImport(trx, city, ready, await lockedArticle(trx, id))
    return known ? 'updated' : 'added'
  })
}

async function insertArticle(
  trx: Database,
  city: City,
  caller: Caller,
  { item, identity, type, language, editions, draft }: ReadyItem,
): Promise<string | null> {
  const now = new Date(city.clock.now())
  const group = groupOf(item.group, identity.origin)
  const taken =
    group !== null &&
    (await trx
      .selectFrom('article')
      .select('id')
      .where('group_id', '=', group)
      .where('language', '=', language)
      .executeTakeFirst())
  const created = await trx
    .insertInto('article')
    .values({
      ...{ type, language, content: JSON.stringify(draft ?? editions.at(-1)?.content) },
      group_id: group === null || taken ? sql<string>`new_id()` : group,
      operation_id: item.history?.operationId ?? null,
      generated: item.history?.generated ?? false,
      ...{ origin: identity.origin, external_id: identity.externalId },
      ...{ created_by: caller.id, created_at: now, updated_by: caller.id, updated_at: now },
    })
    .onConflict((conflict) => conflict.columns(['origin', 'external_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return created?.id ?? null
}

/** The same name in one file is the same group; a group of an export of ours stays itself. */
function groupOf(name: string | null, origin: string): string | null {
  if (name === null || isUuid(name)) return name
  const hex = createHash('sha256').update(`${origin}\n${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What the public does not have yet of an article that is here. */
async function pendingEditions(
  trx: Database,
  city: City,
  { item, editions }: ReadyItem,
  { id, edition }: { readonly id: string; readonly edition: number },
): Promise<readonly FileEdition[]> {
  const last = editions.at(-1)
  if (!last) return []
  if (item.history && editions.length > edition) return editions.slice(edition)
  if (edition === 0) return editions
  const { content } = await trx
    .selectFrom('article_edition')
    .select('content')
    .where('article_id', '=', id)
    .where('number', '=', edition)
    .executeTakeFirstOrThrow()
  if (isDeepStrictEqual(content, last.content)) return []
  return [{ ...last, publishedAt: item.modifiedAt ?? city.clock.now(), correction: null }]
}

async function publishAll(trx: Database, city: City, id: string, editions: readonly FileEdition[]): Promise<void> {
  for (const { content, publishedAt, correction, figures } of editions) {
    const article = await lockedArticle(trx, id)
    await publishEdition(
      trx,
      city,
      { ...article, content },
      {
        ...{ by: 'import', at: publishedAt, correction, figures },
        state: correction === null && article.state !== 'corrected' ? 'published' : 'corrected',
      },
    )
  }
}

async function writeState(
  trx: Database,
  city: City,
  caller: Caller,
  { id, draft, ready, isNew }: { id: string; draft: ArticleContent; ready: ReadyItem; isNew: boolean },
): Promise<void> {
  const { history, publishedAt } = ready.item
  const hidden = isNew && history && history.state !== 'live' && ready.editions.length > 0 ? history.state : null
  await trx
    .updateTable('article')
    .set({
      ...{ content: JSON.stringify(draft), type: ready.type, language: ready.language },
      ...{ updated_by: caller.id, updated_at: new Date(city.clock.now()), version: sql<number>`version + 1` },
      ...(ready.editions.length > 0 &&
        publishedAt !== null &&
        !history && { first_published_at: new Date(publishedAt) }),
      ...(hidden && { state: hidden, visibility: hidden, public_note: history?.publicNote ?? null }),
    })
    .where('id', '=', id)
    .execute()
  await rememberPictures(trx, id, draft, { live: false })
  if (hidden) await bumpRevision(trx)
}

/** Addresses of the file, where they are free: the article then keeps the end of its old address. */
async function giveAddresses(trx: Database, city: City, id: string, { history, url }: ArticleItem): Promise<void> {
  const slugs = history ? history.slugs.filter((slug) => articleSlug(slug) === slug) : slugsOf(url)
  for (const slug of slugs) {
    const has = await trx
      .selectFrom('article_address')
      .select('slug')
      .where('article_id', '=', id)
      .where('current', '=', true)
      .executeTakeFirst()
    await trx
      .insertInto('article_address')
      .values({ slug, article_id: id, current: !has, created_at: new Date(city.clock.now()) })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute()
  }
}

function slugsOf(url: string | null): string[] {
  const path = URL.parse(url ?? '', 'http://localhost/')?.pathname ?? ''
  const last = path.split('/').findLast((part) => part !== '') ?? ''
  const bare = decoded(last).replace(/\.[a-z]{2,5}$/i, '')
  return /[\p{L}\p{N}]/u.test(bare) && !/^(?:index|default)$/i.test(bare) ? [articleSlug(bare)] : []
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function rememberImport(
  trx: Database,
  city: City,
  { item, missingPictures }: ReadyItem,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const values = {
    ...{ item_sha256: hashOf(item), article_version: version, missing_pictures: missingPictures },
    imported_at: new Date(city.clock.now()),
  }
  await trx
    .insertInto('article_import')
    .values({ article_id: id, ...values })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(values))
    .execute()
}
