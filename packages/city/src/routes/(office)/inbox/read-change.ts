import { z } from 'zod'
import { Invalid } from '#server/errors.ts'
import { personalChoices } from '#server/reports/desk/checked-words.ts'
import type { StateChange } from '#server/reports/desk/change-state.ts'
import { readForm } from '#web/read-form.ts'

const fields = z.object({
  change: z.string().default(''),
  answer: z.string().default(''),
  standard: z.string().default(''),
  personal: z.enum(personalChoices).optional(),
})

const forms: Record<StateChange['action'], (...details: [string, string]) => Omit<StateChange, 'action'>> = {
  review: () => ({}),
  plan: () => ({}),
  reopen: () => ({}),
  finish: (reason: string) => ({ reason }),
  refute: (reason: string) => ({ reason }),
  refer: (channel: string, agency: string) => ({
    reason: 'other-agency',
    agency,
    channel: channel === 'mail' ? 'mail' : 'outside',
  }),
}

/**
 * What `ActionSelect` sends: "plan", "finish:cleaned", "refer:mail:waste".
 * @throws Invalid 'form.check-field' where nothing was chosen
 */
export function readChange(form: FormData): StateChange {
  const { change, answer, standard, personal } = readForm(form, fields)
  const [action, detail = '', further = ''] = change.split(':')
  if (!isAction(action)) throw new Invalid('form.check-field', { field: 'change' })
  const words = { answer, ...(standard && { standard }), ...(personal && { personal }) }
  return { action, ...forms[action](detail, further), ...words }
}

function isAction(text: string): text is StateChange['action'] {
  return Object.hasOwn(forms, text)
}

const chosen = z.object({ report: z.array(z.string().regex(/^[0-9a-f-]{36}~\d{1,9}$/)).max(50) })

/** What the checkboxes of the list send: "<id>~<version>" each. @throws Invalid where none is chosen */
export function readChosen(form: FormData): { id: string; version: number }[] {
  const { report } = readForm(form, chosen)
  if (report.length === 0) throw new Invalid('inbox.none-chosen', { field: 'report' })
  return report.map((text) => {
    const [id, version] = text.split('~')
    return { id, version: Number(version) }
  })
}
