import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { checkArea } from 'planning/geo/area'
import type { Box } from 'planning/geo/osm-pbf'
import type { Area, GeoJsonLines, Position } from 'planning/model'
import { z } from 'zod'
import { isExtract, readExtract } from '../../server/city/read-extract.ts'
import { Invalid } from '../../server/errors.ts'

const position = z.array(z.unknown()).min(2)
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })
const line = z.object({ type: z.literal('LineString'), coordinates: z.array(z.array(z.number()).min(2)).min(2) })
const multiLine = z.object({
  type: z.literal('MultiLineString'),
  coordinates: z.array(z.array(z.array(z.number()).min(2)).min(2)),
})

const feature = z.object({
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullable().optional().catch(null),
})

/** Geometries of a GeoJSON text: of the object itself, of a Feature, or of all features of a collection. */
const geometries = z.union([
  z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) }),
  feature.extend({ type: z.literal('Feature') }),
  z.object({ type: z.string() }).loose(),
])

/**
 * The area of a GeoJSON file: a polygon, a feature, or all polygons of a collection together.
 *
 * @param near a position of the reports, so that exchanged coordinates are noticed
 * @throws Invalid `plan.area-…`
 */
export async function readArea(path: string, near: Position): Promise<Area> {
  const polygons = featuresOf(await readBytes(path), path, 'plan.area-not-a-file').flatMap(({ geometry }) => {
    const one = polygon.safeParse(geometry)
    if (one.success) return [one.data.coordinates]
    const several = multiPolygon.safeParse(geometry)
    return several.success ? several.data.coordinates : []
  })
  if (polygons.length === 0) throw new Invalid('plan.area-not-an-area', { file: path })
  const area =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons }
  const problem = checkArea(area, near)
  if (problem) throw new Invalid(`plan.${problem.key.replace('.', '-')}`, { file: path, ...problem.params })
  return area as Area
}

/**
 * The lines of a GeoJSON file, with the properties that say how they are walked, or the streets of an OpenStreetMap extract.
 *
 * @param within what lies outside is left out of an extract
 * @throws Invalid `plan.network-not-lines`, `plan.file-missing`, `city.osm-…`
 */
export async function readNetwork(path: string, within: Box): Promise<GeoJsonLines> {
  const bytes = await readBytes(path)
  if (isExtract(bytes, path)) return readExtract(bytes, path, within)
  const features = featuresOf(bytes, path, 'plan.network-not-lines').flatMap(({ geometry, properties }) => {
    const found = z.discriminatedUnion('type', [line, multiLine]).safeParse(geometry)
    return found.success ? [{ type: 'Feature' as const, properties: properties ?? null, geometry: found.data }] : []
  })
  if (features.length === 0) throw new Invalid('plan.network-not-lines', { file: path })
  return { type: 'FeatureCollection', features }
}

async function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw new Invalid('plan.file-missing', { file: path })
  })
}

function featuresOf(bytes: Buffer, path: string, errorKey: string): z.output<typeof feature>[] {
  let parsed: unknown
  try {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
    parsed = JSON.parse(plain.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    throw new Invalid(errorKey, { file: path })
  }
  const found = geometries.safeParse(parsed)
  if (!found.success) throw new Invalid(errorKey, { file: path })
  if ('features' in found.data) return found.data.features as z.output<typeof feature>[]
  return 'geometry' in found.data ? [found.data as z.output<typeof feature>] : [{ geometry: found.data }]
}
