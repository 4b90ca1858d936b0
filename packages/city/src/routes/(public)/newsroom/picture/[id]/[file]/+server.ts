import { civilDate } from '#language/dates.ts'
import { NotFound } from '#server/errors.ts'
import { readPictureFile } from '#server/newsroom/pictures/read-picture-file.ts'
import type { RequestHandler } from './$types'

/** "640.webp" */
const fileName = /^(\d{1,4})\.(avif|webp|jpeg)$/

export const GET: RequestHandler = async ({ locals, params }) => {
  const [, width, format] = fileName.exec(params.file) ?? []
  const { city, settings } = locals
  const today = civilDate(city.clock.now(), settings.timeZone)
  const file = width ? await readPictureFile(city.db, { id: params.id, width: Number(width), format, today }) : null
  if (!file) throw new NotFound('error.not-found')
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': `image/${file.format}`,
      // an hour, not for ever: a withdrawn consent takes the picture away everywhere
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
