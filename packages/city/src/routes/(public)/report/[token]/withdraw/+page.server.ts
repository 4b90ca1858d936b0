import { redirect, type RequestEvent } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { trackingPath } from '#server/reports/mails.ts'
import { isReduced } from '#server/reports/states.ts'
import { trackReport } from '#server/reports/tracking/track-report.ts'
import { withdrawReport } from '#server/reports/tracking/withdraw-report.ts'
import { readBody } from '#web/read-body.ts'
import { carryOut } from '#web/submit-form.ts'
import { nameOf } from '../../draft.ts'
import { keepSecret } from '#web/keep-secret.ts'
import type { Actions, PageServerLoad } from './$types'

/** It cannot be undone, so it asks once more. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { city, language } = locals
  setHeaders(keepSecret)
  const { type, state } = await trackReport(city, params.token)
  const back = trackingPath(params.token)
  if (isReduced(state)) redirect(303, localise(back, language))
  return { formKey: crypto.randomUUID(), type: nameOf(type, language), back }
}

export const actions: Actions = {
  default: async (event: RequestEvent<{ token: string }>) => {
    const { token } = event.params
    const outcome = await carryOut(event, await readBody(event.request), async ({ city }) => {
      await withdrawReport(city, token)
      return 'withdrawn'
    })
    if (typeof outcome !== 'string') return outcome
    redirect(303, localise(trackingPath(token), event.locals.language))
  },
}
