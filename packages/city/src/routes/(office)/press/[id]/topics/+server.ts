import { json } from '@sveltejs/kit'
import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { addTopic } from '#server/newsroom/editing/add-topic.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import type { RequestHandler } from './$types'

const bodySchema = z.object({ name: z.string() })

/** A new topic while the article is being written: `{ name }` → `{ key }`. */
export const POST: RequestHandler = async ({ locals: { city, caller }, request }) => {
  requireRole(caller, ...pressRoles)
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) throw new Invalid('form.unreadable')
  return json({ key: await addTopic(city, caller, body.data.name) })
}
