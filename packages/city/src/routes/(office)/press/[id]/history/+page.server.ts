import { readArticleHistory } from '#server/newsroom/workflow/read-history.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => ({
  lines: await readArticleHistory(city, caller, params.id),
})
