import { hasRole } from '#server/caller.ts'
import { listToMend } from '#server/newsroom/checks/list-to-mend.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { listDesk } from '#server/newsroom/workflow/list-desk.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) => {
  const search = (url.searchParams.get('q') ?? '').slice(0, 200)
  const isPress = hasRole(caller, ...pressRoles)
  return {
    desk: await listDesk(city, caller, { search }),
    search,
    isPress,
    toMend: isPress ? (await listToMend(city, caller)).length : 0,
  }
}
