import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GeoJsonLines, Position } from '../model.ts'
import { createRandom } from '../random.ts'
import { localPlane, metresBetween } from './distance.ts'
import { cheapestTo, startsAt } from './network/between-places.ts'
import { createSearch, searchWays } from './network/shortest-ways.ts'
import { buildNetwork, snap, walkDistances, walkDistancesWithoutNetwork, walkPath } from './network.ts'

const centre = { lat: 51.515, lon: 7.465 }
const plane = localPlane(centre)
const at = (x: number, y: number): Position => plane.position(x, y)

type Line = readonly (readonly [number, number])[]

/** Lines in metres around the centre. */
function lines(parts: readonly Line[], properties: Record<string, unknown> | null = null): GeoJsonLines {
  const features = parts.map((part) => ({
    type: 'Feature' as const,
    properties,
    geometry: {
      type: 'LineString' as const,
      coordinates: part.map(([x, y]) => [at(x, y).lon, at(x, y).lat]),
    },
  }))
  return { type: 'FeatureCollection', features }
}

function together(...collections: GeoJsonLines[]): GeoJsonLines {
  return { type: 'FeatureCollection', features: collections.flatMap((collection) => collection.features) }
}

function lengthOf(path: readonly Position[]): number {
  return path.slice(1).reduce((sum, position, i) => sum + metresBetween(path[i], position), 0)
}

describe('joining lines', () => {
  test('a line end that misses another line by less than a metre is joined to it', () => {
    const street: Line = [
      [0, 0],
      [100, 0],
    ]
    const near = buildNetwork(lines([street, [[50, 0.8], [50, 60]]])) // prettier-ignore
    const far = buildNetwork(lines([street, [[50, 1.2], [50, 60]]])) // prettier-ignore
    expect(near.parts).toBe(1)
    expect(near.connectedShare).toBe(1)
    expect(far.parts).toBe(2)
    expect(walkDistances(near, [at(0, 0), at(50, 60)], 1.3)[1]).toBeCloseTo(110, 0)
  })

  test('two line ends that miss each other by less than a metre are joined', () => {
    const network = buildNetwork(lines([[[0, 0], [100, 0]], [[100.6, 0.5], [100.6, 80]]])) // prettier-ignore
    expect(network.parts).toBe(1)
    expect(walkDistances(network, [at(0, 0), at(100.6, 80)], 1.3)[1]).toBeCloseTo(180, -0.5)
  })

  test('several ends on one straight line cut it in the right order', () => {
    const stubs: Line[] = [70, 20, 50].map((x) => [[x, 0], [x, 30]]) // prettier-ignore
    const network = buildNetwork(lines([[[0, 0], [100, 0]], ...stubs])) // prettier-ignore
    const distances = walkDistances(network, [at(20, 30), at(50, 30), at(70, 30)], 1.3)
    expect([distances[1], distances[2], distances[5]].map(Math.round)).toEqual([90, 110, 80])
  })

  test('lines that cross without a common point stay apart: it may be a bridge', () => {
    const network = buildNetwork(lines([[[-50, 0], [50, 0]], [[0, -50], [0, 50]]])) // prettier-ignore
    expect(network.parts).toBe(2)
  })

  test('a ring without any junction can be walked the short way round', () => {
    const ring: Line = [[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]] // prettier-ignore
    const network = buildNetwork(lines([ring]))
    expect(walkDistances(network, [at(50, 0), at(0, 60)], 1.3)[1]).toBeCloseTo(110, 0)
  })

  test('MultiLineString and points given twice in a row are understood', () => {
    const network = buildNetwork({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: null,
          geometry: {
            type: 'MultiLineString',
            coordinates: [
              [at(0, 0), at(0, 0), at(50, 0)].map((p) => [p.lon, p.lat]),
              [at(50, 0), at(100, 0)].map((p) => [p.lon, p.lat]),
            ],
          },
        },
      ],
    })
    expect(network.metres).toBeCloseTo(100, 0)
    expect(network.parts).toBe(1)
  })
})

