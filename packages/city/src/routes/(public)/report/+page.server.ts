import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { listAgencies } from '#server/city/agencies.ts'
import type { DisturbanceTypeView } from '#server/city/catalogue.ts'
import { addressOf, responsibleAgency } from '#server/reports/hand-over.ts'
import { startForm } from '#server/reports/intake/form-token.ts'
import { draftFields, nameOf, offeredTypes, readDraft, stepPath } from './draft.ts'
import type { PageServerLoad } from './$types'

/** Step 1: what disturbs; then, at the same address, the questions of that type. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { city, language } = locals
  setHeaders({ 'cache-control': 'private, no-cache' })
  const read = readDraft(url.searchParams)
  const draft = { ...read, started: read.started || startForm(city), position: null, place: '' }
  const types = await offeredTypes(locals)
  const type = types.find(({ key }) => key === draft.type)
  const chosen = type ? await questionsOf(locals, type) : null
  if (chosen && chosen.questions.length === 0 && chosen.agency === null)
    redirect(303, localise(stepPath('/report/where', draft), language))
  return {
    started: draft.started,
    source: draft.source,
    // the form was sent without a choice
    failed: !type && url.searchParams.has('source'),
    types: types.map((each) => ({ key: each.key, name: nameOf(each, language) })),
    chosen,
    fields: draftFields({ ...draft, answers: {} }),
    answers: draft.answers,
  }
}

async function questionsOf({ city, language }: App.Locals, type: DisturbanceTypeView) {
  const agency = responsibleAgency(type, await listAgencies(city.db))
  return {
    key: type.key,
    name: nameOf(type, language),
    questions: type.questions,
    agency: agency && {
      name: nameOf(agency, language),
      phone: agency.phone,
      url: agency.url,
      /** it gets the report by mail as soon as it is sent */
      atOnce: addressOf(city, agency) !== null,
    },
    /** somebody needs help, whatever the answers are */
    urgent: type.key === 'helpless-person',
  }
}
