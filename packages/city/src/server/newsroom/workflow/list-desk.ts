import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { hasRole, requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import type { ArticleLanguage, ArticleType } from '../content.ts'
import { pressReaders, pressRoles } from '../press-roles.ts'
import type { ArticleState } from '../states.ts'

/** An article as the desk lists it. */
export interface DeskArticle {
  readonly id: string
  readonly type: ArticleType
  readonly language: ArticleLanguage
  readonly state: ArticleState
  readonly headline: string
  /** epoch ms */
  readonly updatedAt: number
  /** end of the embargo, epoch ms */
  readonly publishAt: number | null
  readonly publishedAt: number | null
}

/** Articles by what is to be done with them; one may stand in several. */
export interface Desk {
  /** the caller can sign, or confirm a correction */
  readonly waiting: readonly DeskArticle[]
  /** the caller's, not public yet */
  readonly mine: readonly DeskArticle[]
  readonly drafts: readonly DeskArticle[]
  readonly inReview: readonly DeskArticle[]
  readonly approved: readonly DeskArticle[]
  readonly scheduled: readonly DeskArticle[]
  /** the asked page of them, newest first */
  readonly published: readonly DeskArticle[]
  readonly publishedCount: number
}

const mostInAList = 100
/** Published articles on a page of the desk. */
export const publishedPageSize = 20
const publicStates: readonly ArticleState[] = ['published', 'correcting', 'corrected']
const unpublished: readonly ArticleState[] = ['draft', 'in-review', 'approved', 'scheduled']

/**
 * @param asked.search part of a headline; empty = all
 * @param asked.page of the published ones, from 1; the other lists are short and always whole
 */
export async function listDesk(
  city: City,
  caller: Caller | null,
  { search, page }: { readonly search: string; readonly page: number },
): Promise<Desk> {
  requireRole(caller, ...pressReaders)
  const { db } = city
  const list = (states: readonly ArticleState[]) => articles(db, search).where('article.state', 'in', states)
  const rowsOf = async (query: ArticleQuery) => (await query.limit(mostInAList).execute()).map(deskArticle)
  const newestFirst = (states: readonly ArticleState[]) => rowsOf(list(states).orderBy('article.updated_at', 'desc'))
  const mine = list(unpublished)
    .where((where) => where.or([where('created_by', '=', caller.id), where('updated_by', '=', caller.id)]))
    .orderBy('article.updated_at', 'desc')
  const published = list(publicStates)
    .orderBy('article.published_at', 'desc')
    .orderBy('article.id')
    .limit(publishedPageSize)
    .offset((page - 1) * publishedPageSize)
  const { count } = await list(publicStates)
    .clearSelect()
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return {
    waiting: (await waitingRows(city, caller, search)).map(deskArticle),
    mine: hasRole(caller, ...pressRoles) ? await rowsOf(mine) : [],
    drafts: await newestFirst(['draft']),
    inReview: await newestFirst(['in-review', 'correcting']),
    approved: await newestFirst(['approved']),
    scheduled: await rowsOf(list(['scheduled']).orderBy('article.publish_at')),
    published: (await published.execute()).map(deskArticle),
    publishedCount: count,
  }
}

/** What waits for the caller's signature or confirmation, what is due first first. */
export async function listWaiting(city: City, caller: Caller | null): Promise<DeskArticle[]> {
  requireRole(caller, ...pressReaders)
  return (await waitingRows(city, caller, '')).map(deskArticle)
}

async function waitingRows(city: City, caller: Caller, search: string): Promise<DeskRow[]> {
  return articles(city.db, search)
    .where('article.updated_by', '!=', caller.id)
    .where((where) => where.or([signable(where, city, caller), confirmable(where, caller)]))
    .orderBy((order) =>
      order
        .selectFrom('article_release as asked')
        .select((min) => min.fn.min('asked.due_at').as('due'))
        .whereRef('asked.article_id', '=', 'article.id')
        .where('asked.decision', 'is', null),
    )
    .orderBy('article.id')
    .limit(mostInAList)
    .execute()
}

type Where = ExpressionBuilder<Tables, 'article'>

/** A part of the newest round is open that the caller has the role for, or stands in for because it is overdue. */
function signable(where: Where, city: City, caller: Caller): Expression<SqlBool> {
  const held = [...caller.roles]
  return where.and([
    where('article.created_by', '!=', caller.id),
    where('article.state', 'in', ['in-review', 'published', 'correcting', 'corrected']),
    where.exists(
      where
        .selectFrom('article_release as asked')
        .select('asked.part')
        .whereRef('asked.article_id', '=', 'article.id')
        .where('asked.decision', 'is', null)
        .where('asked.round', '=', (last) =>
          last
            .selectFrom('article_release as every')
            .select((max) => max.fn.max('every.round').as('round'))
            .whereRef('every.article_id', '=', 'article.id'),
        )
        .where((asked) =>
          asked.or([
            sql<boolean>`asked.role = any(${held})`,
            asked.and([
              asked('asked.due_at', '<', new Date(city.clock.now())),
              sql<boolean>`asked.substitute = any(${held})`,
            ]),
          ]),
        ),
    ),
  ])
}

/** A correction waits that somebody else proposed. Whether it tells figures of a running operation shows on its page. */
function confirmable(where: Where, caller: Caller): Expression<SqlBool> {
  if (!hasRole(caller, 'press', 'head')) return where.val(false)
  return where.and([
    where('article.state', '=', 'correcting'),
    where(
      where
        .selectFrom('article_event')
        .select('actor')
        .whereRef('article_event.article_id', '=', 'article.id')
        .where('action', '=', 'propose-correction')
        .orderBy('article_event.id', 'desc')
        .limit(1),
      '!=',
      caller.id,
    ),
  ])
}

interface DeskRow {
  id: string
  type: ArticleType
  language: ArticleLanguage
  state: ArticleState
  headline: string
  updated_at: Date
  publish_at: Date | null
  published_at: Date | null
}
type ArticleQuery = SelectQueryBuilder<Tables, 'article', DeskRow>

function articles(db: Database, search: string): ArticleQuery {
  const all = db
    .selectFrom('article')
    .select([
      'article.id',
      'article.type',
      'article.language',
      'article.state',
      'article.updated_at',
      'article.publish_at',
      'article.published_at',
      sql<string>`article.content->>'headline'`.as('headline'),
    ])
  const words = search.trim()
  // what somebody types is no pattern
  const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return words === '' ? all : all.where(sql`article.content->>'headline'`, 'ilike', pattern)
}

function deskArticle(row: DeskRow): DeskArticle {
  return {
    ...{ id: row.id, type: row.type, language: row.language, state: row.state, headline: row.headline },
    updatedAt: row.updated_at.getTime(),
    publishAt: row.publish_at?.getTime() ?? null,
    publishedAt: row.published_at?.getTime() ?? null,
  }
}