describe('what walkers may use', () => {
  const detour: Line = [[0, 0], [0, 100], [100, 100], [100, 0]] // prettier-ignore
  const direct: Line = [[0, 0], [100, 0]] // prettier-ignore
  const between = (properties: Record<string, unknown>) =>
    walkDistances(buildNetwork(together(lines([detour]), lines([direct], properties))), [at(0, 0), at(100, 0)], 1.3)[1]

  test.each([
    [{ class: 'motorway' }, 300],
    [{ highway: 'trunk' }, 300],
    [{ class: 'trunk', foot: 'yes' }, 100],
    [{ class: 'path', foot: 'no' }, 300],
    [{ highway: 'service', access: 'private' }, 300],
    [{ highway: 'service', access: 'private', foot: 'designated' }, 100],
    [{ class: 'minor_construction' }, 300],
    [{ class: 'minor', oneway: -1 }, 100],
    [{ class: 'path', subclass: 'steps' }, 200],
    [{ highway: 'steps' }, 200],
    [{ highway: 'trunk', foot: 'yes' }, 100],
    [{ highway: 'primary', motorroad: 'yes' }, 300],
    [{ highway: 'cycleway' }, 100],
    [{ highway: 'construction' }, 300],
    [{ highway: 'footway', access: 'no' }, 300],
    [{ railway: 'platform' }, 100],
    [{ railway: 'tram' }, 300],
    [{ highway: '', waterway: 'river' }, 300],
    [{ barrier: 'no' }, 100],
    [{ STRASSE: 'Dachsweg' }, 100],
  ])('%o is %d metres', (properties, metres) => {
    expect(between(properties)).toBeCloseTo(metres, 0)
  })

  test('nothing to walk on, or coordinates in metres, is refused', () => {
    expect(() => buildNetwork(lines([direct], { class: 'motorway' }))).toThrow(RangeError)
    expect(() => buildNetwork({ type: 'FeatureCollection', features: [] })).toThrow(/no line/)
    const utm: GeoJsonLines = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates: [[393000, 5708000], [393100, 5708000]] } }, // prettier-ignore
      ],
    }
    expect(() => buildNetwork(utm)).toThrow(/line 1 .*WGS84/)
  })
})

describe('places off the network', () => {
  const network = buildNetwork(lines([[[0, 0], [1000, 0]], [[400, 120], [450, 120]]])) // prettier-ignore

  test('the way to the street counts, and an island of the export is not stepped on', () => {
    expect(snap(network, at(425, 110))?.position.lat).toBeCloseTo(centre.lat, 6)
    expect(walkDistances(network, [at(100, 30), at(425, 110)], 1.3)[1]).toBeCloseTo(30 + 325 + 110, 0)
  })

  test('more than 250 m from any street: straight line times the factor', () => {
    expect(snap(network, at(500, 260))).toBeNull()
    const positions = [at(0, 0), at(500, 260)]
    expect(walkDistances(network, positions, 1.3)[1]).toBeCloseTo(1.3 * metresBetween(positions[0], positions[1]), 6)
    expect(walkPath(network, positions[0], positions[1])).toHaveLength(2)
  })

  test('parts that do not hang together: straight line times the factor', () => {
    const apart = buildNetwork(lines([[[0, 0], [500, 0]], [[0, 200], [500, 200]]])) // prettier-ignore
    const positions = [at(100, 0), at(100, 200)]
    expect(walkDistances(apart, positions, 1.4)[1]).toBeCloseTo(1.4 * 200, 0)
  })

  test('without a network every distance is straight line times the factor', () => {
    const positions = [at(0, 0), at(300, 400), at(0, 100)]
    const distances = walkDistancesWithoutNetwork(positions, 1.3)
    expect([...distances].map(Math.round)).toEqual([0, 650, 130, 650, 0, 552, 130, 552, 0])
  })
})

/** A town of streets between random points, some of them missing. */
const town = fc
  .record({ seed: fc.nat(), side: fc.integer({ min: 2, max: 6 }), kept: fc.double({ min: 0.5, max: 1, noNaN: true }) })
  .map(({ seed, side, kept }) => {
    const random = createRandom(seed)
    const corner = Array.from({ length: side * side }, (_, i): [number, number] => [
      (i % side) * 90 + random.next() * 40,
      Math.floor(i / side) * 90 + random.next() * 40,
    ])
    const streets: [number, number][] = [[0, 1]]
    for (let i = 0; i < side * side; i++) {
      if ((i + 1) % side > 0 && random.next() < kept) streets.push([i, i + 1])
      if (i + side < side * side && random.next() < kept) streets.push([i, i + side])
    }
    return { corner, streets }
  })

