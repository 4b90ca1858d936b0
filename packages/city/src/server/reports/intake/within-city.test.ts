import { afterAll, beforeAll, expect, test } from 'vitest'
import { importDistricts } from '../../city/districts.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { isWithinCity } from './within-city.ts'

const settings = { station: { name: 'Wache', lat: 51.55, lon: 7.45 } }
const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 51.5],
      [west + 0.1, 51.5],
      [west + 0.1, 51.6],
      [west, 51.6],
      [west, 51.5],
    ],
  ],
})

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

test('without outlines of all districts what is near the station lies in the city; with them, what lies in one', async () => {
  const at = (lat: number, lon: number) => isWithinCity(city, settings, { lat, lon })
  expect(await at(51.55, 7.75)).toBe(true)
  expect(await at(52.55, 7.45)).toBe(false)
  expect(await at(Number.NaN, 7.45)).toBe(false)

  const administrator = callerWith('administrator')
  await importDistricts(city, administrator, [
    { key: 'west', name: 'West', geometry: square(7.4) },
    { key: 'ost', name: 'Ost' },
  ])
  expect(await at(51.55, 7.75)).toBe(true)
  await importDistricts(city, administrator, [
    { key: 'part', name: 'Teil im Osten', parent: 'ost', geometry: square(7.5) },
  ])
  expect(await at(51.55, 7.75)).toBe(false)
  expect(await at(51.55, 7.45)).toBe(true)
  expect(await at(51.55, 7.55)).toBe(true)
})
