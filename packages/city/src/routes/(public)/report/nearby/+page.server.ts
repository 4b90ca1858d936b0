import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { NotFound } from '#server/errors.ts'
import { startForm } from '#server/reports/intake/form-token.ts'
import { nearbyReports, supportNearby } from '#server/reports/intake/nearby.ts'
import { readBody } from '#web/read-body.ts'
import { carryOut, refusal } from '#web/submit-form.ts'
import { renewed, requireByHand } from '../by-hand.ts'
import { nameOf, readDraft, requireType, stepPath } from '../draft.ts'
import type { Actions, PageServerLoad } from './$types'

/** Between step 2 and 3, where somebody has told of the same already. */
export const load: PageServerLoad = async ({ locals, url, setHeaders, getClientAddress }) => {
  const { city, language } = locals
  // whoever asks around from point to point is stopped
  await limitRequests(city, { ...requestLimits.search, who: getClientAddress() })
  setHeaders({ 'cache-control': 'private, no-cache' })
  const read = readDraft(url.searchParams)
  const draft = { ...read, started: read.started || startForm(city) }
  const type = await requireType(locals, draft)
  if (!draft.position) redirect(303, localise(stepPath('/report/where', draft), language))
  const reports = await nearbyReports(city, { type: type.key, position: draft.position })
  const next = stepPath('/report/details', draft)
  if (reports.length === 0) redirect(303, localise(next, language))
  return {
    formKey: crypto.randomUUID(),
    started: draft.started,
    type: { key: type.key, name: nameOf(type, language) },
    reports,
    next,
  }
}

export const actions: Actions = {
  support: async (event) => {
    const form = await readBody(event.request)
    const from = event.getClientAddress()
    try {
      // counted by itself: what is refused counts too
      await limitRequests(event.locals.city, { ...requestLimits.report, who: from })
      requireByHand(event.locals.city, form)
    } catch (error) {
      return refusal(event, renewed(event, form, error), error)
    }
    const outcome = await carryOut(event, form, async ({ city }) => {
      const { type, position } = readDraft(event.url.searchParams)
      if (!type || !position) throw new NotFound('report.not-found')
      await supportNearby(city, { type, position, reference: String(form.get('reference') ?? ''), from })
      return '/report/nearby/thanks'
    })
    if (typeof outcome !== 'string') return outcome
    redirect(303, localise(outcome, event.locals.language))
  },
}
