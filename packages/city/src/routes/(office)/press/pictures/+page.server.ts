import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { civilDate } from '#language/dates.ts'
import { hasRole, requireRole } from '#server/caller.ts'
import { Invalid, KnownError } from '#server/errors.ts'
import { countPictures, listPictures } from '#server/newsroom/pictures/list-pictures.ts'
import { pictureFilters } from '#server/newsroom/pictures/model.ts'
import { blockingProblems } from '#server/newsroom/pictures/picture-problems.ts'
import { uploadPicture, type UploadedPicture } from '#server/newsroom/pictures/upload-picture.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { errorSentence } from '#web/error-sentence.ts'
import { withUploads } from '#web/read-upload.ts'
import { refusal } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** A body of twenty pictures of the largest size still passes (web/body-limit.ts). */
const mostPictures = 20

const asked = z.object({
  q: z.string().trim().max(200).catch(''),
  show: z.enum(pictureFilters).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export const load: PageServerLoad = async ({ locals, url }) => {
  const { city, caller, settings } = locals
  const { q, show, after } = asked.parse(Object.fromEntries(url.searchParams))
  const today = civilDate(city.clock.now(), settings.timeZone)
  return {
    ...{
      q,
      show: show ?? null,
      mostPictures,
      filters: pictureFilters,
      blockingProblems,
      mayChange: hasRole(caller, ...pressRoles),
    },
    ...(await listPictures(city, caller, { words: q, filter: show, after, today })),
    counts: await countPictures(city, caller, { today }),
  }
}

export const actions: Actions = {
  // Not by `submitForm`: many files do not fit into memory, each is judged on its own, and a file sent again is known by its
  // content.
  upload: async (event) => {
    const { city, caller, language } = event.locals
    requireRole(caller, ...pressRoles)
    let sent = new FormData()
    try {
      return await withUploads(event.request, { field: 'files', most: mostPictures }, async ({ form, files }) => {
        sent = form
        if (files.length === 0) throw new Invalid('picture.none-chosen', { field: 'files' })
        const uploads: ((UploadedPicture & { name: string }) | { name: string; refused: string })[] = []
        for (const { name, path } of files) {
          try {
            uploads.push({ name, ...(await uploadPicture(city, caller, await readFile(path))) })
          } catch (error) {
            if (!(error instanceof KnownError)) throw error
            uploads.push({ name, refused: errorSentence(error, language) })
          }
        }
        return { uploads }
      })
    } catch (error) {
      return refusal(event, sent, error)
    }
  },
}
