import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { importDistricts, listDistricts } from './districts.ts'
import { getMapLayer, getNetwork, storeMapLayer, storeNetwork } from './map-layers.ts'
import { importPlaces, listPlaces, removePlace } from './places.ts'

let city: TestCity
const administrator = callerWith('administrator')

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [7, 51],
      [7.1, 51],
      [7.1, 51.1],
      [7, 51],
    ],
  ],
}

test('the same places twice add nothing; replacing removes those no longer named', async () => {
  const places = [
    { name: 'Älter Markt', kind: 'square', lat: 51.51, lon: 7.46 },
    { name: 'Zentrum', lat: 51.52, lon: 7.47 },
    { name: 'Zentrum', lat: 51.52, lon: 7.47 },
  ]
  expect(await importPlaces(city, administrator, places)).toEqual({ added: 2, removed: 0, unchanged: 0 })
  expect(await importPlaces(city, administrator, places)).toEqual({ added: 0, removed: 0, unchanged: 2 })
  const replaced = await importPlaces(city, administrator, places.slice(1), { replace: true })
  expect(replaced).toEqual({ added: 0, removed: 1, unchanged: 1 })
  expect(await listPlaces(city.db)).toMatchObject([
    { name: 'Zentrum', kind: 'place', position: { lat: 51.52, lon: 7.47 } },
  ])
})

test('a place is removed by the administrator, once', async () => {
  await importPlaces(city, administrator, [{ name: 'Falscher Platz', kind: 'square', lat: 51.5, lon: 7.4 }])
  const { id } = (await listPlaces(city.db)).find(({ name }) => name === 'Falscher Platz')!
  await expect(removePlace(city, callerWith('planner'), { id })).rejects.toMatchObject({ status: 403 })
  await removePlace(city, administrator, { id })
  expect((await listPlaces(city.db)).map(({ name }) => name)).not.toContain('Falscher Platz')
  for (const gone of [id, 'x']) {
    await expect(removePlace(city, administrator, { id: gone })).rejects.toMatchObject({ key: 'city.no-such-place' })
  }
})

test('a place outside the world is refused with its number, and nothing is written', async () => {
  const before = await listPlaces(city.db)
  const places = [
    { name: 'Gut', lat: 51, lon: 7 },
    { name: 'Falsch', lat: 151, lon: 7 },
  ]
  await expect(importPlaces(city, administrator, places)).rejects.toMatchObject({
    key: 'city.place-invalid',
    params: { number: 2, field: 'lat' },
  })
  expect(await listPlaces(city.db)).toEqual(before)
})

test('districts come before their parts, are brought up to date by key, and need their parent', async () => {
  const districts = [
    { key: 'city', name: 'City', parent: 'west', geometry: square },
    { key: 'west', name: 'Innenstadt-West' },
  ]
  expect(await importDistricts(city, administrator, districts)).toEqual({ added: 2, updated: 0, unchanged: 0 })
  expect(await importDistricts(city, administrator, districts)).toEqual({ added: 0, updated: 0, unchanged: 2 })
  const renamed = [{ key: 'west', name: 'Innenstadt West' }]
  expect(await importDistricts(city, administrator, renamed)).toEqual({ added: 0, updated: 1, unchanged: 0 })
  expect(await listDistricts(city.db)).toEqual([
    { key: 'west', name: 'Innenstadt West', parent: null, geometry: null },
    { key: 'city', name: 'City', parent: 'west', geometry: square },
  ])
  await expect(
    importDistricts(city, administrator, [{ key: 'x', name: 'X', parent: 'nowhere' }]),
  ).rejects.toMatchObject({ key: 'city.district-parent-unknown' })
})

test('the network keeps lines only and is replaced as a whole', async () => {
  const line = {
    type: 'Feature' as const,
    properties: { name: 'Westenhellweg' },
    geometry: {
      type: 'LineString' as const,
      coordinates: [
        [7.46, 51.51],
        [7.47, 51.51],
      ],
    },
  }
  const point = { type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates: [7, 51] } }
  const collection = (...features: (typeof line | typeof point)[]) => ({ type: 'FeatureCollection' as const, features })
  expect(await getNetwork(city.db)).toBeNull()
  expect(await storeMapLayer(city, administrator, 'network', collection(line, point))).toEqual({
    features: 1,
    leftOut: 1,
  })
  expect(await getMapLayer(city.db, 'network')).toEqual(collection(line))
  await expect(storeMapLayer(city, administrator, 'network', collection(point))).rejects.toMatchObject({
    key: 'city.network-without-lines',
  })
  expect(await getMapLayer(city.db, 'base')).toBeNull()
})

test('an imported network is measured, and what cannot be walked is refused', async () => {
  const lines = (...coordinates: [number, number][][]) => ({
    type: 'FeatureCollection' as const,
    features: coordinates.map((line) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'LineString' as const, coordinates: line },
    })),
  })
  // a degree of latitude is 111 km
  const [long, apart]: [number, number][][] = [[[7, 51], [7, 51.09]], [[7.1, 51], [7.1, 51.01]]] // prettier-ignore
  expect(await storeNetwork(city, administrator, lines(long, apart))).toEqual({
    features: 2,
    leftOut: 0,
    kilometres: 11,
    connected: 90,
  })
  await expect(storeNetwork(city, administrator, lines([[393000, 5708000], [393100, 5708000]]))).rejects.toMatchObject({ key: 'city.network-not-walkable' }) // prettier-ignore
  await expect(storeNetwork(city, callerWith('planner'), lines(long))).rejects.toMatchObject({ status: 403 })
})

test('only administrators change the city', async () => {
  const planner = callerWith('planner')
  await expect(importPlaces(city, planner, [])).rejects.toMatchObject({ status: 403 })
  await expect(importDistricts(city, planner, [])).rejects.toMatchObject({ status: 403 })
  await expect(storeMapLayer(city, planner, 'base', { type: 'FeatureCollection', features: [] })).rejects.toMatchObject(
    { status: 403 },
  )
})
