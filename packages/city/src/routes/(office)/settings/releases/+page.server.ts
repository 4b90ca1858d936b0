import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { articleTypes } from '#server/newsroom/content.ts'
import { listedParts, releaseRoles } from '#server/newsroom/release/parts.ts'
import { listReleaseRules, saveReleaseRule } from '#server/newsroom/release/rules.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => {
  requireRole(caller, 'administrator')
  return { rules: await listReleaseRules(city.db), parts: listedParts, roles: releaseRoles }
}

const fields = z.object({ type: z.enum(articleTypes), version: z.coerce.number() })

export const actions: Actions = {
  save: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, 'administrator')
      const { type, version } = readForm(form, fields)
      const parts = form.getAll('parts').map((part) => ({
        ...{ part, role: form.get(`${String(part)}-role`), hours: Number(form.get(`${String(part)}-hours`)) },
        substitute: form.get(`${String(part)}-substitute`) || null,
      }))
      await saveReleaseRule(city, caller, { type, version, parts })
      return '/settings/releases?saved'
    }),
}
