import { requireRole } from '#server/caller.ts'
import { cancelJob, getJob, jobReaders, listJobs } from '#server/jobs/queue.ts'
import { cancelPlanJob, planJobKind } from '#server/operations/request-plan.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  requireRole(locals.caller, ...jobReaders)
  const jobs = await listJobs(locals.city.db)
  return {
    jobs: jobs.map((job) => ({
      id: job.id,
      kind: job.kind,
      subjectId: job.subject_id,
      state: job.state,
      progress: job.progress,
      created: job.created_at.getTime(),
      seconds: job.started_at && job.finished_at ? (job.finished_at.getTime() - job.started_at.getTime()) / 1000 : null,
      cancelling: job.cancel_requested_at !== null,
      errorKey: job.error_key,
      errorParams: job.error_params,
    })),
  }
}

export const actions: Actions = {
  cancel: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...jobReaders)
      const { id, kind } = await getJob(city.db, String(form.get('jobId') ?? ''))
      await (kind === planJobKind ? cancelPlanJob : cancelJob)(city, caller, id)
      return '/jobs'
    }),
}
