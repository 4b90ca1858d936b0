import { z } from 'zod'
import { hasRole } from '#server/caller.ts'
import { listMeasureCounts } from '#server/live/list-measure-counts.ts'
import { cancelPlan, requestPlan } from '#server/operations/request-plan.ts'
import { duplicateOperation } from '#server/operations/create-operation.ts'
import { renameOperation } from '#server/operations/change-operation.ts'
import {
  approveOperation,
  cancelOperation,
  closeOperation,
  reopenOperation,
  startOperation,
} from '#server/operations/decide-operation.ts'
import { getPlan } from '#server/operations/read-plans.ts'
import { getOperation, rosterReaders } from '#server/operations/read-operations.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  const operation = await getOperation(city, caller, params.id)
  const found = await getPlan(city, caller, params.id)
  // who breaks which rule, or whose pin has no effect, is part of the roster; what a shift as a whole lacks is not
  const readsRoster = hasRole(caller, ...rosterReaders)
  return {
    aims: operation.aims,
    reasons: (found?.plan.reasons ?? []).filter(({ params }) => readsRoster || typeof params.staff !== 'string'),
    openPosts: found?.plan.openPosts ?? [],
    violations: (found?.plan.violations ?? []).filter(({ staff }) => readsRoster || staff === undefined),
    incidents: found?.plan.incidents ?? null,
    measures: await listMeasureCounts(city, caller, params.id),
  }
}

const seen = z.object({ version: z.coerce.number().int() })

/** Every decision is the same form: the version the caller saw, and back to the operation. */
function decision(decide: typeof approveOperation) {
  return (event: RequestEvent) =>
    submitForm(event, async ({ form, city, caller }) => {
      await decide(city, caller, { id: event.params.id, ...readForm(form, seen) })
      return `/operations/${event.params.id}`
    })
}

export const actions: Actions = {
  plan: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await requestPlan(city, caller, { operationId: event.params.id, ...readForm(form, seen) })
      return `/operations/${event.params.id}`
    }),
  cancelPlan: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { planId } = readForm(form, z.object({ planId: z.string() }))
      await cancelPlan(city, caller, { operationId: event.params.id, planId })
      return `/operations/${event.params.id}`
    }),
  rename: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { version, newName } = readForm(form, seen.extend({ newName: z.string() }))
      await renameOperation(city, caller, { id: event.params.id, version, name: newName })
      return `/operations/${event.params.id}`
    }),
  duplicate: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { copyName } = readForm(form, z.object({ copyName: z.string() }))
      return `/operations/${await duplicateOperation(city, caller, { id: event.params.id, name: copyName })}/setup`
    }),
  approve: decision(approveOperation),
  reopen: decision(reopenOperation),
  start: decision(startOperation),
  close: decision(closeOperation),
  cancel: decision(cancelOperation),
}
