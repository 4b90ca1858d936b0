import { latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { areaContains, areaSquareMetres, checkArea, convexAreaOf } from '../geo/area.ts'
import { boundaryOfCell, cellOf, centreOfCell, createCellGrid } from '../geo/cells.ts'
import type { Hotspot } from '../model.ts'
import { hotspotsGeoJson, significantCells } from './geojson.ts'

const middle = cellOf({ lat: 51.5136, lon: 7.4653 })
const near = [0.0015, 0.003].map((off) => latLngToCell(51.5136 + off, 7.4653, 10))
const hotspot = (cells: string[]): Hotspot => ({
  id: cells[0],
  number: 1,
  name: 'Hansaplatz',
  cells,
  position: centreOfCell(cells[0]),
  bands: [{ band: 'all-day', cells, z: 5.5, q: 0.001, incidents: 12, class: 'persistent' }],
  incidents: 12,
  confirmedShare: null,
  neverConfirmed: false,
  trend: 'steady',
  weekly: [5, 7],
  types: [{ type: 'noise', incidents: 12 }],
  rate: [],
  weightedRate: [],
  detectionRate: [],
  handlingMinutes: 10,
})

describe('hotspotsGeoJson', () => {
  test('the polygon is exactly the cells together', () => {
    const cells = [...new Set([middle, ...near])]
    const [{ geometry }] = hotspotsGeoJson([hotspot(cells)]).features
    expect(checkArea(geometry)).toBeNull()
    const sizes = cells.map((cell) => areaSquareMetres({ type: 'Polygon', coordinates: [boundaryOfCell(cell)] }))
    expect(areaSquareMetres(geometry) / sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(1, 4)
    for (const cell of cells) expect(areaContains(geometry, centreOfCell(cell))).toBe(true)
  })

  test('outer rings run counter-clockwise, as RFC 7946 asks', () => {
    const [{ geometry }] = hotspotsGeoJson([hotspot([middle])]).features
    const [ring] = geometry.coordinates as number[][][]
    let doubled = 0
    for (let i = 1; i < ring.length; i++) doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
    expect(doubled).toBeGreaterThan(0)
    expect(ring[0]).toEqual(ring[ring.length - 1])
  })

  test('tells what a map shows, in figures as they are', () => {
    const [feature] = hotspotsGeoJson([{ ...hotspot([middle]), enforcementOnly: true }]).features
    expect(feature.id).toBe(middle)
    expect(feature.properties).toMatchObject({
      number: 1,
      name: 'Hansaplatz',
      incidents: 12,
      confirmedShare: null,
      neverConfirmed: false,
      trend: 'steady',
      weekly: [5, 7],
      enforcementOnly: true,
    })
    expect(hotspotsGeoJson([hotspot([middle])]).features[0].properties).not.toHaveProperty('enforcementOnly')
    expect(hotspotsGeoJson([])).toEqual({ type: 'FeatureCollection', features: [] })
  })

  test('cells that do not touch become several polygons', () => {
    const apart = [middle, cellOf({ lat: 51.53, lon: 7.4653 })]
    expect(hotspotsGeoJson([hotspot(apart)]).features[0].geometry.type).toBe('MultiPolygon')
  })
})

test('significantCells gives one polygon for each significant cell', () => {
  const { cells } = createCellGrid([middle, ...near])
  const n = cells.length
  const band = { key: 'sat-16', weekdays: [6], fromHour: 16, toHour: 20 }
  const significant = new Uint8Array(n)
  significant[1] = 1
  const map = {
    band,
    counts: new Float64Array(n).fill(3),
    z: new Float64Array(n).fill(4),
    q: new Float64Array(n).fill(0.01),
    significant,
    classes: new Map([[1, 'new' as const]]),
  }
  // one incident an hour on Saturdays, none on other days
  const rates = Float32Array.from({ length: n * 168 }, (_, k) => (Math.floor((k % 168) / 24) === 5 ? 1 : 0))
  const features = [...significantCells(cells, map, rates)]
  expect(features).toHaveLength(1)
  expect(features[0].properties).toEqual({
    cell: cells[1],
    band: 'sat-16',
    incidents: 3,
    rate: 1,
    z: 4,
    q: 0.01,
    class: 'new',
  })
  expect(checkArea(features[0].geometry)).toBeNull()
  expect(areaContains(convexAreaOf([centreOfCell(cells[1])], 100), centreOfCell(cells[1]))).toBe(true)
})
