import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { listDisturbanceTypes } from '#server/city/catalogue.ts'
import { meanings } from '#server/exchange/column-names.ts'
import { sources } from '#server/exchange/guess-source.ts'
import type { ChosenMapping } from '#server/reports/import/mapping.ts'
import { previewImport } from '#server/reports/import/preview-import.ts'
import { mapImport, requestImport } from '#server/reports/import/request-import.ts'
import { importRoles } from '#server/reports/import/roles.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** Categories that can be assigned by hand; the rarer ones are matched by name. */
const TYPES_SHOWN = 200

export const load: PageServerLoad = async ({ locals, params }) => {
  requireRole(locals.caller, ...importRoles)
  const { city, caller, settings } = locals
  const preview = await previewImport(city, caller, params.id)
  const catalogue = await listDisturbanceTypes(city.db)
  const timeZone = preview.recognition?.timeZone ?? settings!.timeZone
  const named = preview.types.filter(({ name }) => name !== '')
  return {
    ...preview,
    problem: preview.problem && { key: preview.problem.key, params: preview.problem.params },
    types: named.slice(0, TYPES_SHOWN),
    moreTypes: Math.max(0, named.length - TYPES_SHOWN),
    catalogue: catalogue
      .filter(({ fromImport, active }) => active && !fromImport)
      .map(({ key, name_de, name_en }) => ({ key, name_de, name_en })),
    meanings,
    sources,
    readZone: timeZone,
    zones: [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])],
  }
}

const schema = z.object({
  version: z.coerce.number().int(),
  origin: z.string(),
  source: z.enum(sources),
  timeZone: z.string(),
  column: z.array(z.string()),
  meaning: z.array(z.enum([...meanings, ''])),
  category: z.array(z.string()).default([]),
  type: z.array(z.string()).default([]),
})

function readMapping(form: FormData): { version: number; chosen: ChosenMapping } {
  const { version, column, meaning, category, type, ...rest } = readForm(form, schema)
  return {
    version,
    chosen: {
      ...rest,
      columns: column.map((name, index) => ({ column: name, meaning: meaning[index] ?? '' })),
      types: category.map((name, index) => ({ category: name, key: type[index] ?? '' })),
    },
  }
}

export const actions: Actions = {
  preview: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...importRoles)
      await mapImport(city, caller, { fileId: event.params.id, ...readMapping(form) })
      return `/inbox/import/file/${event.params.id}`
    }),
  start: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...importRoles)
      const runId = await requestImport(city, caller, { fileId: event.params.id, ...readMapping(form) })
      return `/inbox/import/${runId}`
    }),
}
