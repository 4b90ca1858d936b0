import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { nearestPlaceNames } from '#server/city/nearest-places.ts'
import { claimPhotos, dropPhoto, waitingPhotos } from '#server/reports/intake/add-photo.ts'
import { startForm } from '#server/reports/intake/form-token.ts'
import { loadIntake, mostPhotos, prepareReport, type ReportInput } from '#server/reports/intake/prepare-report.ts'
import { receiveReport } from '#server/reports/intake/receive-report.ts'
import { trackingPath } from '#server/reports/mails.ts'
import { maskPersonalData } from '#server/reports/personal-data/mask.ts'
import { trackingToken } from '#server/reports/tracking/token.ts'
import { carriedOutBefore, carryOut, refusal, textValues, type FormAnswer } from '#web/submit-form.ts'
import { renewed, requireByHand, whyNotByHand } from '../by-hand.ts'
import { draftFields, isUrgent, nameOf, readDraft, requireType, stepPath } from '../draft.ts'
import { keepPhotos, photosBefore, readReportForm, reportOf } from './received-form.ts'
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
    languageForm: 'report-details',
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
    if (step === 'words' || step === 'edit') return typed(form, photosBefore(form))
    if (step === 'language' || form.has('remove')) return sameAgain(event, form)
    return send(event, form, step === 'confirmed')
  },
}

function typed(form: FormData, photos: readonly string[]): FormAnswer {
  return { form: 'details', problem: null, values: { ...textValues(form), photo: photos } }
}

/** The same page once more, with everything typed and chosen: in the other language, or with a photo less. */
async function sameAgain(event: RequestEvent, form: FormData) {
  const { city, language } = event.locals
  const draft = readDraft(event.url.searchParams)
  const type = await requireType(event.locals, draft)
  const removed = form.get('remove')
  let photos = photosBefore(form)
  try {
    if (typeof removed === 'string') {
      await dropPhoto(city, removed)
      photos = photos.filter((signed) => signed !== removed)
      form.delete('photo')
      for (const signed of photos) form.append('photo', signed)
    }
    requireByHand(city, form)
    const kept = await keepPhotos(city, form, { allowed: type.photo, language, who: event.getClientAddress() })
    photos = [...kept.signed]
    if (kept.problem) throw kept.problem
  } catch (error) {
    return withPhotos(refusal(event, renewed(event, form, error), error), photos)
  }
  const check = form.has('checking') ? personalDataIn(reportOf(draft, form, language)) : null
  return check ? { check: { ...check, values: { ...textValues(form), photo: photos } } } : typed(form, photos)
}

/** Sends the report; where it holds personal data, shows first how it would be stored, unless that was confirmed. */
async function send(event: RequestEvent, form: FormData, confirmed: boolean) {
  const { city, language } = event.locals
  const track = (id: string) => redirect(303, localise(`${trackingPath(trackingToken(city, id))}?new`, language))
  // a double click or a retry: no photo is kept a second time
  const before = await carriedOutBefore(event, form)
  if (before !== null) track(before)
  const draft = readDraft(event.url.searchParams)
  const type = await requireType(event.locals, draft)
  const input = reportOf(draft, form, language)
  const who = event.getClientAddress()
  let photos: readonly string[] = await waitingPhotos(city, photosBefore(form))
  try {
    const automatic = whyNotByHand(city, form)
    // nobody keeps photos here with a form that is none of ours
    if (automatic?.key === 'report.form-forged') throw automatic
    const kept = await keepPhotos(city, form, { allowed: type.photo, language, who })
    photos = kept.signed
    const problem = automatic ?? kept.problem
    if (problem) throw problem
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
  // another tab may have sent some of them meanwhile
  if (typeof outcome !== 'string') return withPhotos(outcome, await waitingPhotos(city, photos))
  return track(outcome)
}

type Refusal = ReturnType<typeof refusal>

/** Photos that are still there stay with the form, whatever was refused. */
function withPhotos({ status, data }: Refusal, photos: readonly string[]): Refusal {
  return fail(status, { ...data, form: 'details', values: { ...data.values, photo: photos } })
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
