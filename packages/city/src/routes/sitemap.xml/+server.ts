import { writeSitemapIndex } from '#server/newsroom/feeds/sitemap.ts'
import { answerSitemap } from '#web/answer-sitemap.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ request, locals }) =>
  answerSitemap(request, await writeSitemapIndex(locals.city))
