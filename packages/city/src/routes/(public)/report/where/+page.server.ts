import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { reportErrors } from '#language/report-errors.ts'
import { reportFormTexts } from '#language/report-form.ts'
import { translator } from '#language/translate.ts'
import { searchPlaces, type FoundPlace } from '#server/city/search-places.ts'
import { isWithinCity } from '#server/reports/intake/within-city.ts'
import { draftFields, isUrgent, nameOf, readDraft, requireType, stepPath, typedText, type Draft } from '../draft.ts'
import { placeWords } from '../place-words.ts'
import type { PageServerLoad } from './$types'

/** Step 2: where. What was chosen comes back to this address, and goes on from here if it lies in the city. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { city, language, settings } = locals
  setHeaders({ 'cache-control': 'private, no-cache' })
  const params = url.searchParams
  const draft = readDraft(params)
  const type = await requireType(locals, draft)
  const typed = typedText(params, 'q', 120)
  const found = typed === '' ? null : await searchPlaces(city.db, typed)
  const chosen = chosenPlace(draft, params, found, typed)
  if (chosen && (await isWithinCity(city, settings, chosen.position)))
    redirect(303, localise(stepPath('/report/nearby', { ...draft, ...chosen }), language))
  return {
    type: { key: type.key, name: nameOf(type, language) },
    urgent: isUrgent(type, draft.answers),
    typed,
    found: found?.map(({ id, name, kind }) => ({ id, name, kind })) ?? null,
    problem: chosen
      ? { field: 'where-q', message: translator(language, reportErrors)('report.far-away') }
      : params.has('take')
        ? { field: 'found', message: translator(language, reportFormTexts)('where.choose') }
        : null,
    fields: draftFields({ ...draft, position: null, place: '' }),
    change: stepPath('/report', { ...draft, position: null, place: '' }),
    here: stepPath('/report/where', { ...draft, position: null, place: '' }),
    details: stepPath('/report/details', { ...draft, position: null, place: '' }),
    start: settings.station && { lat: settings.station.lat, lon: settings.station.lon },
  }
}

function chosenPlace(
  draft: Draft,
  params: URLSearchParams,
  found: readonly FoundPlace[] | null,
  typed: string,
): (Pick<Draft, 'place'> & { position: FoundPlace['position'] }) | null {
  const place = found?.find(({ id }) => id === params.get('at'))
  if (place) return { position: place.position, place: placeWords(place.name, typed) }
  return draft.position && { position: draft.position, place: '' }
}
