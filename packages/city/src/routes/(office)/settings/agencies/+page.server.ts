import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { listAgencies, saveAgency } from '#server/city/agencies.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import { agencyFields } from './read-agency.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  requireRole(locals.caller, 'administrator')
  return { agencies: await listAgencies(locals.city.db) }
}

export const actions: Actions = {
  add: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, 'administrator')
      const { key } = readForm(form, z.object({ key: z.string() }))
      await saveAgency(city, caller, { key, version: 0, agency: readForm(form, agencyFields) })
      return '/settings/agencies?saved'
    }),
}
