import { localise } from '#language/address.ts'
import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { answerOgc } from '#server/exchange/ogc/answer.ts'
import type { RequestHandler } from './$types'

/** OGC API – Features: what is public for everybody, exact places for the office. */
export const GET: RequestHandler = async ({ locals, params, url, request, getClientAddress }) => {
  if (!locals.caller) await limitRequests(locals.city, { ...requestLimits.ogc, who: getClientAddress() })
  return answerOgc(locals.city, {
    path: params.path,
    base: `${url.origin}${localise('/ogc', locals.language)}`,
    parameters: url.searchParams,
    headers: request.headers,
    caller: locals.caller,
    language: locals.language,
  })
}
