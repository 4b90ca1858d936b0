import { hasRole } from '#server/caller.ts'
import { NotFound } from '#server/errors.ts'
import { listToMend } from '#server/newsroom/checks/list-to-mend.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { listDesk, publishedPageSize } from '#server/newsroom/workflow/list-desk.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) => {
  const search = (url.searchParams.get('q') ?? '').slice(0, 200)
  const asked = url.searchParams.get('page') ?? '1'
  if (!/^[1-9]\d{0,4}$/.test(asked)) throw new NotFound()
  const number = Number(asked)
  const desk = await listDesk(city, caller, { search, page: number })
  if (number > 1 && desk.published.length === 0) throw new NotFound()
  const isPress = hasRole(caller, ...pressRoles)
  return {
    ...{ desk, number, hasOlder: desk.publishedCount > number * publishedPageSize },
    search,
    isPress,
    toMend: isPress ? (await listToMend(city, caller)).length : 0,
  }
}
