import { requireRole } from '#server/caller.ts'
import { planFiles } from '#server/operations/download-plan.ts'
import { operationReaders } from '#server/operations/read-operations.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { caller } }) => {
  requireRole(caller, ...operationReaders)
  const isPlanner = caller.roles.some((role) => role === 'planner' || role === 'operations-lead')
  return {
    files: planFiles.filter((file) => !file.plannersOnly || isPlanner).map(({ name, textKey }) => ({ name, textKey })),
  }
}
