import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { nearestPlaceNames } from '#server/city/nearest-places.ts'
import { Invalid, KnownError } from '#server/errors.ts'
import { claimPhotos } from '#server/reports/intake/add-photo.ts'
import { startForm } from '#server/reports/intake/form-token.ts'
import { loadIntake, mostPhotos, prepareReport, type ReportInput } from '#server/reports/intake/prepare-report.ts'
import { receiveReport } from '#server/reports/intake/receive-report.ts'
import { trackingPath } from '#server/reports/mails.ts'
import { maskPersonalData } from '#server/reports/personal-data/mask.ts'
import { trackingToken } from '#server/reports/tracking/token.ts'
import { carryOut, refusal, textValues, type FormAnswer } from '#web/submit-form.ts'
import { draftFields, isUrgent, nameOf, readDraft, requireType, stepPath } from '../draft.ts'
import { keepPhotos, readReportForm, reportOf, requireByHand } from './received-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** Step 3: the rest, and sending. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { city, language } = locals
  setHeaders({ 'cache-control': 'private, no-cache' })
  const draft = readDraft(url.searchParams)
  const type = await requireType(locals, draft)
  const started = draft.started || startForm(city)
  const nameless = draft.position !== null && draft.place === ''
  return {
    formKey: crypto.randomUUID(),
    started,
    type: { key: type.key, name: nameOf(type, language), photo: type.photo },
    urgent: isUrgent(type, draft.answers),
    hasPosition: draft.position !== null,
    place: draft.place,
    near: nameless ? ((await nearestPlaceNames(city.db, [draft.position]))[0] ?? null) : null,
    mostPhotos,
    mailWorks: city.smtpUrl !== null,
    action: `?${new URLSearchParams(draftFields({ ...draft, started }))}`,
    changeWhat: stepPath('/report', { ...draft, type: null, position: null, place: '' }).replace(/source=\w+&?/, ''),
    changeWhere: stepPath('/report/where', { ...draft, position: null, place: '' }),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await readReportForm(event.request)
    const step = form.get('step')
    // the words for a place come from step 2; "change the text" from the check page
    return step === 'words' || step === 'edit' ? asTyped(form) : send(event, form, step === 'confirmed')
  },
}

function asTyped(form: FormData): FormAnswer {
  return { form: 'details', problem: null, values: textValues(form) }
}

/** Sends the report; where it holds personal data, shows first how it would be stored, unless that was confirmed. */
async function send(event: RequestEvent, form: FormData, confirmed: boolean) {
  const { city, language } = event.locals
  const draft = readDraft(event.url.searchParams)
  const type = await requireType(event.locals, draft)
  const input = reportOf(draft, form, language)
  const photos: string[] = []
  const who = event.getClientAddress()
  try {
    requireByHand(city, form)
    const { signed, refused } = await keepPhotos(city, form, { allowed: type.photo, language, who })
    photos.push(...signed)
    if (refused !== '') throw new Invalid('report.photos-refused', { field: 'file', reasons: refused })
    // whatever else is wrong is said before the check page, not after it
    prepareReport(city, await loadIntake(city.db), input, { origin: 'web' })
    if (confirmed || !personalDataIn(input)) await limitRequests(city, { ...requestLimits.report, who })
  } catch (error) {
    return withPhotos(refusal(event, renewed(event, form, error), error), photos)
  }
  const check = confirmed ? null : personalDataIn(input)
  if (check) return { check: { ...check, values: { ...textValues(form), photo: photos } } }
  const outcome = await carryOut(event, form, async ({ city: within }) => {
    const { id } = await receiveReport(within, input, await claimPhotos(within, photos))
    return id
  })
  if (typeof outcome !== 'string') return withPhotos(outcome, photos)
  redirect(303, localise(`${trackingPath(trackingToken(city, outcome))}?new`, language))
}

type Refusal = ReturnType<typeof refusal>

/** Photos that were taken stay with the form, whatever else was refused. */
function withPhotos({ status, data }: Refusal, photos: readonly string[]): Refusal {
  const kept: FormAnswer['values'] = photos.length > 0 ? { photo: photos } : {}
  return fail(status, { ...data, form: 'details', values: { ...data.values, ...kept } })
}

/** A form that has expired, or was never begun here, is begun anew: sending it once more then works. */
function renewed({ locals }: RequestEvent, form: FormData, error: unknown): FormData {
  const expired = error instanceof KnownError && ['report.form-too-old', 'report.form-forged'].includes(error.key)
  if (expired) form.set('started', startForm(locals.city))
  return form
}

/** What would be masked; null where there is nothing. */
function personalDataIn({ text = '', place = '', language }: ReportInput) {
  const [inText, inPlace] = [maskPersonalData(text, language), maskPersonalData(place, language)]
  const kinds = Object.entries(inText.found).concat(Object.entries(inPlace.found))
  if (kinds.length === 0) return null
  const found = new Map<string, number>()
  for (const [kind, count] of kinds) found.set(kind, (found.get(kind) ?? 0) + count)
  return { text: inText.text, place: inPlace.text, found: [...found].map(([kind, n]) => ({ kind, n })) }
}
