import { requireRole } from '#server/caller.ts'
import { getImport, listRefusals } from '#server/reports/import/list-imports.ts'
import { cancelImport } from '#server/reports/import/request-import.ts'
import { importRoles } from '#server/reports/import/roles.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** Refused rows on the page; the list to download has all that are kept. */
const ROWS_SHOWN = 100

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  const { job, ...run } = await getImport(city, caller, params.id)
  return {
    run,
    job: job && {
      id: job.id,
      progress: job.progress,
      step: job.step,
      cancelling: job.cancel_requested_at !== null,
      errorKey: job.error_key,
      errorParams: job.error_params,
    },
    refused: await listRefusals(city, caller, { runId: run.id, limit: ROWS_SHOWN }),
  }
}

export const actions: Actions = {
  cancel: (event) =>
    submitForm(event, async ({ city, caller }) => {
      requireRole(caller, ...importRoles)
      await cancelImport(city, caller, event.params.id)
      return `/inbox/import/${event.params.id}`
    }),
}
