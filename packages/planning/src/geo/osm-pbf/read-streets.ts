import type { GeoJsonLines } from '../../model.ts'
import { isPosition } from '../distance.ts'
import { isStreet, walkFactor, walkTags } from '../network/walkable.ts'
import { dataBlocks, unpack } from './blocks.ts'
import { eachNode, eachWay, readElements, type Elements, type Way } from './elements.ts'
import { createNodeIndex, type NodeIndex } from './node-index.ts'
import { UnreadableOsm } from './unreadable.ts'

type Line = GeoJsonLines['features'][number]

/** An upright rectangle, degrees. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

const text = new TextDecoder()

/**
 * Streets and paths that can be walked, out of an OpenStreetMap extract (`.osm.pbf`), as lines for `buildNetwork`. Each
 * line has the tags that say how it is walked and, in `nodes`, the ids of its points: lines that share a node meet there.
 * Points the extract has cut off are left out, and the line is broken there.
 *
 * @param bytes the file
 * @param within points outside are left out: extracts of a whole Land do not fit into memory otherwise
 * @throws UnreadableOsm where the file is none, is cut off or damaged, asks for what is not understood here, or holds no
 * way to walk
 */
export function readStreets(bytes: Uint8Array, within?: Box): GeoJsonLines {
  const blocks = dataBlocks(bytes)
  const nodes = createNodeIndex()
  const withWays: Uint8Array[] = []
  for (const block of blocks) if (collectNodes(readElements(unpack(block)), nodes, within)) withWays.push(block)
  const features: Line[] = []
  for (const block of withWays) collectStreets(readElements(unpack(block)), nodes, within, features)
  if (features.length === 0) throw new UnreadableOsm('no-ways', 'the file holds no street or path that can be walked')
  return { type: 'FeatureCollection', features }
}

function contains(box: Box | undefined, lat: number, lon: number): boolean {
  return !box || (lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east)
}

/** @returns true where the block holds ways too */
function collectNodes(elements: Elements, nodes: NodeIndex, within: Box | undefined): boolean {
  const { groups, granularity, latOffset, lonOffset } = elements
  let hasWays = false
  for (const group of groups) {
    const holdsWays = eachNode(group, (id, storedLat, storedLon) => {
      const lat = degrees(latOffset + granularity * storedLat)
      const lon = degrees(lonOffset + granularity * storedLon)
      if (!isPosition({ lat, lon })) throw new UnreadableOsm('damaged', `node ${id} lies at ${lat}, ${lon}`)
      if (contains(within, lat, lon)) nodes.add(id, lat, lon)
    })
    hasWays ||= holdsWays
  }
  return hasWays
}

/** To the ten-millionth of a degree, one centimetre, as OpenStreetMap has them. */
function degrees(nano: number): number {
  return Math.round(nano / 100) / 1e7
}

function collectStreets(elements: Elements, nodes: NodeIndex, within: Box | undefined, features: Line[]): void {
  const names = elements.texts.map((bytes) => text.decode(bytes))
  const wanted = new Set(walkTags.map((tag) => names.indexOf(tag)))
  for (const group of elements.groups)
    eachWay(group, (way) => {
      const tags: Record<string, string> = {}
      way.keys.forEach((key, i) => {
        if (wanted.has(key)) tags[names[key]] = names[way.values[i]] ?? ''
      })
      if (!isStreet(tags) || walkFactor(tags) === 0) return
      for (const { ids, coordinates } of unbroken(way, elements, nodes, within))
        features.push({
          type: 'Feature',
          properties: { ...tags, nodes: ids },
          geometry: { type: 'LineString', coordinates },
        })
    })
}

interface Run {
  readonly ids: number[]
  readonly coordinates: [number, number][]
}

/** The parts of a way between points that are missing, at least two points each. */
function unbroken(way: Way, elements: Elements, nodes: NodeIndex, within: Box | undefined): Run[] {
  const { granularity, latOffset, lonOffset } = elements
  const hasCoordinates = way.lat.length === way.nodes.length && way.lon.length === way.nodes.length
  const runs: Run[] = []
  let run: Run = { ids: [], coordinates: [] }
  const finish = () => {
    if (run.ids.length > 1) runs.push(run)
    run = { ids: [], coordinates: [] }
  }
  way.nodes.forEach((id, i) => {
    const at = nodes.find(id)
    let position: [number, number] | null = at >= 0 ? [nodes.lon(at), nodes.lat(at)] : null
    if (!position && hasCoordinates) {
      const lon = degrees(lonOffset + granularity * way.lon[i])
      const lat = degrees(latOffset + granularity * way.lat[i])
      if (contains(within, lat, lon)) position = [lon, lat]
    }
    if (!position) return finish()
    run.ids.push(id)
    run.coordinates.push(position)
  })
  finish()
  return runs
}
