import { roles } from '#server/caller.ts'
import { pagesFor } from '#web/navigation.ts'
import type { RequestHandler } from './$types'

/** The office is not searched: everything its menu leads to, and the ways in. */
const closed = [...pagesFor(roles).map(({ path }) => path), '/account', '/sign-in', '/password', '/invitation']

export const GET: RequestHandler = ({ locals }) => {
  const lines = [
    'User-agent: *',
    ...closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    '',
    `Sitemap: ${locals.city.origin}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
