import type { RequestEvent } from '@sveltejs/kit'
import { keyOf, type ApiKey } from '#server/accounts/api-keys.ts'
import { limitKey, limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { Forbidden, KnownError, NotFound } from '#server/errors.ts'
import { formatOfPath, readAddress, type Address } from '#server/exchange/open311/read-address.ts'
import { readQuery } from '#server/exchange/open311/read-query.ts'
import { readRequestForm } from '#server/exchange/open311/read-request-form.ts'
import { writeDocument, contentTypes, type Content, type Root } from '#server/exchange/open311/write-document.ts'
import { describeServer } from '#server/reports/open311/describe-server.ts'
import { describeService, listServices } from '#server/reports/open311/describe-services.ts'
import { getRequest, idOfToken, listRequests } from '#server/reports/open311/list-requests.ts'
import { receiveRequest } from '#server/reports/open311/receive-batch.ts'
import type { Language } from '#language/translate.ts'
import { acceptedLanguage } from '#web/accepted-language.ts'
import type { RequestHandler } from './$types'
import { problemOf } from './problem.ts'
import { readFields, readIdempotencyKey } from './read-fields.ts'

/** Open311 GeoReport v2, whatever the method: also what is refused is answered as the specification says. */
export const fallback: RequestHandler = async (event) => {
  const { locals, params, request } = event
  const language = locals.language === 'en' ? 'en' : acceptedLanguage(request.headers.get('accept-language'))
  const address = readAddress(params.path)
  const format = address?.format ?? formatOfPath(params.path)
  const write = ({ status = 200, root, content, headers = {} }: Answer) =>
    new Response(writeDocument(format, root, content), {
      status,
      headers: {
        'content-type': contentTypes[format],
        'content-language': language,
        vary: 'accept-language',
        ...headers,
      },
    })
  try {
    if (!address) throw new NotFound('open311.no-such-resource')
    return write(await answer(event, address, language))
  } catch (error) {
    return write({ root: 'errors', ...problemOf(error, locals, language) })
  }
}

export interface Answer {
  readonly status?: number
  readonly root: Root
  readonly content: Content
  readonly headers?: Readonly<Record<string, string>>
}

async function answer(event: RequestEvent, address: Address, language: Language): Promise<Answer> {
  const { city } = event.locals
  const { method } = event.request
  if (address.resource === 'requests' && method === 'POST') return create(event, address.format, language)
  if (method !== 'GET' && method !== 'HEAD')
    throw new KnownError('open311.method', 405, {
      allowed: address.resource === 'requests' ? 'GET, HEAD, POST' : 'GET, HEAD',
    })
  const query = event.url.searchParams
  requireJurisdiction(event, query)
  const key = await keyFor(event, query)
  switch (address.resource) {
    case 'discovery':
      return { root: 'discovery', content: await describeServer(city, language) }
    case 'services':
      return { root: 'services', content: await listServices(city.db, language) }
    case 'service':
      return { root: 'service_definition', content: await describeService(city.db, address.id, language) }
    case 'requests':
      return {
        root: 'service_requests',
        content: await listRequests(city, { key, language }, readQuery(query, city.clock.now())),
        headers: { 'cache-control': 'no-store' },
      }
    case 'request':
      return {
        root: 'service_requests',
        content: [await getRequest(city, { key, language }, address.id)],
        headers: { 'cache-control': 'no-store' },
      }
    case 'token':
      return {
        root: 'service_requests',
        content: [{ service_request_id: await idOfToken(city, address.id), token: address.id }],
      }
  }
}

async function create(event: RequestEvent, format: string, language: Language): Promise<Answer> {
  const { url, request, locals } = event
  const fields = await readFields(request)
  const apiKey = fields.get('api_key') || url.searchParams.get('api_key')
  if (!apiKey) throw new Forbidden('open311.key-missing')
  requireJurisdiction(event, fields)
  const form = readRequestForm(fields)
  fields.delete('api_key')
  const { id, notice } = await receiveRequest(locals.city, {
    apiKey,
    form,
    language,
    idempotencyKey: readIdempotencyKey(request.headers),
    content: JSON.stringify([...fields]),
  })
  return {
    status: 201,
    root: 'service_requests',
    content: [{ service_request_id: id, service_notice: notice, account_id: null }],
    headers: { location: `${locals.city.origin}/open311/v2/requests/${id}.${format}` },
  }
}

/** One city, one jurisdiction: the host of its address; nobody has to name it. @throws NotFound */
function requireJurisdiction({ locals }: RequestEvent, fields: URLSearchParams): void {
  const asked = fields.get('jurisdiction_id')?.trim()
  const { host, hostname } = new URL(locals.city.origin)
  if (asked && asked !== host && asked !== hostname) throw new NotFound('open311.no-such-jurisdiction', { host })
}

/** The key a GET carries, null where it carries none. @throws Forbidden for one that is not in use, TooManyRequests */
async function keyFor({ locals, getClientAddress }: RequestEvent, query: URLSearchParams): Promise<ApiKey | null> {
  const text = query.get('api_key')
  if (!text) {
    await limitRequests(locals.city, { ...requestLimits.open311, who: getClientAddress() })
    return null
  }
  const key = await keyOf(locals.city.db, text)
  if (!key) {
    // guessing keys is counted like asking without one
    await limitRequests(locals.city, { ...requestLimits.open311, who: getClientAddress() })
    throw new Forbidden('open311.key-unknown')
  }
  await limitKey(locals.city, key)
  return key
}
