import licences from 'virtual:licences'
import { getMapLayer } from '#server/city/map-layers.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, settings } }) => ({
  licences,
  basemap: settings.basemap,
  hasSchematicMap: (await getMapLayer(city.db, 'base')) !== null,
})
