import { civilDate } from '#language/dates.ts'
import { NotFound } from '#server/errors.ts'
import { readLiveArticle } from '#server/newsroom/articles/read-live.ts'
import { picturesIn } from '#server/newsroom/document/parts.ts'
import { readArticleHead } from '#server/newsroom/feeds/read-article-head.ts'
import { readPictures } from '#server/newsroom/pictures/read-pictures.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { city, settings } = locals
  const article = await readLiveArticle(city.db, params.slug)
  if (!article) throw new NotFound('article.not-found')
  const today = civilDate(city.clock.now(), settings.timeZone)
  const pictures = await readPictures(city.db, picturesIn(article.content), { language: article.language, today })
  return { article, pictures, head: await readArticleHead(city, settings, article, pictures) }
}
