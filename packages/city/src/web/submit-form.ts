import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { localise } from '../language/address.ts'
import type { Caller } from '../server/caller.ts'
import type { City } from '../server/city.ts'
import { faultOf } from '../server/database/fault.ts'
import { describeError } from '../server/describe-error.ts'
import { KnownError } from '../server/errors.ts'
import { once, whereLed, type Sent } from '../server/jobs/idempotency.ts'
import { errorSentence } from './error-sentence.ts'
import { readBody } from './read-body.ts'

/** What `<Form>` shows after a refusal: which form, what is wrong, and everything that was typed. */
export interface FormAnswer {
  readonly form: string
  /** null = nothing is wrong: somebody came back to change something */
  readonly problem: { readonly message: string; readonly field: string | null } | null
  readonly values: Readonly<Record<string, readonly string[]>>
}

export interface Submission {
  readonly form: FormData
  /** its database is the transaction that also keeps the form's key: use this one, not the event's */
  readonly city: City
  readonly caller: Caller | null
}

/**
 * One form, once: carries out `work` (a double click or a repeated request does not repeat it) and leads on to the path
 * it returns. Where `work` refuses what was sent, the page shows why, with everything typed still there; where the
 * caller may not, or there is no such thing, the error page says so.
 *
 * @param work returns the path to go to, written as in German
 */
export async function submitForm(
  event: RequestEvent,
  work: (submission: Submission) => Promise<string>,
): Promise<ActionFailure<FormAnswer>> {
  const outcome = await carryOut(event, await readBody(event.request), work)
  if (typeof outcome !== 'string') return outcome
  redirect(303, localise(outcome, event.locals.language))
}

/**
 * The same for a form that was read already, by a page that goes on itself: what `work` returns is kept with the form's
 * key for a month, so it may hold no secret.
 *
 * @returns what `work` returned, also where the form was carried out before; or why it was refused
 */
export async function carryOut(
  event: RequestEvent,
  form: FormData,
  work: (submission: Submission) => Promise<string>,
): Promise<string | ActionFailure<FormAnswer>> {
  const { city, caller } = event.locals
  try {
    return await once(city, caller, sent(event.url, form), (within) => work({ form, city: within, caller }))
  } catch (error) {
    return refusal(event, form, error)
  }
}

/** What `carryOut` returned for the same form before; null where it was not carried out yet. */
export async function carriedOutBefore({ locals, url }: RequestEvent, form: FormData): Promise<string | null> {
  return whereLed(locals.city, locals.caller, sent(url, form))
}

/** Of a file its name and size say enough: it is compared with what the same page sent before. */
function sent({ pathname, search }: URL, form: FormData): Sent {
  const { idempotencyKey, ...rest } = Object.groupBy([...form], ([name]) => name)
  const key = idempotencyKey?.[0]?.[1]
  const entries = Object.entries(rest).map(([name, values = []]) => [
    name,
    ...values.map(([, value]) => (typeof value === 'string' ? value : [value.name, value.size])),
  ])
  return { key: typeof key === 'string' ? key : null, content: JSON.stringify([pathname, search, entries]) }
}

/**
 * What `<Form>` shows after an error somebody can mend.
 * @throws every other error on, for the error page
 */
export function refusal({ locals }: RequestEvent, form: FormData, error: unknown): ActionFailure<FormAnswer> {
  const known = error instanceof KnownError ? error : faultOf(error)
  if (!known || ![400, 409, 429, 503].includes(known.status)) throw error
  if (known !== error) locals.city.log.error('request.failed', describeError(error))
  const field = known.params.field ?? known.params.setting
  return fail(known.status, {
    form: formName(form.get('idempotencyKey')),
    problem: { message: errorSentence(known, locals.language), field: typeof field === 'string' ? field : null },
    values: textValues(form),
  })
}

/** The form again as it was typed, some of it filled in for the person; nothing is carried out. */
export function keepTyped(form: FormData, filled: Readonly<Record<string, string>> = {}): FormAnswer {
  const values = {
    ...textValues(form),
    ...Object.fromEntries(Object.entries(filled).map(([name, text]) => [name, [text]])),
  }
  return { form: formName(form.get('idempotencyKey')), problem: null, values }
}

/** "7f3c…:rename" → "rename": ui/Form.svelte writes the form's name behind its key. */
function formName(key: FormDataEntryValue | null): string {
  return typeof key === 'string' ? key.slice(key.indexOf(':') + 1) : ''
}

/** What was typed, to be shown again; passwords and files are not sent back. */
export function textValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/password/i.test(name)) (values[name] ??= []).push(value)
  }
  return values
}
