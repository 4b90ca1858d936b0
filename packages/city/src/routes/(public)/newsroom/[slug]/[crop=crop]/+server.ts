import { civilDate } from '#language/dates.ts'
import { NotFound } from '#server/errors.ts'
import { readLiveArticle } from '#server/newsroom/articles/read-live.ts'
import { cropSizes } from '#server/newsroom/feeds/crop-files.ts'
import { cropPicture } from '#server/newsroom/pictures/crop-picture.ts'
import { readPictures } from '#server/newsroom/pictures/read-pictures.ts'
import { answerConditionally } from '#web/answer-conditionally.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ request, locals, params }) => {
  const { city, settings } = locals
  const article = await readLiveArticle(city.db, params.slug)
  const id = article?.visibility === 'live' ? article.content.picture : null
  if (!article || id === null) throw new NotFound()
  const today = civilDate(city.clock.now(), settings.timeZone)
  const picture = (await readPictures(city.db, [id], { language: article.language, today })).get(id)
  const cropped = picture ? await cropPicture(city, picture, cropSizes[params.crop], today) : null
  if (!cropped) throw new NotFound()
  const body = new Uint8Array(await cropped.jpeg({ quality: 80, mozjpeg: true }).toBuffer())
  return answerConditionally(request, {
    ...{ body, type: 'image/jpeg', changed: null },
    cacheControl: 'public, max-age=3600',
  })
}
