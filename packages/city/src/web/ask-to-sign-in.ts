import { redirect, type RequestEvent } from '@sveltejs/kit'
import { localise, withoutLanguage } from '../language/address.ts'
import { carryForm, writeCarried } from './carried-form.ts'
import { refuseBody, usualBodyLimit } from './body-limit.ts'
import { readBody } from './read-body.ts'

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * The answer to an office request of nobody in particular: the session ended, or never began. Who wanted to read is led
 * to the sign-in page and back; a form that was posted goes through it with everything typed; a program gets 401.
 */
export async function askToSignIn(event: RequestEvent): Promise<Response> {
  const { request, url, locals } = event
  const path = withoutLanguage(url.pathname) + url.search
  const type = request.headers.get('content-type') ?? ''
  const isForm = request.method === 'POST' && formTypes.some((form) => type.startsWith(form))
  // files are not carried, and one of 200 MB is not read for somebody who is nobody
  if (isForm && !refuseBody(request.headers, usualBodyLimit)) {
    const carried = new FormData()
    carried.set('carried', writeCarried(carryForm(url.pathname + url.search, await readBody(request))))
    const page = await event.fetch(localise('/sign-in?/carry', locals.language), {
      method: 'POST',
      body: carried,
      headers: { accept: 'text/html' },
    })
    return new Response(page.body, { status: 401, headers: page.headers })
  }
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (event.isDataRequest || isForm || (reads && request.headers.get('accept')?.includes('text/html'))) {
    redirect(303, localise(`/sign-in?to=${encodeURIComponent(path)}`, locals.language))
  }
  return Response.json({ error: 'error.unauthorized', requestId: locals.requestId }, { status: 401 })
}
