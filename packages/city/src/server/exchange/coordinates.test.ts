import fc from 'fast-check'
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { isExchanged, recogniseSystem, toWgs84 } from './coordinates.ts'
import { readPositionCell } from './read-position-cell.ts'

test('reference points of the land surveys come out where they are', () => {
  // swisstopo, "Formeln und Konstanten", fundamental point of Bern: 2 600 000 / 1 200 000 is 46°57'03.9" N, 7°26'19.1" E
  const bern = toWgs84('EPSG:2056')(2_600_000, 1_200_000)
  expect(bern?.lat).toBeCloseTo(46 + 57 / 60 + 3.9 / 3600, 4)
  expect(bern?.lon).toBeCloseTo(7 + 26 / 60 + 19.1 / 3600, 4)
  // on the central meridian the easting is 500 000 and the northing 0.9996 times the arc from the equator: 5 538 630.70 m at 50° (GRS 80)
  const middle = toWgs84('EPSG:25832')(500_000, 5_538_630.7)
  expect(middle?.lat).toBeCloseTo(50, 6)
  expect(middle?.lon).toBeCloseTo(9, 9)
  const withZone = toWgs84('EPSG:4647')(32_500_000, 5_538_630.7)
  expect(withZone?.lat).toBeCloseTo(50, 6)
  expect(toWgs84('EPSG:2056')(600_000, 200_000)).toBeNull()
})

test('a system is known by its numbers, also where the columns are exchanged', () => {
  const east = [392_345.1, 393_000, 0, NaN]
  const north = [5_708_123.9, 5_709_000, 0, NaN]
  expect(recogniseSystem(east, north)).toEqual({ system: 'EPSG:25832', exchanged: false })
  expect(recogniseSystem(north, east)).toEqual({ system: 'EPSG:25832', exchanged: true })
  expect(recogniseSystem([2_683_920], [1_245_604])).toEqual({ system: 'EPSG:2056', exchanged: false })
  expect(recogniseSystem([32_392_345], [5_708_123])).toEqual({ system: 'EPSG:4647', exchanged: false })
  expect(recogniseSystem([7.46], [51.51])).toEqual({ system: 'WGS84', exchanged: false })
  expect(recogniseSystem([42], [-97.5])).toEqual({ system: 'WGS84', exchanged: true })
  expect(recogniseSystem([3_456_789], [5_712_345])).toBeNull()
  expect(recogniseSystem([NaN], [NaN])).toBeNull()
})

test('exchanged latitudes and longitudes are noticed by where the file lies', () => {
  const dortmund = { lat: 51.51, lon: 7.46 }
  const exchange = ({ lat, lon }: { lat: number; lon: number }) => ({ lat: lon, lon: lat })
  for (const city of [dortmund, { lat: 47.37, lon: 8.54 }, { lat: 42.35, lon: -71.06 }, { lat: 41.88, lon: -87.63 }]) {
    expect(isExchanged(city, null)).toBe(false)
    expect(isExchanged(exchange(city), null)).toBe(true)
    expect(isExchanged(city, dortmund)).toBe(false)
    expect(isExchanged(exchange(city), dortmund)).toBe(true)
  }
})

test('every position of Germany comes back from UTM and LV95 to a hundredth of a metre', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 46, max: 55, noNaN: true }),
      fc.double({ min: 6, max: 12, noNaN: true }),
      (lat, lon) => {
        const [east, north] = proj4('WGS84', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs').forward([lon, lat])
        const back = toWgs84('EPSG:25832')(east, north)
        expect(back?.lat).toBeCloseTo(lat, 7)
        expect(back?.lon).toBeCloseTo(lon, 7)
      },
    ),
  )
})

test('two numbers in one cell', () => {
  const dortmund = { east: 7.46, north: 51.51 }
  expect(readPositionCell('POINT (7.46 51.51)')).toEqual(dortmund)
  expect(readPositionCell('SRID=4326;POINT(7.46 51.51)')).toEqual(dortmund)
  expect(readPositionCell('{"type":"Point","coordinates":[7.46,51.51]}')).toEqual(dortmund)
  expect(readPositionCell('51.51, 7.46')).toEqual(dortmund)
  expect(readPositionCell('(51.51, 7.46)')).toEqual(dortmund)
  expect(readPositionCell('Hansaplatz 1')).toBeNull()
  expect(readPositionCell('')).toBeNull()
})
