import { json } from '@sveltejs/kit'
import { requireRole } from '#server/caller.ts'
import { addTopic } from '#server/newsroom/editing/add-topic.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import type { RequestHandler } from './$types'

/** A new topic while the article is being written: `{ name }` → `{ key }`. */
export const POST: RequestHandler = async ({ locals: { city, caller }, request }) => {
  requireRole(caller, ...pressRoles)
  const { name } = (await request.json().catch(() => ({}))) as { name?: unknown }
  return json({ key: await addTopic(city, caller, String(name ?? '')) })
}
