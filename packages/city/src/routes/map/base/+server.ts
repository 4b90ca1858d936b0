import { getMapLayer } from '#server/city/map-layers.ts'
import type { Settings } from '#server/city/settings.ts'
import type { City } from '#server/city.ts'
import type { BaseMap } from '#ui/map/base-style.ts'
import type { RequestHandler } from './$types'

/** The ground every map is drawn on: public, as the setting says. */
export const GET: RequestHandler = async ({ locals, request }) => {
  const { basemap } = locals.settings
  const body = JSON.stringify(await baseOf(locals.city, basemap))
  const tag = `"${Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))).toString('base64url')}"`
  const headers = { etag: tag, 'cache-control': 'private, no-cache', 'content-type': 'application/json' }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

async function baseOf(city: City, basemap: Settings['basemap']): Promise<BaseMap> {
  if (basemap.kind === 'style') return { kind: 'style', url: basemap.url }
  if (basemap.kind === 'pmtiles') return { kind: 'tiles' }
  const features = await getMapLayer(city.db, 'base')
  return { kind: 'schematic', features: features ?? { type: 'FeatureCollection', features: [] } }
}
