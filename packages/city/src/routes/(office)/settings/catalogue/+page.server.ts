import { requireRole } from '#server/caller.ts'
import { listDisturbanceTypes } from '#server/city/catalogue.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  requireRole(locals.caller, 'administrator')
  return { types: await listDisturbanceTypes(locals.city.db) }
}
