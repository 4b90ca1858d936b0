import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { listDistricts } from '#server/city/districts.ts'
import { Invalid } from '#server/errors.ts'
import { signUp } from '#server/newsroom/newsletter/sign-up.ts'
import { listTopics } from '#server/newsroom/topics.ts'
import { requireFormToken, startForm } from '#server/reports/intake/form-token.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-cache' })
  const { city, settings, language } = locals
  const districts = await listDistricts(city.db)
  const named = (chosen: typeof districts) => chosen.map(({ key, name }) => ({ key, name }))
  return {
    isAvailable: city.smtpUrl !== null,
    outcome: url.searchParams.has('sent') ? 'sent' : url.searchParams.has('confirmed') ? 'confirmed' : null,
    formKey: crypto.randomUUID(),
    started: startForm(city),
    hour: settings.newsletterHour,
    topics: (await listTopics(city.db)).map(({ key, nameDe, nameEn }) => ({
      key,
      name: language === 'en' ? nameEn : nameDe,
    })),
    districts: named(districts.filter(({ parent }) => parent === null)),
    parts: named(districts.filter(({ parent }) => parent !== null)),
  } as const
}

export const actions: Actions = {
  default: (event) =>
    submitForm(event, async ({ city, form }) => {
      const field = (name: string) => String(form.get(name) ?? '').trim()
      if (field('website') !== '') throw new Invalid('report.looks-automatic')
      requireFormToken(city, field('started'))
      await limitRequests(city, { ...requestLimits.newsletter, who: event.getClientAddress() })
      await signUp(city, {
        address: field('mail'),
        language: field('language') === 'en' ? 'en' : 'de',
        topics: form.getAll('topics').map(String),
        districts: form.getAll('districts').map(String),
      })
      return '/newsroom/newsletter?sent'
    }),
}
