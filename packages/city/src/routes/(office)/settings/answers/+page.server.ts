import { requireRole } from '#server/caller.ts'
import { listStandardAnswers, saveStandardAnswer } from '#server/reports/desk/standard-answers.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import { answerFields } from './answer-fields.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => {
  requireRole(caller, 'administrator')
  return { answers: await listStandardAnswers(city, caller) }
}

export const actions: Actions = {
  add: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, 'administrator')
      await saveStandardAnswer(city, caller, { id: null, version: 0, answer: readForm(form, answerFields) })
      return '/settings/answers?saved'
    }),
}
