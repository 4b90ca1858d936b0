import { sendAccessibilityMessage } from '#server/city/accessibility-messages.ts'
import { Invalid } from '#server/errors.ts'
import { requireFormToken, startForm } from '#server/reports/intake/form-token.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-cache' })
  return {
    formKey: crypto.randomUUID(),
    started: startForm(locals.city),
    sent: url.searchParams.has('sent'),
    text: locals.settings.legal.accessibility[locals.language],
  }
}

export const actions: Actions = {
  default: (event) =>
    submitForm(event, async ({ city, form }) => {
      const field = (name: string) => String(form.get(name) ?? '').trim()
      if (field('website') !== '') throw new Invalid('report.looks-automatic')
      requireFormToken(city, field('started'))
      await sendAccessibilityMessage(city, { text: field('text'), mail: field('mail') || null })
      return '/accessibility?sent'
    }),
}
