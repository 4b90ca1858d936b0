import { describe, expect, test } from 'vitest'
import { examplePlan } from './example-plan.ts'
import { createPlanMap, type MapView } from './plan-map.ts'

const map = createPlanMap(examplePlan, null)
const places = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Platz ${i}`, position: { lat: 51.514, lon: 7.462 + i * 1e-5 } }))
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
const inside = ({ x, y, width, height }: MapView, [px, py]: readonly [number, number]) =>
  px >= x && px <= x + width && py >= y && py <= y + height

describe('a plan’s map', () => {
  test('shows all hotspots and the station in the shape asked for', () => {
    const view = map.overview(1.5)
    expect(view.width / view.height).toBeCloseTo(1.5, 1)
    const paths = [...map.hotspots(examplePlan.hotspots).matchAll(/ d="([^"]*)"/g)].flatMap(([, d]) => pointsOf(d))
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.every((point) => inside(view, point))).toBe(true)
    const station = pointsOf(/translate\(([^)]*)\)/.exec(map.station(view, 600))![1])[0]
    expect(inside(view, station)).toBe(true)
  })

  test('keeps distances: one unit is one metre, north is up', () => {
    const north = map.path({
      ...examplePlan.tours[0],
      path: [
        [7.46, 51.51],
        [7.46, 51.519],
      ],
    })
    const [[x1, y1], [x2, y2]] = pointsOf(/ d="M([^"]*)"/.exec(north)![1])
    expect(x1).toBe(x2)
    // 0.009 degrees of latitude are about 1001 m
    expect(y1 - y2).toBeGreaterThan(995)
    expect(y1 - y2).toBeLessThan(1006)
  })

  test('draws only the hotspots that touch the view', () => {
    const corner = { x: 5000, y: 5000, width: 100, height: 100 }
    expect(map.hotspots(examplePlan.hotspots, corner)).toBe('')
    expect(map.hotspots(examplePlan.hotspots, map.overview(1)).match(/<path/g)).toHaveLength(3)
  })

  test('names of places never cover each other', () => {
    expect(map.placeNames(places(20), [], map.overview(1), 600).match(/class="mark place"/g)).toHaveLength(1)
  })

  test('a bar of a round length that fits', () => {
    expect(map.scaleBar({ x: 0, y: 0, width: 1000, height: 800 }, 500)).toContain('>200 m<')
    expect(map.scaleBar({ x: 0, y: 0, width: 9000, height: 800 }, 500)).toContain('>2 km<')
  })

  test('streets outside the view are left out', () => {
    const street = (lon: number) => ({
      type: 'Feature' as const,
      properties: null,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [lon, 51.514],
          [lon + 0.001, 51.514],
        ],
      },
    })
    const withStreets = createPlanMap(examplePlan, { type: 'FeatureCollection', features: [street(7.462), street(9)] })
    const [drawn] = /class="street" d="([^"]*)"/.exec(withStreets.ground(withStreets.overview(1)))!.slice(1)
    expect(drawn.match(/M/g)).toHaveLength(1)
  })
})
