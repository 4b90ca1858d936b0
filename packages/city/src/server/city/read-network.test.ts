import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { osmFile } from 'planning/geo/osm-pbf/write-for-tests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNetwork } from './read-city-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'augenmass-network-'))
})
afterAll(() => rm(folder, { recursive: true }))

const extract = osmFile({
  nodes: [
    { id: 1, lat: 515100000, lon: 74600000 },
    { id: 2, lat: 515110000, lon: 74600000 },
    { id: 3, lat: 525110000, lon: 74600000 },
    { id: 4, lat: 525120000, lon: 74600000 },
  ],
  ways: [
    { tags: { highway: 'footway' }, nodes: [1, 2] },
    { tags: { highway: 'steps' }, nodes: [3, 4] },
    { tags: { highway: 'motorway' }, nodes: [1, 2] },
  ],
})
const district = (lat: number, lon: number) => ({
  geometry: { type: 'Polygon' as const, coordinates: [[[lon, lat], [lon + 0.02, lat], [lon, lat + 0.02], [lon, lat]]] }, // prettier-ignore
})

async function file(name: string, contents: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, contents)
  return path
}

test('an OpenStreetMap extract gives the ways people walk', async () => {
  const { features } = await readNetwork(await file('town.osm.pbf', extract), [])
  expect(features.map(({ properties }) => properties)).toEqual([
    { highway: 'footway', nodes: [1, 2] },
    { highway: 'steps', nodes: [3, 4] },
  ])
})

test('an extract is cut to the surroundings of the districts, whatever it is called', async () => {
  const { features } = await readNetwork(await file('town', extract), [district(51.5, 7.45), { geometry: null }])
  expect(features.map(({ properties }) => properties?.highway)).toEqual(['footway'])
})

test('an extract of elsewhere is taken as it is', async () => {
  const { features } = await readNetwork(await file('town.osm.pbf', extract), [district(48, 11)])
  expect(features).toHaveLength(2)
})

test.each<[string, string, string | Uint8Array]>([
  ['cut.osm.pbf', 'city.osm-truncated', extract.subarray(0, extract.length - 5)],
  ['tile.pbf', 'city.osm-not-osm', 'a vector tile'],
  ['map.osm', 'city.network-no-format', '<?xml version="1.0"?><osm version="0.6"/>'],
  ['history.osm.pbf', 'city.osm-feature', osmFile({ nodes: [], ways: [], requires: ['HistoricalInformation'] })],
  ['packed.osm.pbf', 'city.osm-compression', osmFile({ nodes: [], ways: [], packing: 'lzma' })],
  ['empty.osm.pbf', 'city.osm-no-ways', osmFile({ nodes: [], ways: [] })],
])('%s is refused: %s', async (name, key, contents) => {
  await expect(readNetwork(await file(name, contents), [])).rejects.toMatchObject({ key })
})

const heidelberg = resolve(
  process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../../shared/data'),
  'osm-extracts/heidelberg.osm.pbf',
)

test.skipIf(!existsSync(heidelberg))(
  'Heidelberg’s old town out of its extract (skipped where the folder AUGENMASS_REAL_DATA is missing)',
  async () => {
    const all = (await readNetwork(heidelberg, [])).features.length
    const centre = (await readNetwork(heidelberg, [district(49.405, 8.69)])).features.length
    expect(all).toBeGreaterThan(20_000)
    expect(centre).toBeGreaterThan(1000)
    expect(centre).toBeLessThan(all / 2)
  },
)
