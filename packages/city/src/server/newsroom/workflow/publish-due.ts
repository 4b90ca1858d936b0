import type { Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { describeError } from '../../describe-error.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import type { Article } from '../articles/read-article.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { blockingFindings } from '../checks/require-publishable.ts'
import { transitions } from '../states.ts'
import { moveArticle, recordStep } from './move-article.ts'

/** Who publishes when an embargo ends. */
const embargoClock: Caller = { id: 'clock', name: 'clock', roles: ['press'] }

/**
 * Publishes what is due, each once: of several workers one holds the row, and whoever comes after finds it published. What must
 * not be published (any more) goes back to approved and stands on the list to mend. A regular task of the workers.
 */
export async function publishDueArticles(city: City): Promise<void> {
  const due = await city.db
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', new Date(city.clock.now()))
    .orderBy('publish_at')
    .orderBy('id')
    .execute()
  for (const { id } of due) {
    try {
      await city.db.transaction().execute((trx) => publishIfDue(trx, city, id))
    } catch (error) {
      // the others do not wait for it, and it comes round again
      city.log.error('newsroom.publish', { article: id, ...describeError(error) })
    }
  }
}

async function publishIfDue(trx: Database, city: City, id: string): Promise<void> {
  const article = await lockedArticle(trx, id)
  const now = city.clock.now()
  // another worker was faster, or somebody took the embargo back
  if (article.state !== 'scheduled' || article.publish_at === null || article.publish_at.getTime() > now) return
  const problems = await blockingFindings(trx, city, article)
  if (problems.length > 0) return takeBack(trx, city, article, problems)
  const next = transitions[article.state].publish!
  await publishEdition(trx, city, article, { state: next, by: embargoClock.id, at: now, correction: null })
  await recordStep(trx, city, embargoClock, article, { action: 'publish', next })
}

async function takeBack(trx: Database, city: City, article: Article, problems: readonly { key: string }[]) {
  const next = transitions[article.state].unschedule!
  const note = [...new Set(problems.map(({ key }) => key))].join(' ')
  await moveArticle(trx, city, embargoClock, article, { action: 'unschedule', next, note })
}
