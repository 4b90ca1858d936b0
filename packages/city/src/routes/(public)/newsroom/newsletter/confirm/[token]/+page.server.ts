import { confirmSubscription, isWaiting } from '#server/newsroom/newsletter/confirm.ts'
import { keepSecret } from '#web/keep-secret.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders(keepSecret)
  return { isWaiting: await isWaiting(locals.city, params.token), formKey: crypto.randomUUID() }
}

export const actions: Actions = {
  // by a button: programs that look at links in mails confirm nothing
  default: (event) =>
    submitForm(event, async ({ city }) => {
      await confirmSubscription(city, event.params.token)
      return '/newsroom/newsletter?confirmed'
    }),
}
