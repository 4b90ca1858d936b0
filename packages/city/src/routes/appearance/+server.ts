import { redirect } from '@sveltejs/kit'
import { isLocal } from '#web/carried-form.ts'
import { rememberAppearance } from '#web/appearance.ts'
import { readBody } from '#web/read-body.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, cookies, locals }) => {
  const form = await readBody(request)
  const wanted = form.get('appearance')
  const back = String(form.get('back') ?? '/')
  rememberAppearance(cookies, wanted === 'light' || wanted === 'dark' ? wanted : null, locals.city.origin)
  redirect(303, isLocal(back) ? back : '/')
}
