import { json } from '@sveltejs/kit'
import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { Conflict, Invalid } from '#server/errors.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { saveArticle } from '#server/newsroom/articles/save-article.ts'
import { articleReadability } from '#server/newsroom/editing/article-readability.ts'
import { liveFigures } from '#server/newsroom/editing/live-figures.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { errorSentence } from '#web/error-sentence.ts'
import type { RequestHandler } from './$types'

const bodySchema = z.object({
  page: z.uuid(),
  saveId: z.uuid(),
  version: z.int(),
  content: z.unknown(),
})

/** Saves what the editor holds. A refusal says why, and what is saved instead where somebody else saved meanwhile. */
export const POST: RequestHandler = async ({ locals: { city, caller, language }, params, request }) => {
  requireRole(caller, ...pressRoles)
  try {
    const body = bodySchema.safeParse(await request.json().catch(() => null))
    if (!body.success) throw new Invalid('form.unreadable')
    const { page, saveId, ...save } = body.data
    const version = await saveArticle(city, caller, { id: params.id, ...save, autosave: { page, saveId } })
    const article = await getArticle(city, caller, params.id)
    const reading = articleReadability(article, await liveFigures(city, article.content))
    return json({ version, savedAt: city.clock.now(), reading })
  } catch (error) {
    if (!(error instanceof Conflict || error instanceof Invalid)) throw error
    const refusal = { error: error.key, message: errorSentence(error, language) }
    if (error.key !== 'article.changed-meanwhile') return json(refusal, { status: error.status })
    const { version, content } = await getArticle(city, caller, params.id)
    return json({ ...refusal, theirs: { version, content } }, { status: error.status })
  }
}
