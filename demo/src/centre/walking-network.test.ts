import { localPlane } from 'planning/geo/distance'
import { buildNetwork } from 'planning/geo/network'
import { expect, test } from 'vitest'
import { isMissing, realFeatures, skippedWithout } from '../real-data.ts'
import { operationArea } from '../area.ts'
import { junctions } from './junctions.ts'
import { streets } from './streets.ts'
import { walkingNetwork } from './walking-network.ts'

test('the network hangs together and every junction is on a street', () => {
  const network = buildNetwork(walkingNetwork())
  expect(network.parts).toBe(1)
  expect(network.connectedShare).toBe(1)
  expect(network.metres).toBeGreaterThan(30_000)
  const used = new Set(streets.flatMap((street) => street.through))
  expect(Object.keys(junctions).filter((junction) => !used.has(junction as never))).toEqual([])
})

test('the Wall is a closed ring', () => {
  const wall = streets.filter((street) => street.kind === 'wall').flatMap((street) => street.through)
  expect(wall.at(-1)).toBe(wall[0])
  const names = ['Königswall', 'Burgwall', 'Schwanenwall', 'Ostwall', 'Südwall', 'Hiltropwall', 'Hoher Wall']
  expect(streets.filter((street) => street.kind === 'wall').map((street) => street.name)).toEqual(names)
})

test('no two junctions lie upon each other: a way that ends at the wrong one would be seen as a gap', () => {
  const [west, south] = operationArea.coordinates[0][0]
  const plane = localPlane({ lat: south, lon: west })
  const points = Object.entries(junctions).map(([name, [lat, lon]]) => ({
    name,
    x: plane.x({ lat, lon }),
    y: plane.y({ lat, lon }),
  }))
  const close = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (Math.hypot(a.x - b.x, a.y - b.y) < 3 ? [`${a.name} ${b.name}`] : [])),
  )
  expect(close).toEqual([])
})

const realStreets = 'dortmund-zentrum-osm/strassen.geojson.gz'

test.skipIf(isMissing(realStreets))(`runs along real streets and paths ${skippedWithout}`, () => {
  const plane = localPlane({ lat: 51.515, lon: 7.465 })
  const cellMetres = 50
  const cellAt = (x: number, y: number) => `${Math.floor(x / cellMetres)} ${Math.floor(y / cellMetres)}`
  const grid = new Map<string, number[][]>()
  for (const { geometry } of realFeatures<{ coordinates: [number, number][] }>(realStreets)) {
    const line = geometry.coordinates.map(([lon, lat]) => [plane.x({ lat, lon }), plane.y({ lat, lon })])
    for (let i = 1; i < line.length; i++) {
      const segment = [...line[i - 1], ...line[i]]
      const [x0, y0, x1, y1] = segment
      const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 20) + 1
      const cells = new Set<string>()
      for (let k = 0; k <= steps; k++) {
        for (const dx of [-1, 0, 1])
          for (const dy of [-1, 0, 1])
            cells.add(
              cellAt(x0 + ((x1 - x0) * k) / steps + dx * cellMetres, y0 + ((y1 - y0) * k) / steps + dy * cellMetres),
            )
      }
      for (const cell of cells) grid.set(cell, [...(grid.get(cell) ?? []), segment])
    }
  }
  const metresToStreet = (x: number, y: number) =>
    Math.min(...(grid.get(cellAt(x, y)) ?? []).map((segment) => metresToSegment(x, y, segment)))

  let near = 0
  let all = 0
  for (const { geometry } of walkingNetwork().features) {
    const line = geometry.coordinates.map(([lon, lat]) => [plane.x({ lat, lon }), plane.y({ lat, lon })])
    for (let i = 1; i < line.length; i++) {
      const [x0, y0, x1, y1] = [...line[i - 1], ...line[i]]
      const metres = Math.hypot(x1 - x0, y1 - y0)
      const steps = Math.ceil(metres / 4)
      for (let k = 0; k < steps; k++) {
        const share = (k + 0.5) / steps
        all += metres / steps
        if (metresToStreet(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) <= 25) near += metres / steps
      }
    }
  }
  expect(near / all).toBeGreaterThanOrEqual(0.95)
})

function metresToSegment(x: number, y: number, [x0, y0, x1, y1]: readonly number[]): number {
  const length2 = (x1 - x0) ** 2 + (y1 - y0) ** 2
  const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length2))
  return Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0))
}
