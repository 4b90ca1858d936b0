import { requestPasswordReset } from '#server/accounts/passwords.ts'
import { readBody } from '#web/read-body.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ mailWorks: locals.city.smtpUrl !== null })

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await readBody(request)
    await requestPasswordReset(locals.city, {
      email: String(form.get('email') ?? '').trim(),
      address: getClientAddress(),
    })
    return { sent: true }
  },
}
