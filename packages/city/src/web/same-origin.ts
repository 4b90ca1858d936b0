const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from our own pages, or from a program that carries nobody's session.
 *
 * A browser says where a form comes from in `Origin` (always with POST) and, on encrypted or local addresses, in
 * `Sec-Fetch-Site`. The page is ours where its host is the one the request was sent to: that holds for any `HOST` and
 * port without a setting. Behind a proxy that changes the host it holds where the origin is the one in `ORIGIN`.
 *
 * @param headers of the request
 * @param origin  the city's public address without trailing slash
 */
export function isSameOrigin(method: string, headers: Headers, origin: string): boolean {
  if (safeMethods.has(method)) return true
  const from = headers.get('origin')
  if (from !== null) return from === origin || hostOf(from) === (headers.get('host') ?? '').toLowerCase()
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  return !headers.has('cookie')
}

/** "https://city.example:8443" → "city.example:8443"; "null" and rubbish have none, and match nothing. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host || null : null
}
