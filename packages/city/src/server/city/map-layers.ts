import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson'
import { buildNetwork } from 'planning/geo/network'
import type { GeoJsonLines } from 'planning/model'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'

/** `network`: where people can walk; `base`: the schematic map behind everything where no other base map is set. */
export type MapLayer = 'network' | 'base'

/** The layer as GeoJSON, null where none was imported. */
export async function getMapLayer(db: Database, key: MapLayer): Promise<FeatureCollection | null> {
  const row = await db.selectFrom('map_layer').select('features').where('key', '=', key).executeTakeFirst()
  return (row?.features as FeatureCollection | undefined) ?? null
}

/** The lines of the walking network; null = none was imported, distances are straight lines with a detour. */
export async function getNetwork(db: Database): Promise<GeoJsonLines | null> {
  return (await getMapLayer(db, 'network')) as GeoJsonLines | null
}

/**
 * Puts a network in place of the one before.
 *
 * @returns what was stored: lines, other features left out, kilometres, and how much of it hangs together, whole percent
 * @throws Invalid 'city.no-feature-collection', 'city.network-without-lines', 'city.network-not-walkable'
 */
export async function storeNetwork(city: City, caller: Caller | null, collection: FeatureCollection) {
  requireRole(caller, 'administrator')
  const { metres, connectedShare } = measure(collection)
  const counts = await storeMapLayer(city, caller, 'network', collection)
  return { ...counts, kilometres: Math.round(metres / 1000), connected: Math.floor(100 * connectedShare) }
}

function measure(collection: FeatureCollection) {
  if (!Array.isArray(collection?.features)) throw new Invalid('city.no-feature-collection')
  const features = collection.features.filter(isLine)
  if (features.length === 0) throw new Invalid('city.network-without-lines')
  try {
    return buildNetwork({ type: 'FeatureCollection', features })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Invalid('city.network-not-walkable', { detail: error.message })
  }
}

/**
 * Puts a layer in place of the one before.
 *
 * @throws Invalid 'city.no-feature-collection', for the network 'city.network-without-lines'
 */
export async function storeMapLayer(
  city: City,
  caller: Caller | null,
  key: MapLayer,
  collection: FeatureCollection,
): Promise<{ features: number; leftOut: number }> {
  requireRole(caller, 'administrator')
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    throw new Invalid('city.no-feature-collection')
  }
  const features = key === 'network' ? collection.features.filter(isLine) : collection.features
  if (key === 'network' && features.length === 0) throw new Invalid('city.network-without-lines')
  const json = JSON.stringify({ type: 'FeatureCollection', features })
  return transact(city.db, async (trx) => {
    await trx
      .insertInto('map_layer')
      .values({ key, features: json, updated_at: new Date(city.clock.now()) })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((expression) => ({
          features: json,
          updated_at: new Date(city.clock.now()),
          version: expression('map_layer.version', '+', 1),
        })),
      )
      .execute()
    const counts = { features: features.length, leftOut: collection.features.length - features.length }
    await recordAudit(trx, city, caller, {
      action: 'map-layer.store',
      subjectKind: 'map-layer',
      subjectId: key,
      details: counts,
    })
    return counts
  })
}

function isLine(feature: Feature): feature is Feature<LineString | MultiLineString> {
  return feature?.geometry?.type === 'LineString' || feature?.geometry?.type === 'MultiLineString'
}
