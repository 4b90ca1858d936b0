import type { RequestEvent } from '@sveltejs/kit'
import type { City } from '#server/city.ts'
import { Invalid, KnownError } from '#server/errors.ts'
import { requireFormToken, startForm } from '#server/reports/intake/form-token.ts'

/**
 * Only people fill in a form slowly and leave a field alone that they do not see.
 *
 * @throws Invalid 'report.looks-automatic', or what `requireFormToken` throws
 */
export function requireByHand(city: City, form: FormData): void {
  if (String(form.get('website') ?? '') !== '') {
    form.delete('website')
    throw new Invalid('report.looks-automatic')
  }
  requireFormToken(city, String(form.get('started') ?? ''))
}

/** The same as an answer: null where somebody fills it in by hand. */
export function whyNotByHand(city: City, form: FormData): Invalid | null {
  try {
    requireByHand(city, form)
    return null
  } catch (error) {
    if (error instanceof Invalid) return error
    throw error
  }
}

/** A form that has expired, or was never begun here, is begun anew: sending it once more then works. */
export function renewed({ locals }: RequestEvent, form: FormData, error: unknown): FormData {
  const expired = error instanceof KnownError && ['report.form-too-old', 'report.form-forged'].includes(error.key)
  if (expired) form.set('started', startForm(locals.city))
  return form
}
