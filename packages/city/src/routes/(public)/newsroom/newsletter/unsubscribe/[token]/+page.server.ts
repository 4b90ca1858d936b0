import { unsubscribe } from '#server/newsroom/newsletter/unsubscribe.ts'
import { keepSecret } from '#web/keep-secret.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders(keepSecret)
  return { formKey: crypto.randomUUID() }
}

export const actions: Actions = {
  // also for mail programs, whose one click is a bare POST that may not be redirected (RFC 8058 §3.1); again it does nothing
  default: async ({ locals, params }) => {
    await unsubscribe(locals.city, params.token)
    return { unsubscribed: true }
  },
}
