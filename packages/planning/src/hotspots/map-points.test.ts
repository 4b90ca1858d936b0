import { latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { createCsvReader } from '../csv/rows.ts'
import { cellOf } from '../geo/cells.ts'
import { METRES_PER_DEGREE } from '../geo/distance.ts'
import { createZoneClock } from '../geo/zone-clock.ts'
import type { Incident } from '../model.ts'
import { createRandom } from '../random.ts'
import { findHotspots } from './find-hotspots.ts'
import { mapPoints } from './map-points.ts'
import { DEFAULT_PARAMETERS } from './parameters.ts'
import { tallyRows } from './point-rows.ts'
import { createPointTally } from './point-tally.ts'
import { DEFAULT_BANDS } from './time-bands.ts'

const DAY = 86_400_000
const centre = { lat: 51.5136, lon: 7.4653 }
const asOf = Date.UTC(2025, 10, 2)
const options = {
  resolution: 10,
  asOf,
  timeZone: 'UTC',
  windowWeeks: 12,
  bands: DEFAULT_BANDS,
  halfLifeWeeks: DEFAULT_PARAMETERS.halfLifeWeeks,
}
const at = (east: number, north: number) => ({
  lat: centre.lat + north / METRES_PER_DEGREE,
  lon: centre.lon + east / (METRES_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180)),
})

interface Point {
  readonly lat: number
  readonly lon: number
  readonly time: number
}

/** Points spread over 3 km and 12 weeks, and three places: one all the time, one in the last weeks, one in the first ones. */
function points(): Point[] {
  const random = createRandom(4)
  const spread = (from: number, to: number) => asOf - DAY * (from + random.next() * (to - from))
  const background = Array.from({ length: 1500 }, () => ({
    ...at((random.next() - 0.5) * 3000, (random.next() - 0.5) * 3000),
    time: spread(0, 84),
  }))
  const place = (east: number, count: number, from: number, to: number) =>
    Array.from({ length: count }, () => ({ ...at(east, 0), time: spread(from, to) }))
  return [...background, ...place(-800, 90, 0, 84), ...place(0, 60, 0, 20), ...place(800, 60, 62, 84)]
}

function tallied(all: readonly Point[]) {
  const tally = createPointTally(options)
  for (const { lat, lon, time } of all) tally.add(lat, lon, time, false)
  return tally.result()
}

describe('mapPoints', () => {
  const all = points()
  const map = mapPoints(tallied(all), options)

  test('says the same as the map of a city of the same incidents: counts, Gi*, q, classes', () => {
    const incidents = all.map(({ lat, lon, time }, i): Incident => {
      const position = { lat, lon }
      const rest = { precision: 'minute' as const, reports: 1, reporters: 1, sources: ['resident' as const] }
      return { id: `i${i}`, type: 'noise', position, cell: cellOf(position), time, ...rest }
    })
    const types = [{ key: 'noise', severity: 1, handlingMinutes: 10, detection: false }]
    const city = findHotspots({ incidents, types, area: map.grid.cells, asOf, timeZone: 'UTC' })
    expect(map.bands).toEqual(city.bands)
    // what a hotspot of the city expects each hour is what its cells expect together
    const [first] = city.hotspots
    const sum = new Float64Array(168)
    for (const cell of first.cells) {
      const from = map.grid.indexOf.get(cell)! * 168
      for (let hour = 0; hour < 168; hour++) sum[hour] += map.rates[from + hour]
    }
    first.rate.forEach((rate, hour) => expect(sum[hour]).toBeCloseTo(rate, 5))
  })

  test('a place that is busy all the time is persistent, a late one new, a former one fading', () => {
    const [allDay] = map.bands
    const classAt = (east: number) => allDay.classes.get(map.grid.indexOf.get(cellOf(at(east, 0)))!)
    expect([-800, 0, 800].map(classAt)).toEqual(['persistent', 'new', 'fading'])
    expect([...allDay.classes.keys()]).toEqual(
      [...allDay.significant.entries()].filter(([, value]) => value === 1).map(([cell]) => cell),
    )
  })

  test('in three weeks nobody can tell', () => {
    const late = all.filter(({ time }) => time >= asOf - 20 * DAY)
    const [allDay] = mapPoints(tallied(late), options).bands
    expect(new Set(allDay.classes.values())).toEqual(new Set(['cannot-tell']))
  })

  test('the order of the points changes nothing', () => {
    const turned = mapPoints(tallied(all.toReversed()), options)
    expect(turned.bands).toEqual(map.bands)
    turned.rates.forEach((rate, k) => expect(rate).toBeCloseTo(map.rates[k], 6))
  })

  test('a wrong geocode does not stretch the area', () => {
    const stray = mapPoints(tallied([...all, { lat: 0, lon: 0, time: asOf - DAY }]), options)
    expect(stray.farOff).toBe(1)
    expect(stray.grid.cells).toEqual(map.grid.cells)
  })

  test('no points, no cells', () => {
    const empty = mapPoints(tallied([]), options)
    expect(empty.grid.cells).toEqual([])
    expect(empty.bands[0].counts).toHaveLength(0)
  })
})

