import { NotFound } from '#server/errors.ts'
import { readPublicFile } from '#server/newsroom/files/read-file.ts'
import { answerFile } from '#web/answer-file.ts'
import type { RequestHandler } from './$types'

/** A file some article offers; the name behind its id is for people. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  const file = await readPublicFile(locals.city.db, params.id)
  if (!file) throw new NotFound('file.not-found')
  const { bytes, type, name } = file
  return answerFile(request, { bytes, type, saveAs: name, cache: 'public, max-age=300' })
}
