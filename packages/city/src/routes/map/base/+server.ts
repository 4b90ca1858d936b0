import { getMapLayer } from '#server/city/map-layers.ts'
import type { Settings } from '#server/city/settings.ts'
import type { City } from '#server/city.ts'
import type { BaseMap } from '#ui/map/base-style.ts'
import { answerFile } from '#web/answer-file.ts'
import type { RequestHandler } from './$types'

/** The ground every map is drawn on: public, as the setting says. */
export const GET: RequestHandler = async ({ locals, request }) => {
  const { basemap } = locals.settings
  const body = JSON.stringify(await baseOf(locals.city, basemap))
  return answerFile(request, { bytes: Buffer.from(body), type: 'application/json', cache: 'private, no-cache' })
}

async function baseOf(city: City, basemap: Settings['basemap']): Promise<BaseMap> {
  if (basemap.kind === 'style') return { kind: 'style', url: basemap.url }
  if (basemap.kind === 'pmtiles') return { kind: 'tiles' }
  const features = await getMapLayer(city.db, 'base')
  return { kind: 'schematic', features: features ?? { type: 'FeatureCollection', features: [] } }
}
