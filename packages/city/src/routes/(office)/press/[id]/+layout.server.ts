import { hasRole } from '#server/caller.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { readArticleHead } from '#server/newsroom/workflow/read-head.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals: { city, caller }, params }) => ({
  head: await readArticleHead(city, caller, params.id),
  isPress: hasRole(caller, ...pressRoles),
})
