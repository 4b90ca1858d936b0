import { areaContains } from 'planning/geo/area'
import { expect, test } from 'vitest'
import { operationArea } from '../area.ts'
import { baseMap } from './base-map.ts'

const features = baseMap().features

test('everything a map of the centre needs is there and is drawn from the ground up', () => {
  const order = features.map(({ properties }) => properties.kind)
  const kinds = [...new Set(order)]
  expect(kinds).toEqual([
    ...[
      'district',
      'green',
      'square',
      'landmark',
      'railway',
      'road',
      'path',
      'steps',
      'street',
      'mall',
      'wall',
      'label',
    ],
  ])
  const firstOf = (kind: string) => order.indexOf(kind as never)
  for (const kind of kinds)
    expect(order.lastIndexOf(kind) - firstOf(kind) + 1).toBe(order.filter((k) => k === kind).length)
})

test('outlines are closed and have an inside', () => {
  for (const { properties, geometry } of features) {
    if (geometry.type !== 'Polygon') continue
    const [ring] = geometry.coordinates
    expect(ring.at(-1), properties.name ?? '').toEqual(ring[0])
    expect(Math.abs(doubleArea(ring)), properties.name ?? '').toBeGreaterThan(1e-9)
  }
})

test('all of it lies in or around Dortmund', () => {
  for (const { geometry } of features) {
    const points =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'Polygon'
          ? geometry.coordinates[0]
          : geometry.coordinates
    for (const [lon, lat] of points) {
      expect(lon).toBeGreaterThan(7.29)
      expect(lon).toBeLessThan(7.65)
      expect(lat).toBeGreaterThan(51.41)
      expect(lat).toBeLessThan(51.61)
    }
  }
})

test('the well-known buildings and squares of the centre lie inside the Wall', () => {
  const inside = ['Reinoldikirche', 'Alter Markt', 'Rathaus', 'Hansaplatz', 'Friedensplatz', 'Stadtgarten', 'Opernhaus']
  for (const name of inside) {
    const shape = features.find(({ properties, geometry }) => properties.name === name && geometry.type === 'Polygon')
    const [lon, lat] = (shape!.geometry.coordinates as [number, number][][])[0][0]
    expect(areaContains(operationArea, { lat, lon }), name).toBe(true)
  }
})

function doubleArea(ring: readonly (readonly [number, number])[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return sum
}
