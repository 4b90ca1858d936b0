import { z } from 'zod'
import { addPressWord, listPressWords, removePressWord } from '#server/newsroom/checks/spelling/words.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => ({
  words: await listPressWords(city, caller),
})

const fields = z.object({ word: z.string().max(100).default('') })

export const actions: Actions = {
  add: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await addPressWord(city, caller, readForm(form, fields))
      return '/press/words'
    }),
  remove: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await removePressWord(city, caller, readForm(form, fields))
      return '/press/words'
    }),
}
