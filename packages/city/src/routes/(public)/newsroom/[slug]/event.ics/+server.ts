import { NotFound } from '#server/errors.ts'
import { readLiveArticle } from '#server/newsroom/articles/read-live.ts'
import { writeEventCalendar } from '#server/newsroom/feeds/event-calendar.ts'
import { answerConditionally } from '#web/answer-conditionally.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ request, locals, params }) => {
  const { city, settings } = locals
  const article = await readLiveArticle(city.db, params.slug)
  const body = article?.visibility === 'live' ? writeEventCalendar(city, settings.timeZone, article) : null
  if (!article || body === null) throw new NotFound('article.not-found')
  return answerConditionally(request, {
    ...{ body, type: 'text/calendar; charset=utf-8', changed: article.publishedAt },
    cacheControl: 'public, max-age=300',
  })
}
