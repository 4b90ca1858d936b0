import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { getAgency, saveAgency } from '#server/city/agencies.ts'
import { NotFound } from '#server/errors.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import { agencyFields } from '../read-agency.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  requireRole(locals.caller, 'administrator')
  const agency = await getAgency(locals.city.db, params.key)
  if (!agency) throw new NotFound()
  return { agency }
}

export const actions: Actions = {
  save: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, 'administrator')
      const { version } = readForm(form, z.object({ version: z.coerce.number().int().min(1) }))
      await saveAgency(city, caller, { key: event.params.key, version, agency: readForm(form, agencyFields) })
      return '/settings/agencies?saved'
    }),
}
