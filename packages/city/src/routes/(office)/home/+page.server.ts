import { civilDate } from '#language/dates.ts'
import { hasRole, type Role } from '#server/caller.ts'
import { finishAccessibilityMessage, listAccessibilityMessages } from '#server/city/accessibility-messages.ts'
import { listAgenciesWithoutMail } from '#server/city/agencies.ts'
import type { Figure } from '#server/figure.ts'
import { listJobs } from '#server/jobs/queue.ts'
import { listMeasureCounts } from '#server/live/list-measure-counts.ts'
import { pressReaders } from '#server/newsroom/press-roles.ts'
import { listWaiting } from '#server/newsroom/workflow/list-desk.ts'
import { operationsAgenda, type AgendaItem } from '#server/operations/agenda.ts'
import { operationReaders } from '#server/operations/read-operations.ts'
import { inboxFigures } from '#server/reports/desk/inbox-figures.ts'
import { deskRoles } from '#server/reports/desk/roles.ts'
import { importRoles } from '#server/reports/import/roles.ts'
import { placeReaders } from '#server/reports/roles.ts'
import { weekCounts, weekReaders } from '#server/reports/week-counts.ts'
import { missingSettings } from '#web/missing-settings.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** Each part is there for the roles that may ask for it. */
export const load: PageServerLoad = async ({ locals }) => {
  const { city, caller, settings } = locals
  const has = (...roles: readonly Role[]) => hasRole(caller, ...roles)
  const mailless = has('administrator') ? await listAgenciesWithoutMail(city.db) : []
  const agenda = has(...operationReaders) ? await operationsAgenda(city, caller) : null
  return {
    agenda,
    // whoever has the inbox finds them there
    mayImport: has(...importRoles) && !has(...deskRoles),
    mayExport: has(...placeReaders) && !has(...deskRoles),
    inbox: has(...deskRoles) ? await inboxFigures(city, caller) : null,
    toSign: has(...pressReaders) ? await listWaiting(city, caller) : [],
    tallies: await talliesOf(locals, agenda ?? []),
    mayPlan: has('planner', 'operations-lead'),
    approves: has('operations-lead'),
    readsWeek: has(...weekReaders),
    week: has(...weekReaders) ? await weekCounts(city, caller) : null,
    today: civilDate(city.clock.now(), settings.timeZone),
    missing: has('administrator') ? missingSettings(settings, city.smtpUrl !== null, mailless) : null,
    mailless: mailless.map(({ name_de, name_en }) => (locals.language === 'de' ? name_de : name_en)),
    failedJobs: has('administrator') ? (await listJobs(city.db)).filter((job) => job.state === 'failed').length : 0,
    messages: has('administrator') ? await listAccessibilityMessages(city, caller) : [],
    privacy: has('data-protection'),
  }
}

/** What was done in all, of operations that have begun. */
async function talliesOf({ city, caller }: App.Locals, agenda: readonly AgendaItem[]): Promise<Record<string, Figure>> {
  const begun = agenda.filter(({ state }) => state === 'running' || state === 'closed')
  const counts = await Promise.all(
    begun.map(async ({ id }) => [id, await listMeasureCounts(city, caller, id)] as const),
  )
  return Object.fromEntries(
    counts.flatMap(([id, { figures }]) => figures.filter(({ key }) => key === 'all').map((figure) => [id, figure])),
  )
}

export const actions: Actions = {
  finishMessage: (event) =>
    submitForm(event, async ({ city, caller, form }) => {
      await finishAccessibilityMessage(city, caller, String(form.get('messageId') ?? ''))
      return '/home'
    }),
}
