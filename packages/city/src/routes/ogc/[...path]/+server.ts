import { localise } from '#language/address.ts'
import { answerOgc } from '#server/exchange/ogc/answer.ts'
import type { RequestHandler } from './$types'

/** OGC API – Features: what is public for everybody, exact places for the office. */
export const GET: RequestHandler = ({ locals, params, url, request, getClientAddress }) =>
  answerOgc(locals.city, {
    path: params.path,
    base: `${url.origin}${localise('/ogc', locals.language)}`,
    parameters: url.searchParams,
    headers: request.headers,
    caller: locals.caller,
    address: getClientAddress(),
    language: locals.language,
  })
