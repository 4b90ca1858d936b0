import { NotFound } from '#server/errors.ts'
import { monthSpan } from '#server/newsroom/local-time.ts'
import { loadList } from '../load-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { month } = event.params
  const span = monthSpan(month, event.locals.settings.timeZone)
  if (!span) throw new NotFound()
  return { month, list: await loadList(event, { span }) }
}
