import type { ActionFailure, RequestEvent } from '@sveltejs/kit'
import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { dismissProposal } from '#server/reports/incidents/dismiss-proposal.ts'
import { mergeIncidents, splitIncident } from '#server/reports/incidents/merge.ts'
import { deskRoles } from '#server/reports/desk/roles.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm, type FormAnswer, type Submission } from '#web/submit-form.ts'

/** More than these would make the address too long; then there is no undo beside the notice. */
const mostJoined = 40

type Action<Event> = (event: Event) => Promise<ActionFailure<FormAnswer>>

/**
 * Merging, splitting and declining, as the page of a report and the list of proposals have them. The address they lead to says
 * what happened and how it is taken back (IncidentNotice.svelte).
 */
export function incidentActions<Event extends RequestEvent>(back: (event: Event) => string) {
  const action =
    (work: (submission: Submission) => Promise<Record<string, string>>): Action<Event> =>
    (event) =>
      submitForm(event, async (submission) => {
        requireRole(submission.caller, ...deskRoles)
        return `${back(event)}?${new URLSearchParams(await work(submission)).toString()}`
      })
  return {
    merge: action(async ({ form, city, caller }) => {
      const { incident } = readForm(form, z.object({ incident: z.array(z.string()) }))
      const { id, joined } = await mergeIncidents(city, caller, { incidentIds: incident })
      return { merged: id, joined: joined.length <= mostJoined ? joined.join(',') : '' }
    }),
    split: action(async ({ form, city, caller }) => {
      const { incidentId, member } = readForm(form, z.object({ incidentId: z.string(), member: z.array(z.string()) }))
      const { stays, left } = await splitIncident(city, caller, { incidentId, reportIds: member })
      return { split: `${stays},${left}` }
    }),
    dismiss: action(async ({ form, city, caller }) => {
      const { key } = readForm(form, z.object({ key: z.string() }))
      await dismissProposal(city, caller, { key })
      return { dismissed: key }
    }),
    restore: action(async ({ form, city, caller }) => {
      const { key } = readForm(form, z.object({ key: z.string() }))
      await dismissProposal(city, caller, { key, undo: true })
      return { restored: 'yes' }
    }),
  }
}
