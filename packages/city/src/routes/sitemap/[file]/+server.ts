import { NotFound } from '#server/errors.ts'
import { writeArticleSitemap, writeNewsSitemap } from '#server/newsroom/feeds/sitemap.ts'
import { answerSitemap } from '#web/answer-sitemap.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ request, locals, params }) => {
  const { city, settings } = locals
  if (params.file === 'news.xml') return answerSitemap(request, await writeNewsSitemap(city, settings))
  const [, page] = /^articles-([1-9]\d{0,4})\.xml$/.exec(params.file) ?? []
  const body = page ? await writeArticleSitemap(city, settings, Number(page)) : null
  if (body === null) throw new NotFound()
  return answerSitemap(request, body)
}
