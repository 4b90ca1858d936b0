import type { ActionFailure, RequestEvent } from '@sveltejs/kit'
import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { dismissProposal } from '#server/reports/incidents/dismiss-proposal.ts'
import { mergeIncidents, restoreIncidents, splitIncident } from '#server/reports/incidents/merge.ts'
import { deskRoles } from '#server/reports/desk/roles.ts'
import type { IncidentPart } from '#server/reports/incidents/write-incident.ts'
import { partText, readPart } from './incident-part.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm, type FormAnswer, type Submission } from '#web/submit-form.ts'

/** More than these would make the address too long; then there is no undo beside the notice. */
const mostRestored = 40

type Action<Event> = (event: Event) => Promise<ActionFailure<FormAnswer>>

function restorable(before: readonly IncidentPart[]): [name: string, value: string][] {
  const reports = before.reduce((sum, { reportIds }) => sum + reportIds.length, 0)
  return reports <= mostRestored ? before.map((part) => ['part', partText(part)]) : []
}

/**
 * Merging, splitting and declining, as the page of a report and the list of proposals have them. The address they lead to says
 * what happened and how it is taken back (IncidentNotice.svelte).
 */
export function incidentActions<Event extends RequestEvent>(back: (event: Event) => string) {
  const action =
    (work: (submission: Submission) => Promise<[name: string, value: string][]>): Action<Event> =>
    (event) =>
      submitForm(event, async (submission) => {
        requireRole(submission.caller, ...deskRoles)
        return `${back(event)}?${new URLSearchParams(await work(submission)).toString()}`
      })
  return {
    merge: action(async ({ form, city, caller }) => {
      const { incident } = readForm(form, z.object({ incident: z.array(z.string()) }))
      const { before } = await mergeIncidents(city, caller, { incidentIds: incident })
      return [['happened', 'merged'], ...restorable(before)]
    }),
    split: action(async ({ form, city, caller }) => {
      const { incidentId, member } = readForm(form, z.object({ incidentId: z.string(), member: z.array(z.string()) }))
      const { before } = await splitIncident(city, caller, { incidentId, reportIds: member })
      return [['happened', 'split'], ...restorable(before)]
    }),
    restore: action(async ({ form, city, caller }) => {
      const { part } = readForm(form, z.object({ part: z.array(z.string().max(2000)).max(mostRestored) }))
      await restoreIncidents(city, caller, { before: part.map(readPart) })
      return [['happened', 'restored']]
    }),
    dismiss: action(async ({ form, city, caller }) => {
      const { key } = readForm(form, z.object({ key: z.string() }))
      await dismissProposal(city, caller, { key })
      return [
        ['happened', 'dismissed'],
        ['key', key],
      ]
    }),
    propose: action(async ({ form, city, caller }) => {
      const { key } = readForm(form, z.object({ key: z.string() }))
      await dismissProposal(city, caller, { key, undo: true })
      return [['happened', 'proposed']]
    }),
  }
}
