import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { civilDate, day } from '#language/dates.ts'
import { nearbyReports, supportReport } from '#server/reports/intake/nearby.ts'
import { submitForm } from '#web/submit-form.ts'
import { nameOf, readDraft, requireType, stepPath } from '../draft.ts'
import type { Actions, PageServerLoad } from './$types'

/** Between step 2 and 3, where somebody has told of the same already. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { city, language } = locals
  setHeaders({ 'cache-control': 'private, no-cache' })
  const draft = readDraft(url.searchParams)
  const type = await requireType(locals, draft)
  if (!draft.position) redirect(303, localise(stepPath('/report/where', draft), language))
  const reports = await nearbyReports(city, { type: type.key, position: draft.position })
  const next = stepPath('/report/details', draft)
  if (reports.length === 0) redirect(303, localise(next, language))
  return {
    formKey: crypto.randomUUID(),
    type: { key: type.key, name: nameOf(type, language) },
    reports: reports.map(({ id, day: since, state, told }) => ({
      id,
      day: day(civilDate(since, 'UTC'), language),
      state,
      told,
    })),
    next,
  }
}

export const actions: Actions = {
  support: (event) =>
    submitForm(event, async ({ city, form }) => {
      await supportReport(city, String(form.get('reportId') ?? ''))
      return '/report/nearby/thanks'
    }),
}
