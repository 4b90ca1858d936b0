import { Invalid } from '../errors.ts'
import type { TextFile } from './open-text-file.ts'
import { isObject, NotThisJson, parseJsonArray } from './parse-json-array.ts'
import type { Table } from './table.ts'

/** Where the rows of a GeoJSON, an Open311 answer or a plain export stand in the object that is the whole file. */
const arrays = ['features', 'service_requests', 'requests', 'results', 'data']

/** Elements read to learn the columns; keys that first turn up later are left out. */
const ELEMENTS_FOR_COLUMNS = 1000

/** Names of the columns a point geometry becomes. */
const POINT_COLUMNS = ['geometry.lon', 'geometry.lat'] as const

/**
 * GeoJSON features, requests of Open311 GeoReport v2 or plain objects as rows: each scalar a cell, objects within them
 * one level deep as "outer.inner". The geometry of a feature that is a point becomes two cells; of any other geometry
 * they stay empty.
 *
 * @throws Invalid where it is no JSON or holds no list of objects
 */
export async function openJson(file: TextFile): Promise<Table> {
  const names = new Set<string>()
  let hasGeometry = false
  let elements = 0
  for await (const batch of records(file)) {
    for (const { cells, isFeature } of batch.slice(0, ELEMENTS_FOR_COLUMNS - elements)) {
      hasGeometry ||= isFeature
      for (const name of cells.keys()) names.add(name)
      elements++
    }
    if (elements === ELEMENTS_FOR_COLUMNS) break
  }
  if (elements === 0) throw new Invalid('import.no-table.empty', { file: file.name })
  for (const name of POINT_COLUMNS) names.delete(name)
  const columns = hasGeometry ? [...names, ...POINT_COLUMNS] : [...names]
  return {
    name: file.name,
    format: hasGeometry ? 'geojson' : 'json',
    encoding: file.encoding,
    compressed: file.compressed,
    delimiter: null,
    columns,
    async *batches(onRead) {
      for await (const batch of records(file, onRead)) {
        yield batch.map(({ line, cells }) => ({ line, cells: columns.map((name) => cells.get(name) ?? '') }))
      }
    },
  }
}

interface JsonRecord {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly isFeature: boolean
}

async function* records(file: TextFile, onRead?: (share: number) => void): AsyncIterable<readonly JsonRecord[]> {
  try {
    for await (const elements of parseJsonArray(file.chunks(onRead), arrays)) {
      yield elements.map(({ line, value }) => {
        const isFeature = value.type === 'Feature'
        return { line, cells: isFeature ? cellsOfFeature(value) : cellsOf(value), isFeature }
      })
    }
  } catch (error) {
    if (!(error instanceof NotThisJson)) throw error
    throw new Invalid(`import.no-table.json-${error.reason}`, { file: file.name, line: error.line })
  }
}

function cellsOfFeature(feature: Readonly<Record<string, unknown>>): Map<string, string> {
  const cells = isObject(feature.properties) ? cellsOf(feature.properties) : new Map<string, string>()
  if (!cells.has('id') && isScalar(feature.id)) cells.set('id', String(feature.id))
  const geometry = feature.geometry
  if (isObject(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates)) {
    POINT_COLUMNS.forEach((name, index) => cells.set(name, scalarText((geometry.coordinates as unknown[])[index])))
  }
  return cells
}

function cellsOf(object: Readonly<Record<string, unknown>>): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [name, value] of Object.entries(object)) {
    if (!isObject(value)) cells.set(name, scalarText(value))
    else for (const [inner, innerValue] of Object.entries(value)) cells.set(`${name}.${inner}`, scalarText(innerValue))
  }
  return cells
}

const isScalar = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const scalarText = (value: unknown) => (isScalar(value) ? String(value) : '')
