import { metresBetween } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import { describe, expect, test } from 'vitest'
import { placeNamed, places } from './places.ts'
import { isMissing, realFeatures, realText, skippedWithout } from './real-data.ts'

test('about a hundred places, each named once', () => {
  expect(places.length).toBeGreaterThan(80)
  expect(new Set(places.map((place) => place.name)).size).toBe(places.length)
  expect(() => placeNamed('Atlantis')).toThrow(RangeError)
})

/** What the gazetteer calls some of the places. */
const otherNames: Record<string, string> = {
  Hauptbahnhof: 'Dortmund Hauptbahnhof',
  'Hauptbahnhof Nordausgang': 'Dortmund Hauptbahnhof Nord',
  Busbahnhof: 'Busbahnhof Dortmund Hauptbahnhof',
  Reinoldikirche: 'Sankt Reinoldi-Kirche',
  Marienkirche: 'Sankt Marien',
  Propsteikirche: 'Propsteikirche St. Johannes Baptist',
  Konzerthaus: 'Konzerthaus Dortmund Brückstr.21',
  'Stadt- und Landesbibliothek': 'Stadt- und Landesbibliothek, Zentralbibliothek',
  'Dortmunder U': 'Dortmunder U – Zentrum für Kunst und Kreativität',
  Adlerturm: 'Kindermuseum Adlerturm',
  'Klinikum an der Beurhausstraße': 'Städtische Kliniken',
  'Bahnhof Stadthaus': 'Dortmund Stadthaus',
}

const gazetteer = 'dortmund-osm-gazetteer'
const streetNames = 'dortmund-zentrum-osm/strassennamen.geojson.gz'
const pointMetres = 150
const streetMetres = 400
/** a street corner lies on both of its streets, which are drawn as lines without their width */
const cornerMetres = 50

describe.skipIf(isMissing(gazetteer) || isMissing(streetNames))(`against the gazetteer ${skippedWithout}`, () => {
  const read = (file: string) =>
    new Map(
      realText(`${gazetteer}/${file}.csv`)
        .split('\n')
        .slice(1)
        .map((row): [string, Position] => {
          const [, name, lat, lon] = /^"?(.*?)"?,([-\d.]+),([-\d.]+)\s*$/.exec(row) ?? ['', '', '0', '0']
          return [name, { lat: Number(lat), lon: Number(lon) }]
        }),
    )
  const points = isMissing(gazetteer) ? [] : [read('poi'), read('haltestellen')]
  const streetPoints = isMissing(gazetteer) ? new Map<string, Position>() : read('strassen')
  const lines = new Map<string, Position[]>()
  if (!isMissing(streetNames)) {
    for (const { properties, geometry } of realFeatures<{ coordinates: [number, number][] }>(streetNames)) {
      const name = String(properties.name)
        .replace(/str\.$/, 'straße')
        .replace(/ Str\.$/, ' Straße')
      lines.set(name, [...(lines.get(name) ?? []), ...alongLine(geometry.coordinates)])
    }
  }
  const nearest = (to: Position, candidates: readonly Position[]) =>
    Math.min(...candidates.map((candidate) => metresBetween(to, candidate)))

  test('every place the gazetteer knows lies where it says', () => {
    const strayed: string[] = []
    let checked = 0
    for (const { name, position } of places) {
      const known = points.flatMap((index) => index.get(otherNames[name] ?? name) ?? [])
      const street = [...(lines.get(name) ?? []), ...(streetPoints.has(name) ? [streetPoints.get(name)!] : [])]
      if (known.length + street.length === 0) continue
      checked++
      const ok =
        (known.length > 0 && nearest(position, known) <= pointMetres) ||
        (street.length > 0 && nearest(position, street) <= streetMetres)
      if (!ok) strayed.push(name)
    }
    expect(strayed).toEqual([])
    expect(checked).toBeGreaterThan(70)
  })

  test('every street corner lies on both of its streets', () => {
    const corners = places.filter((place) => place.name.includes(' Ecke '))
    expect(corners.length).toBeGreaterThanOrEqual(8)
    for (const { name, position } of corners) {
      for (const street of name.split(' Ecke '))
        expect(nearest(position, lines.get(street)!), name).toBeLessThan(cornerMetres)
    }
  })
})

/** A point at least every ten metres or so of a line. */
function alongLine(line: readonly [number, number][]): Position[] {
  return line.slice(1).flatMap(([lon, lat], i) => {
    const [lon0, lat0] = line[i]
    const steps = Math.max(1, Math.ceil(metresBetween({ lat: lat0, lon: lon0 }, { lat, lon }) / 10))
    return Array.from({ length: steps + 1 }, (_, k) => ({
      lat: lat0 + ((lat - lat0) * k) / steps,
      lon: lon0 + ((lon - lon0) * k) / steps,
    }))
  })
}
