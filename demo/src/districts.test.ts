import { areaContains, areaSquareMetres } from 'planning/geo/area'
import type { Area } from 'planning/model'
import { describe, expect, test } from 'vitest'
import { districts } from './districts.ts'
import { isMissing, realFeatures, skippedWithout } from './real-data.ts'

const stadtbezirke = districts.filter((district) => district.parent === null)

test('twelve Stadtbezirke, each with its Ortsteile; the City is one of Innenstadt-West', () => {
  expect(stadtbezirke.map((district) => district.name).sort()).toEqual(
    [
      ...['Aplerbeck', 'Brackel', 'Eving', 'Hombruch', 'Huckarde', 'Hörde', 'Innenstadt-Nord', 'Innenstadt-Ost'],
      ...['Innenstadt-West', 'Lütgendortmund', 'Mengede', 'Scharnhorst'],
    ].sort(),
  )
  expect(districts.length - stadtbezirke.length).toBe(62)
  expect(new Set(districts.map((district) => district.key)).size).toBe(districts.length)
  expect(districts.find((district) => district.name === 'City')).toMatchObject({ parent: 'innenstadt-west' })
})

test('each name is written inside its own outline', () => {
  for (const { centre, name } of stadtbezirke) {
    const around = stadtbezirke.filter((district) => areaContains(district.geometry!, centre!))
    expect(around.map((district) => district.name)).toEqual([name])
  }
})

test('neighbours share their borders: the outlines add up to the city without overlapping', () => {
  const sides = new Map<string, number>()
  for (const { geometry } of stadtbezirke) {
    const [ring] = geometry!.coordinates
    for (let i = 1; i < ring.length; i++) {
      const side = [ring[i - 1].join(' '), ring[i].join(' ')].sort().join(' – ')
      sides.set(side, (sides.get(side) ?? 0) + 1)
    }
  }
  expect([...sides].filter(([, count]) => count > 2)).toEqual([])
  const squareKilometres = stadtbezirke.reduce((sum, { geometry }) => sum + areaSquareMetres(geometry!), 0) / 1e6
  // the city's own figure: 280.7 km²
  expect(squareKilometres).toBeGreaterThan(270)
  expect(squareKilometres).toBeLessThan(291)
})

const file = 'dortmund-bezirke/stadtbezirke.geojson'

describe.skipIf(isMissing(file))(`against the real districts ${skippedWithout}`, () => {
  const real = isMissing(file) ? [] : realFeatures<Area>(file)
  // as the file writes them, one of them wrong
  const spelling: Record<string, string> = {
    Luetgendortmund: 'Lütgendortmund',
    Schanhorst: 'Scharnhorst',
    Hoerde: 'Hörde',
  }

  test.each(real.map(({ properties, geometry }) => [String(properties.name), geometry] as const))(
    'nine tenths of %s and of our outline are the same',
    (name, geometry) => {
      const ours = stadtbezirke.find((district) => district.name === (spelling[name] ?? name.replace(' ', '-')))!
      let both = 0
      let either = 0
      for (let lat = 51.41; lat < 51.61; lat += 0.002) {
        for (let lon = 7.29; lon < 7.65; lon += 0.003) {
          const inReal = areaContains(geometry, { lat, lon })
          const inOurs = areaContains(ours.geometry!, { lat, lon })
          if (inReal && inOurs) both++
          if (inReal || inOurs) either++
        }
      }
      expect(both / either).toBeGreaterThan(0.9)
    },
  )
})
