import { fail, redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { demoAccounts } from '#server/accounts/accounts.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { KnownError } from '#server/errors.ts'
import { isLocal, readCarried } from '#web/carried-form.ts'
import { errorSentence } from '#web/error-sentence.ts'
import { readBody } from '#web/read-body.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => ({
  demo: await demoAccounts(locals.city.db),
  to: url.searchParams.get('to'),
  passwordSet: url.searchParams.has('password-set'),
})

export const actions: Actions = {
  /** Signs in and leads to `to`; a carried form is offered for sending first. */
  enter: async ({ request, locals, getClientAddress }) => {
    const form = await readBody(request)
    const email = String(form.get('email') ?? '').trim()
    const to = String(form.get('to') ?? '')
    const carried = readCarried(form.get('carried'))
    try {
      const { setCookies } = await signIn(locals.city, {
        email,
        password: String(form.get('password') ?? ''),
        headers: request.headers,
        address: getClientAddress(),
      })
      locals.setCookies.push(...setCookies)
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      return fail(error.status, { email, to, carried, problem: errorSentence(error, locals.language) })
    }
    if (carried) return { resume: carried }
    redirect(303, localise(isLocal(to) ? to : '/home', locals.language))
  },
  /** Comes from hooks.server.ts, where a session ended while a form was open. */
  carry: async ({ request }) => ({ carried: readCarried((await readBody(request)).get('carried')) }),
}
