import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { NotFound } from '#server/errors.ts'
import { listStandardAnswers, saveStandardAnswer } from '#server/reports/desk/standard-answers.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import { answerFields } from '../answer-fields.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  requireRole(caller, 'administrator')
  const answer = (await listStandardAnswers(city, caller)).find(({ id }) => id === params.id)
  if (!answer) throw new NotFound()
  return { answer }
}

export const actions: Actions = {
  save: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, 'administrator')
      const { version } = readForm(form, z.object({ version: z.coerce.number().int() }))
      const answer = readForm(form, answerFields)
      await saveStandardAnswer(city, caller, { id: event.params.id, version, answer })
      return '/settings/answers?saved'
    }),
}
