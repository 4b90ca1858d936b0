import { json, type RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ResolveOptions, ServerInit } from '@sveltejs/kit/hooks'
import { languageOf } from '#language/address.ts'
import { frameTexts } from '#language/frame.ts'
import { translator, type Language } from '#language/translate.ts'
import { callerOf } from '#server/accounts/sign-in.ts'
import { getSettings } from '#server/city/settings.ts'
import { faultOf } from '#server/database/fault.ts'
import { describeError } from '#server/describe-error.ts'
import { KnownError } from '#server/errors.ts'
import { requestLog } from '#server/log.ts'
import { readRevision } from '#server/newsroom/revision.ts'
import { openCity } from '#server/open-city.ts'
import { appearanceOf } from '#web/appearance.ts'
import { askToSignIn } from '#web/ask-to-sign-in.ts'
import { asksForJson, bodyLimitOf, refuseBody } from '#web/body-limit.ts'
import { errorSentence } from '#web/error-sentence.ts'
import { keepPages, keptPageKey, mayLag } from '#web/kept-pages.ts'
import { plainErrorPage } from '#web/plain-error-page.ts'
import { isMachineRoute } from '#web/machine-route.ts'
import { isSameOrigin } from '#web/same-origin.ts'
import { setSecurityHeaders } from '#web/security-headers.ts'

/** Opened once when the server starts, and handed to every request as `event.locals.city`. */
let installation: Awaited<ReturnType<typeof openCity>>

const keptPages = keepPages({
  now: () => Date.now(),
  mostBytes: 64e6,
  onFailure: (error) => installation.log.error('request.failed', describeError(error)),
})

export const init: ServerInit = async () => {
  const opened = await openCity(process.env)
  installation = opened
  process.once('sveltekit:shutdown', () => void opened.close())
}

export const handle: Handle = async ({ event, resolve }) => {
  const started = performance.now()
  const requestId = crypto.randomUUID()
  event.locals.requestId = requestId
  event.locals.language = languageOf(event.url.pathname)
  event.locals.setCookies = []
  event.locals.city = { ...installation, log: requestLog(installation.log, requestId) }
  const response = await answer(event, (options) => resolve(event, options))
  for (const cookie of event.locals.setCookies) response.headers.append('set-cookie', cookie)
  if (event.isSubRequest) return response
  response.headers.set('x-request-id', requestId)
  setSecurityHeaders(response.headers, installation.origin, event.locals.settings?.basemap ?? null)
  event.locals.city.log.info('request', {
    method: event.request.method,
    // the route, not the address: addresses may hold tokens
    route: event.route.id,
    status: response.status,
    milliseconds: Math.round(performance.now() - started),
  })
  return response
}

async function answer(event: RequestEvent, resolve: (options: ResolveOptions) => Promise<Response>): Promise<Response> {
  const { request, route } = event
  // neither caller nor settings: each would cost a query
  if (isMachineRoute(route.id)) return resolve({})
  // PostgreSQL knows no such text, so nothing has this address
  if (event.url.pathname.includes('%00'))
    return plainSentence(404, translator(event.locals.language, frameTexts)('error.not-found'))
  const key = event.isSubRequest ? null : keptPageKey(route.id, request, event.url)
  if (key === null) return answerFresh(event, resolve)
  try {
    const revision = await readRevision(installation.db)
    const render = async () => ({
      response: await answerFresh(event, resolve),
      changesAt: event.locals.changesAt ?? Infinity,
    })
    return await keptPages.answer(request, { key, revision, mayLag: mayLag(route.id) }, render)
  } catch (error) {
    return failed(event, error)
  }
}

async function answerFresh(
  event: RequestEvent,
  resolve: (options: ResolveOptions) => Promise<Response>,
): Promise<Response> {
  const { locals, request, route } = event
  if (!event.isSubRequest && !isSameOrigin(request.method, request.headers, installation.origin)) {
    return refuseForeignForm(locals.language, request)
  }
  const refused = event.isSubRequest ? null : refuseBody(request.headers, bodyLimitOf(route.id))
  if (refused) {
    const { status, why } = refused
    const message = errorSentence(why, locals.language)
    return asksForJson(request.headers) ? json({ error: why.key, message }, { status }) : plainSentence(status, message)
  }
  try {
    locals.settings = await getSettings(installation.db)
    locals.caller = await callerOf(locals.city, request.headers)
  } catch (error) {
    return failed(event, error)
  }
  if (!locals.caller && route.id?.startsWith('/(office)')) return askToSignIn(event)
  const appearance = appearanceOf(event.cookies)
  const response = await resolve({
    preload: (file) => (file.type === 'font' ? isSetFirst(file.filename, route.id) : file.type !== 'asset'),
    transformPageChunk: ({ html }) =>
      html
        .replace('%augenmass.language%', locals.language)
        .replace('%augenmass.theme%', appearance ? `data-kern-theme="${appearance}"` : ''),
  })
  // made for whoever carries this cookie: a session, or a chosen appearance
  if (request.headers.has('cookie') && !response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-cache')
  return response
}

/**
 * Faces a page is set in, fetched with the page itself, so that they are mostly there before its first line. An article has no
 * button, and none of the medium face.
 */
function isSetFirst(font: string, route: string | null): boolean {
  return (route === '/(public)/newsroom/[slug]' ? /latin-[46]00-normal/ : /latin-[456]00-normal/).test(font)
}

/** Before any page can be rendered: the database does not answer. */
function failed({ locals, route }: RequestEvent, error: unknown): Response {
  locals.city.log.error('request.failed', { route: route.id, ...describeError(error) })
  return plainErrorPage(faultOf(error), locals.requestId)
}

/** No page: whoever sent this did not come from one of ours, or the proxy before us hides where it came from. */
function refuseForeignForm(language: Language, request: Request): Response {
  const t = translator(language, frameTexts)
  const from = request.headers.get('origin') ?? '–'
  return plainSentence(403, t('error.foreign-form', { from, host: request.headers.get('host') ?? '–' }))
}

/** Told before any of the body is read, so there is nothing to show a page with. */
function plainSentence(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

export const handleError: HandleServerError = ({ error, kind, event }) => {
  const { requestId, language } = event.locals
  const t = translator(language, frameTexts)
  if (isKnown(error)) return { status: error.status, message: errorSentence(error, language), requestId }
  if (kind === 'framework') {
    const { status } = error
    return { status, message: t(status === 404 ? 'error.not-found' : 'error.not-possible'), requestId }
  }
  event.locals.city.log.error('request.failed', { route: event.route.id, ...describeError(error) })
  const fault = faultOf(error)
  if (fault) return { status: fault.status, message: errorSentence(fault, language), requestId }
  return { status: 500, message: t('error.unexpected'), requestId }
}

/** Also from the unbundled half of the program, whose classes are other ones. */
function isKnown(error: unknown): error is KnownError {
  return (
    error instanceof KnownError || (error instanceof Error && 'key' in error && 'params' in error && 'status' in error)
  )
}
