import { redirect, type RequestEvent } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { nearestPlaceNames } from '#server/city/nearest-places.ts'
import { publicOperationsAround } from '#server/operations/public-operations.ts'
import { toldSentence, trackingPath } from '#server/reports/mails.ts'
import { isOpen, isReduced } from '#server/reports/states.ts'
import { giveFeedback } from '#server/reports/tracking/give-feedback.ts'
import { trackReport, type TrackedReport } from '#server/reports/tracking/track-report.ts'
import { readBody } from '#web/read-body.ts'
import { carryOut } from '#web/submit-form.ts'
import { nameOf } from '../draft.ts'
import { historyLines, lastReason, namedMeasures } from './history-lines.ts'
import { keepSecret } from '#web/keep-secret.ts'
import type { Actions, PageServerLoad } from './$types'

/** Receipt, and what became of the report. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders, getClientAddress }) => {
  const { city, language } = locals
  await limitRequests(city, { ...requestLimits.tracking, who: getClientAddress() })
  setHeaders(keepSecret)
  const report = await trackReport(city, params.token)
  return {
    formKey: crypto.randomUUID(),
    isNew: url.searchParams.has('new'),
    link: `${city.origin}${localise(trackingPath(params.token), language)}`,
    type: nameOf(report.type, language),
    told: toldSentence({ state: report.state, due_on: report.dueOn }, report.agency, language),
    // named in the sentence
    agency: report.state === 'received' || report.state === 'not-responsible' ? contactOf(report) : null,
    reason: lastReason(report.events, language),
    reportedAt: report.reportedAt,
    precision: report.precision,
    // what has just arrived says it in its first sentence
    dueOn: isOpen(report.state) && report.state !== 'received' ? report.dueOn : null,
    place: report.place,
    position: report.position,
    near: (await nearestPlaceNames(city.db, [report.position]))[0] ?? null,
    text: report.text,
    photos: report.photos,
    supporters: report.supporters,
    hasMail: report.hasMail && city.smtpUrl !== null,
    feedback: report.feedback,
    asksFeedback: !isReduced(report.state) && !isOpen(report.state),
    canWithdraw: !isReduced(report.state),
    withdraw: `${trackingPath(params.token)}/withdraw`,
    photoPath: `${trackingPath(params.token)}/photo`,
    lines: historyLines(report.events, language),
    operations: await operationsOf(locals, report),
  }
}

/** How the agency in charge is reached without us. */
function contactOf({ agency }: TrackedReport) {
  return agency && { phone: agency.phone, url: agency.url }
}

async function operationsOf({ city, language }: App.Locals, { position, reportedAt }: TrackedReport) {
  if (!position) return []
  const operations = await publicOperationsAround(city, { position, reportedAt })
  return operations.map((operation) => ({ ...operation, measures: namedMeasures(operation, language) }))
}

export const actions: Actions = {
  feedback: async (event: RequestEvent<{ token: string }>) => {
    const { token } = event.params
    await limitRequests(event.locals.city, { ...requestLimits.tracking, who: event.getClientAddress() })
    const form = await readBody(event.request)
    const outcome = await carryOut(event, form, async ({ city }) => {
      const feedback = form.get('feedback') === 'solved' ? 'solved' : 'not-solved'
      await giveFeedback(city, { token, feedback })
      return feedback
    })
    if (typeof outcome !== 'string') return outcome
    redirect(303, localise(trackingPath(token), event.locals.language))
  },
}
