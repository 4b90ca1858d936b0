import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { localise } from '../language/address.ts'
import { resetPassword } from '../server/accounts/passwords.ts'
import { KnownError } from '../server/errors.ts'
import { errorSentence } from './error-sentence.ts'
import { readBody } from './read-body.ts'

/** Behind the links in mails: whoever holds the token chooses a password, then signs in. */
export async function choosePassword(event: RequestEvent): Promise<ActionFailure<{ problem: string }>> {
  const form = await readBody(event.request)
  const { city, language } = event.locals
  try {
    await resetPassword(city, { token: String(form.get('token') ?? ''), password: String(form.get('password') ?? '') })
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    return fail(error.status, { problem: errorSentence(error, language) })
  }
  redirect(303, localise('/sign-in?password-set', language))
}
