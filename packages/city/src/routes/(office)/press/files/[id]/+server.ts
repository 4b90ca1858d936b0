import { NotFound } from '#server/errors.ts'
import { readOfficeFile } from '#server/newsroom/files/read-file.ts'
import { answerFile } from '#web/answer-file.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { city, caller }, params, request }) => {
  const file = await readOfficeFile(city, caller, params.id)
  if (!file) throw new NotFound('file.not-found')
  const { bytes, type, name } = file
  return answerFile(request, { bytes, type, saveAs: name, cache: 'private, no-cache' })
}
