import { Invalid } from '../server/errors.ts'

const MEGABYTE = 1024 * 1024

/** Routes whose forms carry files, and what their bodies may be at most; the first that fits counts. */
const limits: readonly (readonly [route: RegExp, bytes: number])[] = [
  // a file of reports of 200 MB and the fields around it
  [/^\/\(office\)\/inbox\/import$/, 201 * MEGABYTE],
  // twenty pictures of 10 MB
  [/^\/\(office\)\/press\/pictures$/, 201 * MEGABYTE],
  [/^\/\(office\)\/press\/pictures\/choices$/, 11 * MEGABYTE],
  // one file of 25 MB
  [/^\/\(office\)\/press\/files(\/choices)?$/, 26 * MEGABYTE],
  // three photos of 10 MB
  [/^\/\(public\)\/report\/details$/, 32 * MEGABYTE],
]

/** A form with a logo of up to 5 MB, an area drawn by hand. */
export const usualBodyLimit = 6 * MEGABYTE

/** The largest body a request to a route may have, bytes. */
export function bodyLimitOf(routeId: string | null): number {
  return limits.find(([route]) => route.test(routeId ?? ''))?.[1] ?? usualBodyLimit
}

/** The largest of all: what the server in front has to let through. */
export const largestBody = Math.max(usualBodyLimit, ...limits.map(([, bytes]) => bytes))

/**
 * Whether a request may bring its body, by what it says of its length: a form that is too large is refused before any of it is
 * read. One that does not say how long it is could be any size (RFC 9110, § 15.5.12).
 *
 * @returns null where it may
 */
export function refuseBody(
  headers: Headers,
  limit: number,
): { readonly status: 411 | 413; readonly why: Invalid } | null {
  if (headers.has('transfer-encoding')) return { status: 411, why: new Invalid('form.no-length') }
  if (Number(headers.get('content-length') ?? 0) <= limit) return null
  const key = asksForJson(headers) ? 'form.too-large-here' : 'form.too-large'
  return { status: 413, why: new Invalid(key, { megabytes: Math.floor(limit / MEGABYTE) }) }
}

/** Whether a script of a page asks: it shows the answer where it sent something from, and there is no going back. */
export function asksForJson(headers: Headers): boolean {
  return headers.get('accept') === 'application/json'
}
