import { NotFound } from '#server/errors.ts'
import { readMedia } from '#server/media/store-media.ts'
import { photoMedia } from '#server/reports/desk/photos.ts'
import type { RequestHandler } from './$types'

/** A photo of a report, for the desk alone. */
export const GET: RequestHandler = async ({ locals: { city, caller }, params }) => {
  const media = await readMedia(city.db, await photoMedia(city, caller, { reportId: params.id, photoId: params.photo }))
  if (!media) throw new NotFound()
  return new Response(Uint8Array.from(media.bytes), {
    headers: { 'content-type': media.type, 'cache-control': 'private, no-store' },
  })
}
