import { waitingPhoto } from '#server/reports/intake/add-photo.ts'
import { keepSecret } from '#web/keep-secret.ts'
import type { RequestHandler } from './$types'

/** A photo of a form that is not sent yet, for whoever filled it in: the signed id is nowhere but in their form. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { bytes, type } = await waitingPhoto(locals.city, params.signed)
  return new Response(new Uint8Array(bytes), { headers: { ...keepSecret, 'content-type': type } })
}
