import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { once } from '#server/jobs/idempotency.ts'
import { listImports, listKeptFiles } from '#server/reports/import/list-imports.ts'
import { LARGEST_FILE, receiveImportFile } from '#server/reports/import/receive-file.ts'
import { importRoles } from '#server/reports/import/roles.ts'
import { withUpload } from '#web/read-upload.ts'
import { refusal } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => {
  const files = await listKeptFiles(city, caller)
  return {
    megabytes: LARGEST_FILE / 1024 ** 2,
    runs: await listImports(city, caller),
    files: files.map(({ created_at, ...file }) => ({ ...file, createdAt: created_at.getTime() })),
  }
}

export const actions: Actions = {
  // not by `submitForm`, which reads a form into memory
  upload: async (event) => {
    const { city, caller, language } = event.locals
    requireRole(caller, ...importRoles)
    let sent = new FormData()
    let path: string
    try {
      path = await withUpload(event.request, 'file', async (upload) => {
        sent = upload.form
        const { path } = upload
        if (path === null) throw new Invalid('import.no-file', { field: 'file' })
        const key = sent.get('idempotencyKey')
        const content = JSON.stringify([event.url.pathname, event.request.headers.get('content-length')])
        return once(city, caller, { key: typeof key === 'string' ? key : null, content }, async (within) => {
          return `/inbox/import/file/${await receiveImportFile(within, caller, { path })}`
        })
      })
    } catch (error) {
      return refusal(event, sent, error)
    }
    redirect(303, localise(path, language))
  },
}
