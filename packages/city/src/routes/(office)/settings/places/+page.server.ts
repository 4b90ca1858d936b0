import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { listDistricts } from '#server/city/districts.ts'
import { importPlaces, listPlaces, removePlace } from '#server/city/places.ts'
import { enteredNumber, readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** A whole gazetteer may have been imported: the page shows this many and lets one search. */
const mostShown = 200

const place = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.string().trim().min(1).max(60),
  lat: enteredNumber.pipe(z.number().min(-90).max(90)),
  lon: enteredNumber.pipe(z.number().min(-180).max(180)),
})

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.caller, 'administrator')
  const find = url.searchParams.get('find')?.trim() ?? ''
  const wanted = find.toLocaleLowerCase('de')
  const places = (await listPlaces(locals.city.db)).filter(({ name }) => name.toLocaleLowerCase('de').includes(wanted))
  const districts = await listDistricts(locals.city.db)
  const names = new Map(districts.map(({ key, name }) => [key, name]))
  return {
    find,
    found: places.length,
    places: places.slice(0, mostShown),
    districts: districts.map(({ key, name, parent, geometry }) => ({
      key,
      name,
      parent: parent && (names.get(parent) ?? parent),
      outlined: geometry !== null,
    })),
  }
}

export const actions: Actions = {
  add: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await importPlaces(city, caller, [readForm(form, place)])
      return '/settings/places?saved'
    }),
  remove: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { placeId } = readForm(form, z.object({ placeId: z.string() }))
      await removePlace(city, caller, { id: placeId })
      return '/settings/places?saved'
    }),
}
