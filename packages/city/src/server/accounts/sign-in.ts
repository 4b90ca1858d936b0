import { isAPIError } from 'better-auth/api'
import { roles as allRoles, type Caller } from '../caller.ts'
import type { City } from '../city.ts'
import { Invalid } from '../errors.ts'
import type { Language } from '../../language/translate.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { authOf } from './auth.ts'

/** Who is signed in. */
export interface SignedIn extends Caller {
  readonly email: string
  readonly language: Language
}

/**
 * Signs in with mail address and password.
 *
 * @param input.address where the request comes from, for the limit per address; not stored
 * @returns `Set-Cookie` headers for the answer, and who it is
 * @throws Invalid 'accounts.wrong-sign-in' (also for disabled accounts), TooManyAttempts
 */
export async function signIn(
  city: City,
  input: { email: string; password: string; headers: Headers; address?: string },
): Promise<{ setCookies: string[]; caller: SignedIn }> {
  const email = input.email.trim().toLowerCase()
  await countAttempt(city, email, input.address)
  const { headers, response } = await authOf(city)
    .api.signInEmail({
      body: { email, password: input.password },
      headers: input.headers,
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) throw new Invalid('accounts.wrong-sign-in')
      throw error
    })
  const caller = await signedIn(city, response.user.id)
  if (!caller) {
    await city.db.deleteFrom('session').where('token', '=', response.token).execute()
    throw new Invalid('accounts.wrong-sign-in')
  }
  await city.db.deleteFrom('session').where('expiresAt', '<', new Date(city.clock.now())).execute()
  await forgetAttempts(city, email, input.address)
  return { setCookies: headers.getSetCookie(), caller }
}

/** Ends the session of these headers. @returns `Set-Cookie` headers that remove the cookies */
export async function signOut(city: City, headers: Headers): Promise<{ setCookies: string[] }> {
  const answer = await authOf(city).api.signOut({ headers, returnHeaders: true })
  return { setCookies: answer.headers.getSetCookie() }
}

/** Who sends these headers; null where nobody is signed in, the session has ended, or the account is disabled. */
export async function callerOf(city: City, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get('cookie')?.includes('augenmass.session_token=')) return null
  const session = await authOf(city).api.getSession({ headers: new Headers({ cookie: headers.get('cookie')! }) })
  return session ? signedIn(city, session.user.id) : null
}

/** The token of the session these headers carry, for ending all others. */
export async function sessionTokenOf(city: City, headers: Headers): Promise<string | null> {
  const session = await authOf(city).api.getSession({ headers })
  return session?.session.token ?? null
}

async function signedIn(city: City, id: string): Promise<SignedIn | null> {
  const row = await city.db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'language', 'roles'])
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, roles: allRoles.filter((role) => row.roles.includes(role)) } : null
}
