import type { Settings } from '../server/city/settings.ts'

/**
 * Headers of every answer. Pages bring their own content security policy with hashes (vite.config.ts); everything else
 * may load nothing at all.
 */
export function setSecurityHeaders(headers: Headers, origin: string, basemap: Settings['basemap'] | null): void {
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  // the preview of an article stands in frames of the office, and says so itself
  const isFramed = headers.get('x-frame-options') === 'SAMEORIGIN'
  if (!isFramed) headers.set('x-frame-options', 'DENY')
  headers.set('cross-origin-opener-policy', 'same-origin')
  // public data may be loaded by foreign pages, and say so themselves
  if (!headers.has('cross-origin-resource-policy')) headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(self), payment=()')
  if (origin.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000')
  const policy = headers.get('content-security-policy')
  if (!policy) headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  else if (isFramed)
    headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
  else if (basemap?.kind === 'style') headers.set('content-security-policy', allowBasemap(policy, basemap.url))
}

/** The one foreign address a page may ask: the basemap an administrator has set. */
function allowBasemap(policy: string, styleUrl: string): string {
  const { origin } = new URL(styleUrl)
  return policy.replace(/(connect-src|img-src) /g, `$1 ${origin} `)
}
