import { listPlanRuns } from '#server/operations/read-plans.ts'
import { getSettings } from '#server/city/settings.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  const runs = await listPlanRuns(city, caller, params.id)
  const { timeZone } = await getSettings(city.db)
  return {
    timeZone,
    runs: runs.map((run) => ({
      id: run.id,
      number: run.number,
      state: run.state,
      created: run.created_at.getTime(),
      finished: run.finished_at?.getTime() ?? null,
      complete: run.complete,
    })),
  }
}
