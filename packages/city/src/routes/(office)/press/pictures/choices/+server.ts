import { json } from '@sveltejs/kit'
import { civilDate } from '#language/dates.ts'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { pictureChoices } from '#server/newsroom/pictures/choices.ts'
import { storePicture } from '#server/newsroom/pictures/store-picture.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { answerJson } from '#web/answer-json.ts'
import { readBody } from '#web/read-body.ts'
import type { RequestHandler } from './$types'

/** Pictures whoever writes an article can choose: `{ pictures: PictureChoice[] }`. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { city, caller, settings } = locals
  const words = (url.searchParams.get('q') ?? '').slice(0, 200)
  const today = civilDate(city.clock.now(), settings.timeZone)
  return json(
    { pictures: await pictureChoices(city, caller, { words, today }) },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** Takes one picture, `file` of a form, and answers it as a choice; the same file again is the same picture. */
export const POST: RequestHandler = ({ locals, request }) =>
  answerJson(locals, async () => {
    const { city, caller, settings } = locals
    requireRole(caller, ...pressRoles)
    const file = (await readBody(request)).get('file')
    if (!(file instanceof File) || file.size === 0) throw new Invalid('picture.none-chosen')
    const id = await storePicture(city, caller, { bytes: await file.bytes() })
    const today = civilDate(city.clock.now(), settings.timeZone)
    const [choice] = await pictureChoices(city, caller, { ids: [id], today })
    return choice
  })
