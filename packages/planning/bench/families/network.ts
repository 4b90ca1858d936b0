import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildNetwork, snap, walkDistances, type Network } from '../../src/geo/network.ts'
import { startsAt } from '../../src/geo/network/between-places.ts'
import { createSearch, searchWays } from '../../src/geo/network/shortest-ways.ts'
import { readStreets } from '../../src/geo/osm-pbf.ts'
import type { GeoJsonLines, Position } from '../../src/model.ts'
import { createRandom } from '../../src/random.ts'
import type { Family, Row } from '../family.ts'

const data = process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data')
const maps = [
  { city: 'Dortmund', file: 'dortmund-zentrum-osm/strassen.geojson.gz', limit: 20 },
  { city: 'Köln', file: 'koeln-geo/strassenabschnitte.geojson.gz', limit: 20 },
  { city: 'Heidelberg', file: 'osm-extracts/heidelberg.osm.pbf', limit: 10 },
]
const places = 200
const distancesLimit = 2

/** Walking networks of real cities, and distances between many places on them. */
export const family: Family = {
  name: 'network',
  title: 'Walking network',
  intro: `Real streets, from the file to the network: seconds from the first byte, and how much of the length hangs together in
one part. Then all distances between ${places} places drawn by lot (seed 1) from the points of the network; beside it a plain
search (Dijkstra) from each place over the whole network, which gives the same distances. The limit is the issue’s.`,
  columns: { bestKnown: 'limit', gap: 'share of the limit', peer: 'for comparison' },
  instances: () =>
    maps
      .filter(({ file }) => existsSync(resolve(data, file)))
      .flatMap(({ city, file, limit }) => {
        const path = resolve(data, file)
        const [built, distances] = [`${city}: network`, `${city}: ${places} × ${places} distances`]
        return [
          { key: built, run: () => measureBuilding(built, path, limit) },
          { key: distances, run: () => measureDistances(distances, path) },
        ]
      }),
}

async function readLines(path: string): Promise<GeoJsonLines> {
  const bytes = await readFile(path)
  return path.endsWith('.pbf') ? readStreets(bytes) : (JSON.parse(gunzipSync(bytes).toString()) as GeoJsonLines)
}

async function measureBuilding(instance: string, path: string, limit: number): Promise<Row> {
  const start = performance.now()
  const network = buildNetwork(await readLines(path))
  const seconds = since(start)
  const apart = buildNetwork(await readLines(path), 0)
  return {
    instance,
    ours: `${percent(network.connectedShare)} of ${Math.round(network.metres / 1000)} km connected`,
    bestKnown: `${limit} s`,
    gap: percent(seconds / limit),
    seconds,
    peer: `${percent(apart.connectedShare)} without joining line ends`,
  }
}

async function measureDistances(instance: string, path: string): Promise<Row> {
  const network = buildNetwork(await readLines(path))
  const random = createRandom(1)
  const positions = Array.from({ length: places }, () => {
    const point = random.below(network.ways.lat.length)
    return { lat: network.ways.lat[point], lon: network.ways.lon[point] }
  })
  const start = performance.now()
  walkDistances(network, positions, 1.3)
  const seconds = since(start)
  const plainStart = performance.now()
  searchPlainly(network, positions)
  return {
    instance,
    ours: `${seconds} s`,
    bestKnown: `${distancesLimit} s`,
    gap: percent(seconds / distancesLimit),
    seconds,
    peer: `${since(plainStart)} s, plain search`,
  }
}

/** One search from each place until all others after it are reached. */
function searchPlainly(network: Network, positions: readonly Position[]): void {
  const { ways, adjacency } = network
  const search = createSearch(adjacency)
  // a place on an island of the export has no way to anywhere
  const snapped = positions.flatMap((position) => snap(network, position) ?? [])
  snapped.forEach((start, i) => {
    const isWanted = new Uint8Array(network.junctions)
    for (const { way } of snapped.slice(i + 1)) isWanted[ways.from[way]] = isWanted[ways.to[way]] = 1
    const wanted = isWanted.reduce((sum, one) => sum + one, 0)
    searchWays(adjacency, search, startsAt(ways, start), isWanted, wanted)
  })
}

function since(start: number): number {
  return Math.round((performance.now() - start) / 10) / 100
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
