import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildNetwork, walkDistances } from './network.ts'
import { isOsmPbf, readStreets, UnreadableOsm, type OsmProblem } from './osm-pbf.ts'
import { blob, osmFile, type TestFile } from './osm-pbf/write-for-tests.ts'

const nodes = [
  { id: 11, lat: 515000000, lon: 74600000 },
  { id: 12, lat: 515000000, lon: 74610000 },
  { id: 13, lat: 515010000, lon: 74610000 },
  { id: 14, lat: 515020000, lon: 74610000 },
]
const street = { tags: { name: 'Hauptstraße', highway: 'residential', oneway: 'yes' }, nodes: [11, 12, 13] }

function problemOf(bytes: Uint8Array): OsmProblem | null {
  try {
    readStreets(bytes)
    return null
  } catch (error) {
    if (error instanceof UnreadableOsm) return error.problem
    throw error
  }
}

describe('streets of an extract', () => {
  const expected = {
    type: 'Feature',
    properties: { highway: 'residential', nodes: [11, 12, 13] },
    geometry: {
      type: 'LineString',
      coordinates: [
        [7.46, 51.5],
        [7.461, 51.5],
        [7.461, 51.501],
      ],
    },
  }
  const forms: Record<string, Partial<TestFile>> = {
    'packed with zlib': {},
    'packed with Zstandard': { packing: 'zstd' },
    unpacked: { packing: 'none' },
    'nodes one by one': { dense: false },
    'ways before nodes': { waysFirst: true },
    'nodes in no order': { nodes: nodes.toReversed() },
    'coordinates beside the ways': { locationsOnWays: true },
    'whole micro-degrees from an offset on': { granularity: 1000, offset: -2_000_000_000 },
  }

  test.each(Object.entries(forms))('%s', (_, form) => {
    expect(readStreets(osmFile({ nodes, ways: [street], ...form })).features).toEqual([expected])
  })

  test('what is no street is left out: houses, rivers, motorways, private ways', () => {
    const other: Record<string, string>[] = [
      { building: 'yes' },
      { waterway: 'river', foot: 'yes' },
      { highway: 'motorway' },
      { highway: 'construction', construction: 'residential' },
      { highway: 'service', access: 'private' },
    ]
    const ways = [...other.map((tags) => ({ tags, nodes: [12, 14] })), street]
    expect(readStreets(osmFile({ nodes, ways })).features).toEqual([expected])
  })

  test('a way is broken where a point is cut off, and one point is no line', () => {
    const ways = [{ tags: { highway: 'footway' }, nodes: [11, 12, 99, 13, 14, 98, 11] }]
    const parts = readStreets(osmFile({ nodes, ways })).features.map(({ properties }) => properties?.nodes)
    expect(parts).toEqual([[11, 12], [13, 14]]) // prettier-ignore
  })

  test('points outside the box are left out', () => {
    const box = { south: 51.5, west: 7.4605, north: 51.5015, east: 7.5 }
    const found = readStreets(osmFile({ nodes, ways: [street] }), box)
    expect(found.features.map(({ properties }) => properties?.nodes)).toEqual([[12, 13]])
  })

  test('streets meet at nodes, not at coordinates: a bridge is not stepped off', () => {
    const stacked = [...nodes, { id: 15, lat: 515010000, lon: 74600000 }, { ...nodes[2], id: 16 }, { id: 17, lat: 515010000, lon: 74620000 }] // prettier-ignore
    const below = { tags: { highway: 'path' }, nodes: [12, 13, 14] }
    const bridge = (over: number) => ({ tags: { highway: 'path', layer: '1' }, nodes: [15, over, 17] })
    expect(buildNetwork(readStreets(osmFile({ nodes: stacked, ways: [below, bridge(16)] }))).parts).toBe(2)
    expect(buildNetwork(readStreets(osmFile({ nodes: stacked, ways: [below, bridge(13)] }))).parts).toBe(1)
  })

  test('whatever is written is read', () => {
    const coordinate = (most: number) => fc.integer({ min: -most, max: most })
    const node = fc.record({
      id: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
      lat: coordinate(900000000),
      lon: coordinate(1800000000),
    })
    const files = fc.uniqueArray(node, { minLength: 2, maxLength: 30, selector: ({ id }) => id }).chain((all) =>
      fc.record({
        nodes: fc.constant(all),
        ways: fc.array(
          fc.record({
            tags: fc.record({ highway: fc.constantFrom('path', 'steps', 'service'), name: fc.string() }),
            nodes: fc.array(fc.constantFrom(...all.map(({ id }) => id)), { minLength: 2, maxLength: 12 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        packing: fc.constantFrom('zlib' as const, 'zstd' as const, 'none' as const),
        dense: fc.boolean(),
        waysFirst: fc.boolean(),
        locationsOnWays: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(files, (file) => {
        const at = new Map(file.nodes.map((n) => [n.id, [n.lon / 1e7, n.lat / 1e7]]))
        expect(readStreets(osmFile(file)).features).toEqual(
          file.ways.map((way) => ({
            type: 'Feature',
            properties: { highway: way.tags.highway, nodes: way.nodes },
            geometry: { type: 'LineString', coordinates: way.nodes.map((id) => at.get(id)) },
          })),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('files that cannot be taken', () => {
  const whole = osmFile({ nodes, ways: [street] })
  const text = (content: string) => new TextEncoder().encode(content)

  test.each<[string, Uint8Array, OsmProblem]>([
    ['nothing', new Uint8Array(), 'not-osm'],
    ['something else', text('{"type": "FeatureCollection", "features": []}'), 'not-osm'],
    ['no header', blob('OSMData', Buffer.from(''), 'none'), 'not-osm'],
    ['history', osmFile({ nodes, ways: [street], requires: ['OsmSchema-V0.6', 'HistoricalInformation'] }), 'feature'],
    ['packed with LZMA', osmFile({ nodes, ways: [street], packing: 'lzma' }), 'compression'],
    ['cut off', whole.subarray(0, whole.length - 1), 'truncated'],
    ['no streets', osmFile({ nodes, ways: [{ tags: { building: 'yes' }, nodes: [11, 12] }] }), 'no-ways'],
    ['nodes missing', osmFile({ nodes: [], ways: [street] }), 'no-ways'],
    ['not on Earth', osmFile({ nodes: [{ id: 1, lat: 910000000, lon: 0 }], ways: [street] }), 'damaged'],
    ['a block of air', Buffer.concat([whole, blob('OSMData', Buffer.from('air'), 'none')]), 'damaged'],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem)
  })

  test('wherever it is cut off, it is refused', () => {
    for (let length = 0; length < whole.length; length++) expect(problemOf(whole.subarray(0, length))).not.toBeNull()
  })

  test('damaged bytes are refused or passed over, never anything else', () => {
    const unpacked = osmFile({ nodes, ways: [street], packing: 'none' })
    fc.assert(
      fc.property(fc.nat(unpacked.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(unpacked)
        damaged[at] ^= change
        problemOf(damaged)
      }),
      { numRuns: 500 },
    )
  })
})

const extract = resolve(
  process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  'osm-extracts/heidelberg.osm.pbf',
)

test.skipIf(!existsSync(extract))(
  'Heidelberg hangs together and is walked (skipped where the folder AUGENMASS_REAL_DATA is missing)',
  () => {
    const bytes = readFileSync(extract)
    expect(isOsmPbf(bytes)).toBe(true)
    const lines = readStreets(bytes)
    // GDAL reads 25,189 lines with highway, motorways and private ways among them
    expect(lines.features.length).toBeGreaterThan(22_000)
    expect(lines.features.length).toBeLessThan(25_189)
    const network = buildNetwork(lines)
    expect(network.connectedShare).toBeGreaterThan(0.96)
    // Hauptbahnhof to Bismarckplatz: 1.4 km straight, no walker needs two
    const [, metres] = walkDistances(network, [{ lat: 49.4037, lon: 8.6757 }, { lat: 49.4098, lon: 8.6936 }], 1.3) // prettier-ignore
    expect(metres).toBeGreaterThan(1450)
    expect(metres).toBeLessThan(2000)
  },
)
