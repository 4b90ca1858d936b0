import { civilDate } from '#language/dates.ts'
import { hasRole } from '#server/caller.ts'
import { NotFound } from '#server/errors.ts'
import { readOfficePictureFile, readPictureFile } from '#server/newsroom/pictures/read-picture-file.ts'
import { pressReaders } from '#server/newsroom/press-roles.ts'
import { answerFile } from '#web/answer-file.ts'
import { pictureFileName } from '#web/picture-file-name.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params, request, setHeaders }) => {
  const { city, caller, settings } = locals
  // a picture may become public a moment later: nobody keeps that there is none
  setHeaders({ 'cache-control': 'no-store' })
  const name = pictureFileName(params.file)
  if (!name) throw new NotFound('picture.not-found')
  const asked = { id: params.id, ...name }
  const today = civilDate(city.clock.now(), settings.timeZone)
  const shown = await readPictureFile(city.db, { ...asked, today })
  // the preview of an article shows what the public does not see yet
  const file = shown ?? (hasRole(caller, ...pressReaders) ? await readOfficePictureFile(city, caller, asked) : null)
  if (!file) throw new NotFound('picture.not-found')
  const answer = answerFile(request, {
    bytes: file.bytes,
    type: `image/${file.format}`,
    // five minutes, not for ever: a withdrawn consent takes the picture away everywhere
    cache: shown ? 'public, max-age=300' : 'private, no-cache',
  })
  answer.headers.set('cross-origin-resource-policy', 'cross-origin')
  return answer
}
