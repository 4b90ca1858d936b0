import { basename } from 'node:path'
import { isOsmPbf, readStreets, UnreadableOsm, type Box } from 'planning/geo/osm-pbf'
import type { GeoJsonLines } from 'planning/model'
import { Invalid } from '../errors.ts'

/** True for an OpenStreetMap extract, and for a file that is called one: so that it is told what is wrong with it. */
export function isExtract(bytes: Uint8Array, file: string): boolean {
  return isOsmPbf(bytes) || file.toLowerCase().endsWith('.pbf')
}

/**
 * The streets and paths of an OpenStreetMap extract (`.osm.pbf`) that can be walked.
 *
 * @param within what lies outside is left out
 * @throws Invalid 'city.osm-…'
 */
export function readExtract(bytes: Uint8Array, file: string, within?: Box): GeoJsonLines {
  try {
    return readStreets(bytes, within)
  } catch (error) {
    if (!(error instanceof UnreadableOsm)) throw error
    throw new Invalid(`city.osm-${error.problem}`, { file: basename(file), detail: error.detail })
  }
}

/** Margin around an area within which walks may lead, degrees: about two kilometres in the north-south direction. */
const margin = 0.018

/** The upright rectangle around positions [lon, lat], with a margin of about two kilometres. */
export function boxAround(positions: readonly (readonly number[])[]): Box {
  let [south, west, north, east] = [90, 180, -90, -180]
  for (const [lon, lat] of positions) {
    south = Math.min(south, lat)
    west = Math.min(west, lon)
    north = Math.max(north, lat)
    east = Math.max(east, lon)
  }
  const wide = margin / Math.max(0.01, Math.cos((south * Math.PI) / 180))
  return { south: south - margin, west: west - wide, north: north + margin, east: east + wide }
}
