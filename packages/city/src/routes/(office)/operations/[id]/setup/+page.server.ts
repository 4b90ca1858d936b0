import { z } from 'zod'
import { changeOperation } from '#server/operations/change-operation.ts'
import { getOperation } from '#server/operations/read-operations.ts'
import { areaSuggestions } from '#server/operations/setup-defaults.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import { readSetup } from '../../read-setup.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  const operation = await getOperation(city, caller, params.id)
  const mayChange = caller?.roles.some((role) => role === 'planner' || role === 'operations-lead') ?? false
  return {
    setup: {
      name: operation.name,
      aims: operation.aims,
      area: operation.area,
      firstDay: operation.first_day,
      days: operation.days,
      shifts: operation.shifts,
      staffPerDay: operation.staff_per_day,
      plainclothesShare: operation.plainclothes_share,
      regularService: operation.regular_service,
      stationName: operation.station_name,
      stationLat: operation.station_lat,
      stationLon: operation.station_lon,
      seed: operation.seed,
    },
    suggestions: mayChange ? await areaSuggestions(city, caller) : [],
  }
}

export const actions: Actions = {
  change: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { version } = readForm(form, z.object({ version: z.coerce.number().int() }))
      await changeOperation(city, caller, { id: event.params.id, version, input: readSetup(form) })
      return `/operations/${event.params.id}`
    }),
}
