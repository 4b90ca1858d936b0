import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FeatureCollection } from 'geojson'
import { openTable } from '../exchange/open-table.ts'
import { Invalid } from '../errors.ts'
import type { z } from 'zod'
import type { District, districtSchema } from './districts.ts'
import type { placeSchema } from './places.ts'
import { boxAround, isExtract, readExtract } from './read-extract.ts'

/** Names of columns and properties, lower case, most telling first. */
const nameKeys = ['name', 'bezeichnung', 'titel', 'title', 'stadtbezirk', 'stb_name', 'gen']
const latKeys = ['lat', 'latitude', 'breitengrad', 'breite', 'geometry.lat', 'y']
const lonKeys = ['lon', 'lng', 'longitude', 'laengengrad', 'längengrad', 'laenge', 'länge', 'geometry.lon', 'x']
const kindKeys = ['kind', 'art', 'typ', 'type', 'class']
/** not "id": in many files a running number that the next file uses again */
const keyKeys = ['key', 'schluessel', 'schlüssel', 'stb_nr', 'nummer']
const parentKeys = ['parent', 'teil_von', 'part_of', 'stadtbezirk']

/**
 * Places from a table or GeoJSON points. Rows without name or coordinates are left out.
 *
 * @param defaultKind for rows that name none
 * @throws Invalid 'city.places-not-found', or why the file is no table ('import.…')
 */
export async function readPlaces(file: string, defaultKind?: string): Promise<z.input<typeof placeSchema>[]> {
  const table = await openTable(file)
  const column = (names: readonly string[]) => {
    const columns = table.columns.map((name) => name.trim().toLowerCase())
    return names.map((name) => columns.indexOf(name)).find((index) => index >= 0) ?? -1
  }
  const [name, lat, lon, kind] = [column(nameKeys), column(latKeys), column(lonKeys), column(kindKeys)]
  const places: z.input<typeof placeSchema>[] = []
  for await (const rows of table.batches()) {
    for (const { cells } of rows) {
      const place = { name: cells[name]?.trim() ?? '', lat: decimal(cells[lat]), lon: decimal(cells[lon]) }
      if (place.name === '' || Number.isNaN(place.lat) || Number.isNaN(place.lon)) continue
      places.push({ ...place, kind: cells[kind]?.trim() || defaultKind })
    }
  }
  if (places.length === 0) throw new Invalid('city.places-not-found')
  return places
}

/** "51,5" and "51.5"; nothing is no number. */
function decimal(cell: string | undefined): number {
  const text = cell?.trim() ?? ''
  return text === '' ? Number.NaN : Number(text.replace(',', '.'))
}

/**
 * Districts from GeoJSON polygons. A part may name what it belongs to by key or by name.
 *
 * @throws Invalid 'city.districts-not-found', 'city.file-…', 'city.no-feature-collection'
 */
export async function readDistricts(file: string): Promise<z.input<typeof districtSchema>[]> {
  const { features } = featuresOf(await readBytes(file), file, 'city.file-no-json')
  const districts = features.flatMap(({ properties, geometry }) => {
    const name = property(properties, nameKeys)
    if (name === null || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) return []
    const named = property(properties, parentKeys)
    const parent = named === name ? null : named
    // a part often bears the name of the whole: Eving is an Ortsteil of Eving
    const key = property(properties, keyKeys) ?? plainKey(parent === null ? name : `${parent} ${name}`)
    return [{ key, name, parent, geometry }]
  })
  if (districts.length === 0) throw new Invalid('city.districts-not-found')
  return districts
}

/**
 * The walking network: GeoJSON, also gzipped, or the streets of an OpenStreetMap extract (`.osm.pbf`).
 *
 * @param districts the city: an extract is cut to its surroundings, unless it lies elsewhere altogether
 * @throws Invalid 'city.file-not-readable', 'city.network-no-format', 'city.no-feature-collection', 'city.osm-…'
 */
export async function readNetwork(
  file: string,
  districts: readonly Pick<District, 'geometry'>[],
): Promise<FeatureCollection> {
  const bytes = await readBytes(file)
  if (!isExtract(bytes, file)) return featuresOf(bytes, file, 'city.network-no-format')
  const corners = districts.flatMap(({ geometry }) =>
    geometry ? (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat() : [],
  )
  if (corners.length > 0)
    try {
      return readExtract(bytes, file, boxAround(corners)) as FeatureCollection
    } catch (error) {
      if (!(error instanceof Invalid && error.key === 'city.osm-no-ways')) throw error
    }
  return readExtract(bytes, file) as FeatureCollection
}

async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new Invalid('city.file-not-readable', { file: path.basename(file) })
  })
}

/** A GeoJSON file, also gzipped. @throws Invalid `errorKey`, 'city.no-feature-collection' */
function featuresOf(bytes: Buffer, file: string, errorKey: string): FeatureCollection {
  let collection: FeatureCollection | null
  try {
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
    collection = JSON.parse(text.toString('utf8')) as FeatureCollection | null
  } catch {
    throw new Invalid(errorKey, { file: path.basename(file) })
  }
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    throw new Invalid('city.no-feature-collection')
  }
  return collection
}

function property(properties: Readonly<Record<string, unknown>> | null, names: readonly string[]): string | null {
  const entries = new Map(Object.entries(properties ?? {}).map(([key, value]) => [key.toLowerCase(), value]))
  for (const name of names) {
    const value = entries.get(name)
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') return String(value).trim()
  }
  return null
}

/** "Innenstadt-Nord" → "innenstadt-nord". */
function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
