import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { listAgencies } from '#server/city/agencies.ts'
import {
  changeDisturbanceType,
  listDisturbanceTypes,
  reportQuestions,
  type LegalBasis,
} from '#server/city/catalogue.ts'
import { NotFound } from '#server/errors.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

const checked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const change = z.object({
  version: z.coerce.number(),
  name_de: z.string().trim().min(1).max(120),
  name_en: z.string().trim().min(1).max(120),
  group: z.enum(['cleanliness', 'safety', 'order']),
  severity: z.coerce.number().int().min(1).max(5),
  handling_minutes: z.coerce.number().min(0).max(480),
  retention_days: z.coerce.number().int().min(1).max(3650),
  deadline_days: z.coerce.number().int().min(1).max(250),
  agency: z.string().transform((key) => key || null),
  photo: checked,
  questions: z.array(z.enum(reportQuestions)).default([]),
  sensitive: checked,
  detection: checked,
  active: checked,
})

export const load: PageServerLoad = async ({ locals, params }) => {
  requireRole(locals.caller, 'administrator')
  const type = (await listDisturbanceTypes(locals.city.db)).find(({ key }) => key === params.key)
  if (!type) throw new NotFound()
  return { type, agencies: await listAgencies(locals.city.db), questions: reportQuestions }
}

export const actions: Actions = {
  save: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { version, ...fields } = readForm(form, change)
      await changeDisturbanceType(city, caller, {
        key: event.params.key,
        version,
        change: { ...fields, legal_basis: readLegalBasis(form) },
      })
      return '/settings/catalogue?saved'
    }),
}

/** The rows `legal_basis.<n>.<field>`; one without a German text is dropped, an English one missing is the German. */
function readLegalBasis(form: FormData): LegalBasis[] {
  const rows: LegalBasis[] = []
  for (let row = 0; form.has(`legal_basis.${row}.text_de`); row++) {
    const field = (name: keyof LegalBasis) => String(form.get(`legal_basis.${row}.${name}`) ?? '').trim()
    const text = field('text_de')
    if (text === '') continue
    rows.push({
      level: field('level') as LegalBasis['level'],
      text_de: text,
      text_en: field('text_en') || text,
      from: field('from') || null,
      until: field('until') || null,
    })
  }
  return rows
}
