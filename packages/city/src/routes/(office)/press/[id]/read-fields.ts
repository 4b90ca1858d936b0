import type { ArticleContent } from '#server/newsroom/content.ts'
import { isLinkAddress } from '#language/link-address.ts'

/**
 * What an article's form says, laid over what there was: the server reads it from a form without JavaScript, the page while
 * somebody types. Lead, picture and text are not in the form. What cannot be stored yet (an address half typed, an event whose
 * beginning was emptied) leaves what there was.
 */
export function readFields(form: FormData, before: ArticleContent): ArticleContent {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const all = (name: string) => form.getAll(name).map(String)
  const contact = { name: text('contactName'), phone: text('contactPhone'), email: text('contactEmail') }
  return {
    ...before,
    kicker: text('kicker'),
    headline: text('headline').replaceAll(/\s+/g, ' '),
    series: text('series'),
    author: text('author'),
    districts: all('districts'),
    topics: all('topics'),
    event: eventOf(text, before.event),
    warnUntil: text('warnUntil') || null,
    contact: Object.values(contact).some((part) => part !== '') ? contact : null,
  }
}

/** The link for registration as far as it is typed, where it is none yet that could be stored; else null. */
export function halfTypedAddress(form: FormData): string | null {
  const typed = String(form.get('registrationAddress') ?? '').trim()
  return typed === '' || isLinkAddress(typed) ? null : typed
}

/** Whether something is said of an event, and not when it begins. */
export function lacksBeginning(form: FormData): boolean {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const said = ['eventEnd', 'eventPlace', 'eventAddress', 'registration', 'registrationAddress']
  return text('eventStart') === '' && said.some((name) => text(name) !== '')
}

function eventOf(text: (name: string) => string, before: ArticleContent['event']): ArticleContent['event'] {
  const startsAt = text('eventStart')
  const registrationAddress = text('registrationAddress')
  const said = { place: text('eventPlace'), address: text('eventAddress'), registration: text('registration') }
  if (startsAt === '' && Object.values(said).every((part) => part === '')) return null
  if (startsAt === '' && !before) return null
  return {
    ...said,
    startsAt: startsAt || before!.startsAt,
    endsAt: text('eventEnd') || null,
    registrationAddress:
      registrationAddress === ''
        ? null
        : isLinkAddress(registrationAddress)
          ? registrationAddress
          : (before?.registrationAddress ?? null),
  }
}
