import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { listDisturbanceTypes } from '#server/city/catalogue.ts'
import { listDistricts } from '#server/city/districts.ts'
import { searchPlaces } from '#server/city/search-places.ts'
import { answerReport } from '#server/reports/desk/answer-report.ts'
import { personalChoices } from '#server/reports/desk/checked-words.ts'
import { changeReportState } from '#server/reports/desk/change-state.ts'
import { correctReport } from '#server/reports/desk/correct-report.ts'
import { civilToday } from '#server/reports/desk/list-reports.ts'
import { removePhoto } from '#server/reports/desk/photos.ts'
import { proposeIncidents } from '#server/reports/incidents/propose.ts'
import { readReport } from '#server/reports/desk/read-report.ts'
import { deskRoles } from '#server/reports/desk/roles.ts'
import { showContact } from '#server/reports/desk/show-contact.ts'
import { listStandardAnswers, textFor } from '#server/reports/desk/standard-answers.ts'
import { undoReportChange } from '#server/reports/desk/undo.ts'
import { seeReport } from '#server/reports/desk/viewers.ts'
import { isReduced } from '#server/reports/states.ts'
import { maskWords } from '#server/reports/masking/mask-words.ts'
import { readBody } from '#web/read-body.ts'
import { readForm } from '#web/read-form.ts'
import { keepTyped, submitForm, type Submission } from '#web/submit-form.ts'
import { actionChoices } from '../action-choices.ts'
import { incidentActions } from '../incident-actions.ts'
import { namedAgencies } from '../named-agencies.ts'
import { readChange } from '../read-change.ts'
import { readCorrection } from './read-correction.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller, language, settings }, params }) => {
  const report = await readReport(city, caller, params.id)
  const { others } = await seeReport(city, caller, params.id)
  const [types, districts, agencies, answers] = await Promise.all([
    listDisturbanceTypes(city.db),
    listDistricts(city.db),
    namedAgencies(city, language),
    listStandardAnswers(city, caller),
  ])
  const { incident } = report
  const type = types.find(({ key }) => key === report.type)
  return {
    report,
    reduced: isReduced(report.state),
    others,
    today: civilToday(city, settings.timeZone),
    district: districts.find(({ key }) => key === report.district)?.name ?? null,
    agency: agencies.find(({ key }) => key === report.agency)?.name ?? null,
    responsible: agencies.find(({ key, active }) => active && key === type?.agency)?.name ?? null,
    agencies,
    choices: actionChoices(report.actions, agencies, language),
    types: types.map((type) => ({
      key: type.key,
      name: language === 'de' ? type.name_de : type.name_en,
      offered: type.active && !type.fromImport,
      photo: type.photo,
    })),
    answers: answers
      .filter(({ active }) => active)
      .map((answer) => ({ id: answer.id, name: answer.name, text: textFor(answer, report.language) })),
    proposals: incident ? await proposeIncidents(city, caller, { incidentId: incident.id }) : [],
  }
}

const version = z.coerce.number().int()
const seen = z.object({ version })
const written = z.object({
  kind: z.enum(['answer', 'note']),
  text: z.string(),
  personal: z.enum(personalChoices).optional(),
})

/** One thing that is done about this report; afterwards its page again. */
function action(work: (event: RequestEvent, submission: Submission) => Promise<void>) {
  return (event: RequestEvent) =>
    submitForm(event, async (submission) => {
      requireRole(submission.caller, ...deskRoles)
      await work(event, submission)
      return `/inbox/${event.params.id}?saved`
    })
}

export const actions: Actions = {
  change: action(async ({ params }, { form, city, caller }) =>
    changeReportState(city, caller, { reportId: params.id, ...readForm(form, seen), change: readChange(form) }),
  ),
  undo: action(async ({ params }, { form, city, caller }) =>
    undoReportChange(city, caller, { reportId: params.id, ...readForm(form, seen) }),
  ),
  write: action(async ({ params }, { form, city, caller }) => {
    await answerReport(city, caller, { reportId: params.id, ...readForm(form, written) })
  }),
  mask: action(async ({ params }, { form, city, caller }) => {
    const input = readForm(form, z.object({ version, words: z.string().max(4000) }))
    await maskWords(city, caller, { reportId: params.id, version: input.version, words: input.words.split('\n') })
  }),
  correct: action(async ({ params }, { form, city, caller }) =>
    correctReport(city, caller, { reportId: params.id, ...readCorrection(form) }),
  ),
  removePhoto: action(async ({ params }, { form, city, caller }) => {
    const input = readForm(form, z.object({ version, photoId: z.string(), reason: z.string() }))
    await removePhoto(city, caller, { reportId: params.id, ...input })
  }),
  ...incidentActions((event: RequestEvent) => `/inbox/${event.params.id}`),
  /** Looks places up for the correction; what was typed stays. */
  find: async ({ request, locals: { city, caller } }) => {
    requireRole(caller, ...deskRoles)
    const form = await readBody(request)
    const words = String(form.get('find') ?? '').trim()
    return { ...keepTyped(form), words, found: await searchPlaces(city.db, words) }
  },
  /** Takes the text of a standard answer over, for those without JavaScript. */
  fill: async ({ request, locals: { city, caller }, params }) => {
    const form = await readBody(request)
    const report = await readReport(city, caller, params.id)
    const chosen = (await listStandardAnswers(city, caller)).find(({ id }) => id === form.get('template'))
    return keepTyped(form, chosen && { answer: textFor(chosen, report.language) })
  },
  contact: async ({ locals: { city, caller }, params }) => ({ contact: await showContact(city, caller, params.id) }),
}
