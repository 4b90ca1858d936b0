import { NotFound } from '#server/errors.ts'
import { readOfficePictureFile } from '#server/newsroom/pictures/read-picture-file.ts'
import { answerFile } from '#web/answer-file.ts'
import { pictureFileName } from '#web/picture-file-name.ts'
import type { RequestHandler } from './$types'

/** A picture of the library, also one no article shows yet. */
export const GET: RequestHandler = async ({ locals: { city, caller }, params, request }) => {
  const asked = pictureFileName(params.file) ?? { width: 0, format: '' }
  const file = await readOfficePictureFile(city, caller, { id: params.id, ...asked })
  if (!file) throw new NotFound('picture.not-found')
  return answerFile(request, { bytes: file.bytes, type: `image/${file.format}`, cache: 'private, no-cache' })
}
