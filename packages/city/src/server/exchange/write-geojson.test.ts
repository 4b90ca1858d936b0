import { areaContains } from 'planning/geo/area'
import type { Area } from 'planning/model'
import { expect, test } from 'vitest'
import { examplePlan } from '../print/example-plan.ts'
import { writeHotspotsGeoJson, writeToursGeoJson } from './write-geojson.ts'

interface Feature {
  type: string
  properties: Record<string, unknown>
  geometry: { type: string; coordinates: unknown }
}
const read = (text: string) => (JSON.parse(text) as { features: Feature[] }).features

test('a tour is a line from and to the station and a point for each stay, in order of time', () => {
  const features = read(writeToursGeoJson(examplePlan)).slice(0, 5)
  expect(features.map(({ properties }) => properties.kind)).toEqual(['tour', 'visit', 'visit', 'break', 'visit'])
  const line = features[0].geometry.coordinates as number[][]
  expect(line[0]).toEqual([7.4653, 51.5135])
  expect(line.at(-1)).toEqual(line[0])
  expect(features[1]).toEqual({
    type: 'Feature',
    properties: {
      kind: 'visit',
      date: '2025-10-25',
      shift: 'early',
      patrol: 1,
      attire: 'uniform',
      from: '2025-10-25T08:30:00+02:00',
      to: '2025-10-25T08:45:00+02:00',
      hotspot: 1,
      name: 'Kampstraße',
      order: 1,
      rank: 1,
      earliest: '2025-10-25T08:25:00+02:00',
      latest: '2025-10-25T08:50:00+02:00',
      handlingMinutes: 4,
    },
    geometry: { type: 'Point', coordinates: [7.4625, 51.5152] },
  })
  expect(features[3].properties).toMatchObject({ kind: 'break', name: 'Stadtgarten' })
})

test('a hotspot lies within its own polygon', () => {
  const features = read(writeHotspotsGeoJson(examplePlan))
  expect(features).toHaveLength(examplePlan.hotspots.length)
  features.forEach((feature, i) => {
    expect(areaContains(feature.geometry as unknown as Area, examplePlan.hotspots[i].position)).toBe(true)
    expect(feature.properties.number).toBe(i + 1)
  })
})

test('every feature stands on its own line', () => {
  const lines = writeToursGeoJson(examplePlan).trim().split('\n').slice(1, -1)
  for (const line of lines) expect(JSON.parse(line.replace(/,$/, ''))).toHaveProperty('type', 'Feature')
})
