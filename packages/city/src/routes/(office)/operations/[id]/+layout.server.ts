import { hasRole } from '#server/caller.ts'
import { getSettings } from '#server/city/settings.ts'
import { getJob } from '#server/jobs/queue.ts'
import { operationOverview } from '#server/operations/overview.ts'
import { rosterReaders } from '#server/operations/read-operations.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals: { city, caller }, params, depends }) => {
  depends('operation:plan')
  const overview = await operationOverview(city, caller, params.id)
  const { operation, latest } = overview
  const isPlanning = latest?.state === 'queued' || latest?.state === 'running'
  const job = isPlanning && latest.job_id ? await getJob(city.db, latest.job_id) : null
  const settings = await getSettings(city.db)
  return {
    overview: {
      timeZone: settings.timeZone,
      bands: settings.planning.timeBands,
      id: operation.id,
      version: operation.version,
      name: operation.name,
      state: operation.state,
      firstDay: operation.first_day,
      lastDay: overview.lastDay,
      generated: overview.generated,
      planNumber: overview.run?.number ?? null,
      latest: latest && {
        id: latest.id,
        number: latest.number,
        state: latest.state,
        errorKey: latest.error_key,
        errorParams: latest.error_params,
      },
      job:
        isPlanning && latest.job_id
          ? { id: latest.job_id, progress: job?.progress ?? 0, step: job?.step ?? null }
          : null,
      newIncidents: overview.newIncidents,
      changedSince: overview.changedSince,
      openPosts: overview.openPosts,
      violations: overview.violations,
      may: overview.may,
      needsSecondPerson: overview.needsSecondPerson,
      mayDuplicate: hasRole(caller, 'planner', 'operations-lead'),
    },
    readsRoster: hasRole(caller, ...rosterReaders),
    figures: overview.figures.filter((figure) => headFigures.includes(figure.key)),
  }
}

const headFigures = ['staffing', 'presence', 'wishes', 'staff-per-day', 'visits', 'regular-service', 'violations']
