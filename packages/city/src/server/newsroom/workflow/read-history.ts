import { accountNames } from '../../accounts/account-names.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { articleById } from '../articles/read-article.ts'
import { pressReaders } from '../press-roles.ts'
import type { NewsroomTables } from '../tables.ts'

type Line = NewsroomTables['article_event']

export interface HistoryLine {
  /** epoch ms */
  readonly at: number
  readonly action: Line['action']
  readonly part: Line['part']
  readonly note: string | null
  /** "clock" and "import" where nobody was asked */
  readonly actor: string
}

/** What happened to an article, newest first. @throws NotFound 'article.not-found' */
export async function readArticleHistory(city: City, caller: Caller | null, id: string): Promise<HistoryLine[]> {
  requireRole(caller, ...pressReaders)
  await articleById(city.db, id)
  const rows = await city.db
    .selectFrom('article_event')
    .selectAll()
    .where('article_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  const names = await accountNames(
    city.db,
    rows.map(({ actor }) => actor),
  )
  return rows.map(({ at, action, part, note, actor }) => ({
    ...{ at: at.getTime(), action, part, note },
    actor: names.get(actor) ?? actor,
  }))
}
