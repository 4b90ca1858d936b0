import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { signOut } from '#server/accounts/sign-in.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, locals }) => {
  const { setCookies } = await signOut(locals.city, request.headers)
  locals.setCookies.push(...setCookies)
  redirect(303, localise('/', locals.language))
}
