import { NotFound } from '#server/errors.ts'
import { readLiveArticle } from '#server/newsroom/articles/read-live.ts'
import { sharePicture } from '#server/newsroom/feeds/share-picture.ts'
import { answerConditionally } from '#web/answer-conditionally.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ request, locals, params }) => {
  const { city, settings } = locals
  const article = await readLiveArticle(city.db, params.slug)
  if (article?.visibility !== 'live') throw new NotFound('article.not-found')
  return answerConditionally(request, {
    ...{ body: await sharePicture(city, settings, article), type: 'image/png', changed: null },
    // no longer than that after a withdrawn consent
    cacheControl: 'public, max-age=3600',
  })
}
