import { z } from 'zod'
import { changeRoles, createResetLink, disableAccount, enableAccount, listAccounts } from '#server/accounts/accounts.ts'
import { requireRole, roles } from '#server/caller.ts'
import { NotFound } from '#server/errors.ts'
import { readBody } from '#web/read-body.ts'
import { readForm } from '#web/read-form.ts'
import { refusal, submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

const rolesForm = z.object({ roles: z.array(z.enum(roles)).default([]), seen: z.array(z.enum(roles)).default([]) })

export const load: PageServerLoad = async ({ locals, params }) => {
  requireRole(locals.caller, 'administrator')
  const account = (await listAccounts(locals.city.db, locals.caller)).find(({ id }) => id === params.id)
  if (!account) throw new NotFound()
  return { account, roles }
}

const saved = (id: string) => `/settings/accounts/${id}?saved`

export const actions: Actions = {
  roles: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await changeRoles(city, caller, { accountId: event.params.id, ...readForm(form, rolesForm) })
      return saved(event.params.id)
    }),
  disable: (event) =>
    submitForm(event, async ({ city, caller }) => {
      await disableAccount(city, caller, event.params.id)
      return saved(event.params.id)
    }),
  enable: (event) =>
    submitForm(event, async ({ city, caller }) => {
      await enableAccount(city, caller, event.params.id)
      return saved(event.params.id)
    }),
  /** Answers with the link instead of leading on: it must not be written into an address or kept. */
  reset: async (event) => {
    const form = await readBody(event.request)
    try {
      return { reset: await createResetLink(event.locals.city, event.locals.caller, event.params.id) }
    } catch (error) {
      return refusal(event, form, error)
    }
  },
}
