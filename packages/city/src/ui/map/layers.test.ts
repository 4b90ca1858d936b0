import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { boundsOf, prepare } from './layers.ts'

const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'a',
      properties: { label: 3, step: 2 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [7.4, 51.5],
            [7.6, 51.5],
            [7.6, 51.7],
            [7.4, 51.5],
          ],
        ],
      },
    },
    { type: 'Feature', properties: { id: 'b' }, geometry: { type: 'Point', coordinates: [7.3, 51.6] } },
  ],
}

test('bounds hold every corner, and nothing has none', () => {
  expect(boundsOf([collection])).toEqual([7.3, 51.5, 7.6, 51.7])
  expect(boundsOf([])).toBeNull()
  expect(boundsOf([{ type: 'FeatureCollection', features: [] }])).toBeNull()
})

test('what has a label gets one in its middle, and every shape its id', () => {
  const { shapes, labels } = prepare(collection)
  expect(shapes.features.map((feature) => feature.properties?.id)).toEqual(['a', 'b'])
  expect(labels.features).toHaveLength(1)
  expect(labels.features[0]!.properties).toMatchObject({ id: 'a', label: '3' })
  expect(labels.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [7.5, 51.6] })
})
