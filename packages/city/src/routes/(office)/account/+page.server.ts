import { z } from 'zod'
import { changePassword } from '#server/accounts/passwords.ts'
import { sessionTokenOf } from '#server/accounts/sign-in.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

const password = z.object({ currentPassword: z.string(), nextPassword: z.string() })

export const load: PageServerLoad = ({ url }) => ({ changed: url.searchParams.has('changed') })

export const actions: Actions = {
  password: async (event) => {
    // before the form's transaction: who waits for a second connection while holding one may wait forever
    const keep = await sessionTokenOf(event.locals.city, event.request.headers)
    return submitForm(event, async ({ form, city, caller }) => {
      const { currentPassword, nextPassword } = readForm(form, password)
      await changePassword(city, caller, { current: currentPassword, next: nextPassword, keep })
      return '/account?changed'
    })
  },
}
