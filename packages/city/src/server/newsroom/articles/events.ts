import type { City, Database } from '../../city.ts'
import type { ArticleState } from '../states.ts'
import type { NewsroomTables } from '../tables.ts'

interface ArticleEvent {
  readonly articleId: string
  /** account id, or "import", "clock" where nobody was asked */
  readonly actor: string
  readonly action: NewsroomTables['article_event']['action']
  readonly from?: ArticleState
  readonly to?: ArticleState
  readonly part?: NewsroomTables['article_event']['part']
  readonly note?: string
}

/** One more line of an article's history. */
export async function appendArticleEvent(trx: Database, city: City, event: ArticleEvent): Promise<void> {
  await trx
    .insertInto('article_event')
    .values({
      article_id: event.articleId,
      at: new Date(city.clock.now()),
      actor: event.actor,
      action: event.action,
      from_state: event.from ?? null,
      to_state: event.to ?? null,
      part: event.part ?? null,
      note: event.note ?? null,
    })
    .execute()
}
