import { z } from 'zod'
import { hasRole, requireRole } from '#server/caller.ts'
import { listPins, pinStaff, unpinStaff } from '#server/operations/pins.ts'
import { getPlan, getRosterPrivate } from '#server/operations/read-plans.ts'
import { getOperation, rosterPlanners, rosterReaders } from '#server/operations/read-operations.ts'
import { rosterView } from '#server/operations/roster-view.ts'
import { listStaff } from '#server/staff/staff.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  requireRole(caller, ...rosterReaders)
  const operation = await getOperation(city, caller, params.id)
  const found = await getPlan(city, caller, params.id)
  const isPlanner = hasRole(caller, ...rosterPlanners)
  return {
    roster: found && rosterView(found.plan),
    shifts: operation.shifts,
    pins: isPlanner ? await listPins(city, caller, params.id) : [],
    staff: isPlanner ? (await listStaff(city.db)).map(({ number }) => number) : [],
    rosterPrivate: isPlanner ? await getRosterPrivate(city, caller, params.id) : null,
  }
}

const back = (id: string) => `/operations/${id}/roster`

export const actions: Actions = {
  pin: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const input = readForm(form, z.object({ staff: z.string(), date: z.string(), shift: z.string() }))
      await pinStaff(city, caller, { ...input, operationId: event.params.id, shift: input.shift || null })
      return back(event.params.id)
    }),
  unpin: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { pinId } = readForm(form, z.object({ pinId: z.string() }))
      await unpinStaff(city, caller, { operationId: event.params.id, pinId })
      return back(event.params.id)
    }),
}
