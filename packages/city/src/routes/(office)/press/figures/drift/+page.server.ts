import { z } from 'zod'
import { hasRole } from '#server/caller.ts'
import { keepFigure } from '#server/newsroom/figures/drift/keep-figure.ts'
import { listFigureDrift } from '#server/newsroom/figures/drift/list-drift.ts'
import { nameFigures } from '#server/newsroom/figures/name-figures.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller, language } }) => {
  const drift = await listFigureDrift(city, caller)
  const names = await nameFigures(
    city.db,
    drift.map(({ frozen }) => frozen),
    language,
  )
  return {
    drift: drift.map((one, index) => ({ ...one, name: names[index] })),
    mayWrite: hasRole(caller, ...pressRoles),
  }
}

const keep = z.object({ driftId: z.string(), version: z.coerce.number(), reason: z.string().max(1000) })

export const actions: Actions = {
  keep: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { driftId: id, version, reason } = readForm(form, keep)
      await keepFigure(city, caller, { id, version, reason })
      return '/press/figures/drift'
    }),
}
