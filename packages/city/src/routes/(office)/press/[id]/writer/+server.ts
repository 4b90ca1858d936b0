import { json } from '@sveltejs/kit'
import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { articleReadability } from '#server/newsroom/editing/article-readability.ts'
import { liveFigures } from '#server/newsroom/editing/live-figures.ts'
import { holdArticle, leaveArticle } from '#server/newsroom/editing/hold-article.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import type { RequestHandler } from './$types'

const bodySchema = z.object({ page: z.uuid(), how: z.enum(['open', 'stay', 'take', 'leave']) })

/** The page is there to write, or leaves. The answer says who writes, and what is saved. */
export const POST: RequestHandler = async ({ locals: { city, caller }, params: { id }, request }) => {
  requireRole(caller, ...pressRoles)
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) throw new Invalid('form.unreadable')
  const { page, how } = body.data
  if (how === 'leave') {
    await leaveArticle(city, caller, { id, page })
    return json({})
  }
  const writing = await holdArticle(city, caller, { id, page, how })
  if (how === 'stay' && writing.writer?.page === page) return json(writing)
  const article = await getArticle(city, caller, id)
  const reading = articleReadability(article, await liveFigures(city, article.content))
  return json({ ...writing, version: article.version, content: article.content, reading })
}
