import { z } from 'zod'
import { inviteAccount, listAccounts } from '#server/accounts/accounts.ts'
import { requireRole, roles } from '#server/caller.ts'
import { readBody } from '#web/read-body.ts'
import { readForm } from '#web/read-form.ts'
import { refusal } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

const invitation = z.object({
  name: z.string().trim(),
  email: z.string().trim(),
  language: z.enum(['de', 'en']),
  roles: z.array(z.enum(roles)).default([]),
})

export const load: PageServerLoad = async ({ locals }) => {
  requireRole(locals.caller, 'administrator')
  return { accounts: await listAccounts(locals.city.db, locals.caller), roles }
}

export const actions: Actions = {
  /** Answers with the link instead of leading on: it must not be written into an address or kept. */
  invite: async (event) => {
    const { city, caller } = event.locals
    const form = await readBody(event.request)
    try {
      const input = readForm(form, invitation)
      const { link, mailed } = await inviteAccount(city, caller, input)
      return { invited: { email: input.email, link, mailed } }
    } catch (error) {
      return refusal(event, form, error)
    }
  },
}