describe('shortest ways', () => {
  test('distances between corners equal those of Floyd and Warshall', () => {
    fc.assert(
      fc.property(town, ({ corner, streets }) => {
        const n = corner.length
        const positions = corner.map(([x, y]) => at(x, y))
        const network = buildNetwork(lines(streets.map(([a, b]) => [corner[a], corner[b]])))
        const expected = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity)),
        )
        for (const [a, b] of streets)
          expected[a][b] = expected[b][a] = Math.min(expected[a][b], metresBetween(positions[a], positions[b]))
        for (let k = 0; k < n; k++)
          for (let i = 0; i < n; i++)
            for (let j = 0; j < n; j++) expected[i][j] = Math.min(expected[i][j], expected[i][k] + expected[k][j])
        const onNetwork = (i: number) => (snap(network, positions[i])?.metresAway ?? Infinity) < 0.01
        const distances = walkDistances(network, positions, 1.3)
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            expect(distances[i * n + j]).toBe(distances[j * n + i])
            if (expected[i][j] < Infinity && onNetwork(i) && onNetwork(j))
              expect(distances[i * n + j]).toBeCloseTo(expected[i][j], 1)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('the way drawn is as long as the distance, without gaps, and keeps to the streets', () => {
    fc.assert(
      fc.property(town, fc.nat(), ({ corner, streets }, seed) => {
        const random = createRandom(seed)
        const side = Math.sqrt(corner.length) * 90
        const network = buildNetwork(lines(streets.map(([a, b]) => [corner[a], corner[b]])))
        const places = Array.from({ length: 4 }, () => at(random.next() * side, random.next() * side))
        // so large a factor that nobody can take it for a way on the streets
        const distances = walkDistances(network, places, 1e9)
        for (let i = 0; i < places.length; i++)
          for (let j = 0; j < places.length; j++) {
            const [start, end] = [snap(network, places[i]), snap(network, places[j])]
            if (!start || !end || i === j) continue
            const path = walkPath(network, places[i], places[j])
            expect(path[0]).toEqual(start.position)
            expect(path[path.length - 1]).toEqual(end.position)
            const unreachable = distances[i * 4 + j] > 100 * side
            if (unreachable) continue
            expect(start.metresAway + lengthOf(path) + end.metresAway).toBeCloseTo(distances[i * 4 + j], 1)
            for (const position of path) expect(snap(network, position)?.metresAway).toBeLessThan(0.01)
          }
      }),
      { numRuns: 60 },
    )
  })
})

const realData = resolve(process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'))
const streetFiles = [
  { file: 'dortmund-zentrum-osm/strassen.geojson.gz', apart: 0.8, joined: 0.98 },
  { file: 'koeln-geo/strassenabschnitte.geojson.gz', apart: 1, joined: 0.99 },
]

describe.each(streetFiles)('$file', ({ file, apart, joined }) => {
  const path = resolve(realData, file)

  test.skipIf(!existsSync(path))(
    'hangs together once line ends are joined, and distances are those of a plain search (skipped where the folder AUGENMASS_REAL_DATA is missing)',
    () => {
      const streets = JSON.parse(gunzipSync(readFileSync(path)).toString()) as GeoJsonLines
      expect(buildNetwork(streets, 0).connectedShare).toBeLessThan(apart)
      const network = buildNetwork(streets)
      expect(network.connectedShare).toBeGreaterThan(joined)

      const random = createRandom(1)
      const { ways, adjacency } = network
      const places = Array.from({ length: 30 }, () => {
        const point = random.below(ways.lat.length)
        return { lat: ways.lat[point], lon: ways.lon[point] }
      })
      const distances = walkDistances(network, places, 1.3)
      const search = createSearch(adjacency)
      const all = new Uint8Array(network.junctions).fill(1)
      for (const i of [0, 7, 19]) {
        const start = snap(network, places[i])!
        searchWays(adjacency, search, startsAt(ways, start), all, network.junctions)
        places.forEach((position, j) => {
          const place = snap(network, position)!
          const { cost } = cheapestTo(ways, search, start, place)
          if (i !== j && cost < Infinity)
            expect(distances[i * places.length + j]).toBeCloseTo(start.metresAway + cost + place.metresAway, 6)
        })
      }
    },
  )
})
