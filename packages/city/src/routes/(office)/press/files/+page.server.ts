import { z } from 'zod'
import { hasRole, requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { mostFileMegabytes } from '#server/newsroom/files/check-file.ts'
import { listFiles } from '#server/newsroom/files/list-files.ts'
import { removeFile } from '#server/newsroom/files/remove-file.ts'
import { storeFile } from '#server/newsroom/files/store-file.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => ({
  files: await listFiles(city, caller),
  mayChange: hasRole(caller, ...pressRoles),
  megabytes: mostFileMegabytes,
})

const removal = z.object({ fileId: z.string().default('') })

export const actions: Actions = {
  upload: (event) => {
    // before 25 MB are read
    requireRole(event.locals.caller, ...pressRoles)
    return submitForm(event, async ({ form, city, caller }) => {
      const file = form.get('file')
      if (!(file instanceof File) || file.size === 0) throw new Invalid('file.none-chosen', { field: 'file' })
      await storeFile(city, caller, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
      return '/press/files'
    })
  },
  remove: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await removeFile(city, caller, { id: readForm(form, removal).fileId })
      return '/press/files'
    }),
}
