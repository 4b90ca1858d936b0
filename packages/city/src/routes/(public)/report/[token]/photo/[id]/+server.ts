import { trackedPhoto } from '#server/reports/tracking/tracked-photo.ts'
import { keepSecret } from '#web/keep-secret.ts'
import type { RequestHandler } from './$types'

/** A photo of the report, for whoever holds its link. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { bytes, type } = await trackedPhoto(locals.city, { token: params.token, photoId: params.id })
  return new Response(new Uint8Array(bytes), { headers: { ...keepSecret, 'content-type': type } })
}
