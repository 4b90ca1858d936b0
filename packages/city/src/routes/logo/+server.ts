import { NotFound } from '#server/errors.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals }) => {
  const { logo } = locals.settings
  if (!logo) throw new NotFound()
  return new Response(Buffer.from(logo.data, 'base64'), {
    headers: { 'content-type': logo.type, 'cache-control': 'public, max-age=300' },
  })
}