describe('createPointTally', () => {
  test('counts what lies outside the window, in whole weeks before asOf', () => {
    const tally = createPointTally(options)
    const time = [asOf, asOf - 1, asOf - 84 * DAY, asOf - 84 * DAY - 1]
    for (const each of time) tally.add(centre.lat, centre.lon, each, false)
    const { used, afterAsOf, beforeWindow, weeks, cells } = tally.result()
    expect({ used, afterAsOf, beforeWindow, weeks }).toEqual({ used: 2, afterAsOf: 1, beforeWindow: 1, weeks: 12 })
    expect(cells).toEqual([latLngToCell(centre.lat, centre.lon, 10)])
  })

  test('where most are known by day only, there is no band but that of all hours', () => {
    const tally = createPointTally(options)
    for (let k = 0; k < 9; k++) tally.add(centre.lat, centre.lon, asOf - DAY, k > 0)
    const map = mapPoints(tally.result(), options)
    expect(map.bands.map(({ band }) => band.key)).toEqual(['all-day'])
    expect(map.bands[0].counts.reduce((sum, count) => sum + count, 0)).toBe(9)
  })

  test('refuses what is no position, also outside the window', () => {
    const tally = createPointTally(options)
    expect(() => tally.add(NaN, 7, asOf - 1, false)).toThrow(RangeError)
    expect(() => tally.add(51, 181, asOf, false)).toThrow(RangeError)
    expect(() => tally.add(51, 7, NaN, false)).toThrow(RangeError)
  })
})

describe('tallyRows', () => {
  const read = (text: string, zone = 'UTC') => {
    const tally = createPointTally({ ...options, timeZone: zone })
    const reader = createCsvReader(tallyRows(tally, createZoneClock(zone)))
    reader.push(new TextEncoder().encode(text))
    reader.end()
    return tally.result()
  }

  test('columns in any order, moments with or without offset', () => {
    const { used, weekly, dayPrecise } = read(
      'id,time,LON,lat\n1,2025-11-01T23:30,7.4653,51.5136\n2,2025-11-01T23:30:00-01:00,7.4653,51.5136\n3,2025-11-01,7.4653,51.5136\n',
    )
    // the second is half past midnight on Sunday, after asOf
    expect([used, dayPrecise]).toEqual([2, 1])
    const rowOf = Int32Array.of(0)
    const [all, ...counts] = weekly.sums(12, rowOf).map(([count]) => count)
    expect(counts.indexOf(1)).toBe(DEFAULT_BANDS.findIndex(({ key }) => key === 'sat-20'))
    expect(all).toBe(2)
  })

  test.each([
    ['lat,lon\n', 1, 'no column time (there are: lat, lon)'],
    ['lat,lon,time,lat\n', 1, 'two columns lat'],
    ['lat,lon,time\n51,7,2025-10-01\n51,,2025-10-01\n', 3, 'not a position: "51, "'],
    ['lat,lon,time\nNaN,7,2025-10-01\n', 2, 'not a position: "NaN, 7"'],
    ['lat,lon,time\n51,7,2025-02-30\n', 2, 'not a moment: "2025-02-30"'],
  ])('refuses %j', (text, line, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ line, message }))
  })
})
