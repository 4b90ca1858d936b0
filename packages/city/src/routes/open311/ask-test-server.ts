import type { RequestEvent } from '@sveltejs/kit'
import type { City } from '#server/city.ts'
import { fallback } from './[...path]/+server.ts'

/** What the Open311 endpoint answers to a request to a path below /open311, without a web server in between. */
export async function askTestServer(city: City, path: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`${city.origin}/open311/${path}`)
  const event = {
    url,
    request: new Request(url, init),
    params: { path: decodeURIComponent(url.pathname.slice('/open311/'.length)) },
    locals: { city, language: 'de', requestId: 'request-1' },
    getClientAddress: () => '192.0.2.1',
  }
  return fallback(event as unknown as RequestEvent<{ path: string }, '/open311/[...path]'>)
}
