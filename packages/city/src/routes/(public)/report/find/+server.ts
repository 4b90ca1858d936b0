import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import type { RequestHandler } from './$types'

/** From the field on the start page to the report: takes the code alone and the whole link. */
export const GET: RequestHandler = ({ locals, url }) => {
  const typed = (url.searchParams.get('code') ?? '').trim()
  const code = /([\w-]{22})(?:\?.*)?$/.exec(typed)?.[1] ?? typed.slice(0, 60)
  redirect(303, localise(code === '' ? '/' : `/report/${encodeURIComponent(code)}`, locals.language))
}
