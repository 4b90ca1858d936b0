import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { draftKinds } from '#server/newsroom/drafts/compose.ts'
import { draftFromOperation, mayDraft } from '#server/newsroom/drafts/draft-from-operation.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { lastDayOf } from '#server/operations/overview.ts'
import { listOperations } from '#server/operations/read-operations.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) => {
  requireRole(caller, ...pressRoles)
  const operations = await listOperations(city, caller)
  const chosen = operations.find(({ id }) => id === url.searchParams.get('operation')) ?? operations[0]
  return {
    operations: operations.map((one) => ({ id: one.id, name: one.name, from: one.first_day, to: lastDayOf(one) })),
    chosen: chosen?.id ?? null,
    drafts: chosen ? draftKinds.map((kind) => ({ kind, possible: mayDraft(kind, chosen) })) : [],
    needsLead: chosen !== undefined && chosen.state !== 'closed' && chosen.state !== 'cancelled',
  }
}

const make = z.object({ operationId: z.string(), draft: z.enum(draftKinds) })

export const actions: Actions = {
  make: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...pressRoles)
      const { operationId, draft: kind } = readForm(form, make)
      return `/press/${await draftFromOperation(city, caller, { operationId, kind })}`
    }),
}
