import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convexAreaOf } from '../geo/area.ts'
import { cellOf, cellsOfArea, createCellGrid } from '../geo/cells.ts'
import { METRES_PER_DEGREE, metresBetween } from '../geo/distance.ts'
import { instantOf } from '../geo/zone-clock.ts'
import type { DisturbanceType, Incident, Position, Source } from '../model.ts'
import { createRandom } from '../random.ts'
import { findHotspots, topCells, type FindHotspotsInput, type HotspotMap } from './find-hotspots.ts'
import { ALL_DAY } from './time-bands.ts'

const timeZone = 'Europe/Berlin'
const centre = { lat: 51.5136, lon: 7.4653 }
const area = convexAreaOf([centre], 1500)
const asOf = instantOf('2025-11-02', '00:00', timeZone)
const start = instantOf('2025-08-10', '00:00', timeZone)
const HOUR = 3_600_000

const types: DisturbanceType[] = [
  { key: 'noise', severity: 2, handlingMinutes: 10, detection: false },
  { key: 'drug-use', severity: 4, handlingMinutes: 30, detection: true },
]
const market = { name: 'Alter Markt', position: shifted(600, 500) }

function shifted(east: number, north: number): Position {
  const lat = centre.lat + north / METRES_PER_DEGREE
  return { lat, lon: centre.lon + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)) }
}

function incident(id: string, position: Position, time: number, over: Partial<Incident> = {}): Incident {
  const sources: Source[] = ['resident']
  return {
    id,
    type: 'noise',
    position,
    cell: cellOf(position),
    time,
    precision: 'minute',
    reports: 1,
    reporters: 1,
    sources,
    ...over,
  }
}

/** Incidents spread evenly over the area and the twelve weeks. */
function background(count: number, seed: number, over: Partial<Incident> = {}): Incident[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const angle = random.next() * 2 * Math.PI
    const radius = 1500 * Math.sqrt(random.next())
    const time = start + Math.floor(random.next() * (asOf - start))
    return incident(`b${seed}-${i}`, shifted(radius * Math.cos(angle), radius * Math.sin(angle)), time, over)
  })
}

/** Incidents at one place on weekday evenings from 17 to 19. */
function evenings(place: Position, count: number, over: Partial<Incident> = {}): Incident[] {
  return Array.from({ length: count }, (_, i) => {
    const date = Temporal.PlainDate.from('2025-08-11').add({ days: Math.floor(i / 5) * 7 + (i % 5) })
    const minute = String((i * 7) % 60).padStart(2, '0')
    return incident(`e${i}`, place, instantOf(date.toString(), `${17 + (i % 2)}:${minute}`, timeZone), over)
  })
}

const find = (incidents: Incident[], over: Partial<FindHotspotsInput> = {}) =>
  findHotspots({ incidents, types, area, asOf, timeZone, places: [market], ...over })

const keys = (map: HotspotMap) => map.reasons.map(({ key }) => key)

describe('findHotspots', () => {
  const planted = [...background(300, 1), ...evenings(market.position, 40, { type: 'drug-use' })]
  const map = find(planted)
  const [first] = map.hotspots

  test('finds the planted place, names it, and says in which band', () => {
    expect(first.name).toBe('Alter Markt')
    expect(first.number).toBe(1)
    expect(first.cells).toContain(cellOf(market.position))
    expect(metresBetween(first.position, market.position)).toBeLessThan(100)
    expect(first.bands[0].band).toBe(ALL_DAY)
    const evening = first.bands.find(({ band }) => band === 'mon-fri-16')
    expect(evening?.z).toBeGreaterThan(8)
    expect(evening?.incidents).toBeGreaterThanOrEqual(40)
    for (const { band, z } of first.bands.slice(1)) if (band !== 'mon-fri-16') expect(z).toBeLessThan(7)
    expect(map.hotspots.length).toBeLessThanOrEqual(3)
    expect(keys(map)).toEqual([])
  })

  test('describes it: weeks, types, rates that peak when it happens', () => {
    expect(first.weekly.reduce((sum, count) => sum + count, 0)).toBe(first.incidents)
    expect(first.weekly).toHaveLength(12)
    expect(first.types[0]).toEqual({ type: 'drug-use', incidents: 40 })
    const others = first.incidents - 40
    expect(first.handlingMinutes).toBeCloseTo((40 * 30 + others * 10) / first.incidents, 9)
    for (const rate of [first.rate, first.weightedRate, first.detectionRate]) expect(rate).toHaveLength(168)
    const peak = first.rate.indexOf(Math.max(...first.rate))
    expect(Math.floor(peak / 24)).toBeLessThan(5)
    expect([16, 17, 18, 19]).toContain(peak % 24)
    expect(first.detectionRate[peak]).toBeLessThanOrEqual(first.rate[peak])
    expect(first.weightedRate[peak]).toBeGreaterThan(first.rate[peak] * 3)
  })

  test('counts, z and q are those of the incidents counted by hand', () => {
    const grid = createCellGrid(cellsOfArea(area))
    expect(map.cells).toEqual(grid.cells)
    const band = map.bands.find((each) => each.band.key === 'mon-fri-16')!
    const counts = new Map<string, number>()
    for (const each of planted) {
      const local = Temporal.Instant.fromEpochMilliseconds(each.time).toZonedDateTimeISO(timeZone)
      if (local.dayOfWeek > 5 || local.hour < 16 || local.hour > 19) continue
      counts.set(each.cell, (counts.get(each.cell) ?? 0) + 1)
    }
    const x = grid.cells.map((cell) => counts.get(cell) ?? 0)
    expect([...band.counts]).toEqual(x)
    const n = x.length
    const mean = x.reduce((sum, value) => sum + value, 0) / n
    const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n
    grid.neighbours.forEach((near, i) => {
      const w = near.length
      const sum = near.reduce((total, j) => total + x[j], 0)
      expect(band.z[i]).toBeCloseTo((sum - w * mean) / Math.sqrt((variance * (n * w - w * w)) / (n - 1)), 9)
      if (band.significant[i] === 1) {
        expect(band.q[i]).toBeLessThanOrEqual(0.05)
        expect(sum).toBeGreaterThanOrEqual(5)
      }
    })
  })

  test('hotspots share no cell, are small, ranked by severity, each with a name of its own', () => {
    const many = find([
      ...background(400, 2),
      ...[0, 150, 300, 450, 600]
        .flatMap((east) => evenings(shifted(east, 0), 25))
        .map((each, i) => ({ ...each, id: `m${i}` })),
    ])
    const cells = many.hotspots.flatMap((hotspot) => hotspot.cells)
    expect(many.hotspots.length).toBeGreaterThan(1)
    expect(new Set(cells).size).toBe(cells.length)
    expect(new Set(many.hotspots.map(({ name }) => name)).size).toBe(many.hotspots.length)
    many.hotspots.forEach((hotspot, i) => {
      expect(hotspot.number).toBe(i + 1)
      expect(hotspot.cells.length).toBeLessThanOrEqual(9)
      expect(hotspot.incidents).toBeGreaterThanOrEqual(5)
      for (const band of hotspot.bands) expect(hotspot.cells).toEqual(expect.arrayContaining([...band.cells]))
    })
  })

  test('incidents that are steady are expected at the rate they came', () => {
    const week = first.rate.reduce((sum, rate) => sum + rate, 0)
    // five a week for eight weeks, then none for four: less than five, more than nothing is expected by now
    expect(week).toBeGreaterThan(1)
    expect(week).toBeLessThan(5)
    const steady = Array.from({ length: 84 }, (_, i) =>
      incident(`s${i}`, market.position, start + i * 24 * HOUR + 20 * HOUR),
    )
    const [daily] = find([...background(300, 1), ...steady]).hotspots
    expect(daily.rate.reduce((sum, rate) => sum + rate, 0)).toBeGreaterThan(6)
    expect(daily.rate.reduce((sum, rate) => sum + rate, 0)).toBeLessThan(9)
    expect(daily.trend).toBe('steady')
  })

  test('a place that calms down is falling, one that wakes up rising', () => {
    expect(first.trend).toBe('falling')
    const late = evenings(market.position, 40).map((each) => ({ ...each, time: asOf - (each.time - start) }))
    expect(find([...background(300, 1), ...late]).hotspots[0].trend).toBe('rising')
  })

  test('among evenly spread incidents there is hardly a hotspot', () => {
    const found = Array.from({ length: 10 }, (_, seed) => find(background(400, 100 + seed)).hotspots.length)
    // control is per band, so that one of 19 bands may err; in all ten maps of about 500 cells
    expect(found.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(6)
    const none = find(background(40, 3))
    expect(none.hotspots).toEqual([])
    expect(keys(none)).toEqual(['hotspots.none-significant'])
  })

  test('enforcement records change nothing, wherever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const fines = background(200, seed, {
          sources: ['enforcement'],
          position: market.position,
          cell: cellOf(market.position),
        })
        const withFines = find([...fines.map((each) => ({ ...each, id: `f${each.id}` })), ...planted])
        expect(withFines.counts.enforcement).toBe(200)
        expect({ ...withFines, counts: null }).toEqual({ ...map, counts: null })
      }),
      { numRuns: 5 },
    )
  })

  test('a file of enforcement records only gives no hotspots, or marked ones if asked for', () => {
    const fines = planted.map((each) => ({ ...each, sources: ['enforcement'] as const }))
    const refused = find(fines)
    expect(refused.hotspots).toEqual([])
    expect(keys(refused)).toEqual(['hotspots.only-enforcement'])
    const marked = find(fines, { parameters: { enforcementAlone: 'mark' } })
    expect(keys(marked)).toEqual(['hotspots.enforcement-marked'])
    expect(marked.enforcementOnly).toBe(true)
    expect(marked.hotspots.map(({ enforcementOnly, ...rest }) => [enforcementOnly, rest])).toEqual(
      map.hotspots.map((hotspot) => [true, hotspot]),
    )
  })

  test('where the time of day is mostly unknown, bands cannot tell; all-day still does', () => {
    const days = planted.map((each, i) => {
      if (i % 3 === 0) return each
      const date = Temporal.Instant.fromEpochMilliseconds(each.time).toZonedDateTimeISO(timeZone).toPlainDate()
      return { ...each, time: instantOf(date.toString(), '00:00', timeZone), precision: 'day' as const }
    })
    const byDay = find(days)
    expect(byDay.bands.map(({ band }) => band.key)).toEqual([ALL_DAY])
    expect(byDay.reasons).toEqual([{ key: 'hotspots.bands-cannot-tell', params: { share: byDay.dayPreciseShare } }])
    expect(byDay.dayPreciseShare).toBeCloseTo(2 / 3, 2)
    expect(byDay.hotspots[0].name).toBe('Alter Markt')
    expect(byDay.hotspots[0].incidents).toBe(first.incidents)
  })

  test('where some are known by day, they count in all-day only', () => {
    const some = planted.map((each, i) => (i % 10 === 0 ? { ...each, precision: 'day' as const } : each))
    const { bands } = find(some)
    const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0)
    expect(total(bands[0].counts)).toBe(planted.length)
    expect(bands.slice(1).reduce((sum, { counts }) => sum + total(counts), 0)).toBe(
      some.filter(({ precision }) => precision === 'minute').length,
    )
  })

  test('what is later than asOf is left out and counted', () => {
    const later = evenings(shifted(-800, 0), 60).map((each) => ({
      ...each,
      id: `l${each.id}`,
      time: each.time + 90 * 24 * HOUR,
    }))
    const withLater = find([...planted, ...later])
    expect(withLater.counts.afterAsOf).toBe(60)
    expect({ ...withLater, counts: null }).toEqual({ ...map, counts: null })
  })

  test('confirmed by patrols: the share, and “reported often, never confirmed”', () => {
    expect(first.confirmedShare).toBeNull()
    expect(first.neverConfirmed).toBe(false)
    const elsewhere = incident('p', shifted(-900, -600), asOf - HOUR, { sources: ['patrol'] })
    const never = find([...planted, elsewhere]).hotspots[0]
    expect(never).toMatchObject({ confirmedShare: 0, neverConfirmed: true })
    const half = planted.map((each) =>
      each.id.startsWith('e') && Number(each.id.slice(1)) % 2 === 0
        ? { ...each, sources: ['resident', 'patrol'] as const }
        : each,
    )
    const confirmed = find(half).hotspots[0]
    expect(confirmed.confirmedShare).toBeCloseTo(20 / confirmed.incidents, 9)
    expect(confirmed.neverConfirmed).toBe(false)
  })

  test('an area in the sea and an empty list have no hotspots, and say why', () => {
    const sea = convexAreaOf([{ lat: 54.5, lon: 7 }], 1000)
    const empty = [find(planted, { area: sea }), find([]), find([], { area: [] })]
    for (const each of empty) {
      expect(each.hotspots).toEqual([])
      expect(keys(each)).toEqual(['hotspots.no-incidents'])
      expect(each.dayPreciseShare).toBe(0)
    }
    expect(empty[0].counts.outsideArea).toBe(planted.length)
  })

  test('a list of cells does as well as an area, and bands can be others', () => {
    expect(find(planted, { area: cellsOfArea(area) })).toEqual(map)
    const rushHour = [{ key: 'rush', weekdays: [1, 2, 3, 4, 5], fromHour: 17, toHour: 19 }]
    const found = find(planted, { bands: rushHour })
    expect(found.bands.map(({ band }) => band.key)).toEqual([ALL_DAY, 'rush'])
    expect(found.hotspots[0].bands[1].incidents).toBeGreaterThanOrEqual(40)
    expect(() => find(planted, { bands: [...rushHour, ...rushHour] })).toThrow(RangeError)
  })

  test('refuses a position that is none', () => {
    const wrong = { ...planted[0], position: { lat: NaN, lon: NaN } }
    expect(() => find([wrong])).toThrow(RangeError)
  })
})

describe('topCells', () => {
  const top = (incidents: Incident[], count: number) =>
    topCells({ incidents, types, area, asOf, timeZone, places: [market] }, count)

  test('gives the places with most incidents where nothing is significant, without claiming a band', () => {
    const few = [...background(40, 3), ...evenings(market.position, 4, { type: 'drug-use' })]
    expect(find(few).hotspots).toEqual([])
    const places = top(few, 5)
    expect(places).toHaveLength(5)
    expect(places[0].name).toBe('Alter Markt')
    expect(places.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    for (const place of places) {
      expect(place.bands).toEqual([])
      expect(place.incidents).toBeGreaterThan(0)
      expect(place.rate.reduce((sum, rate) => sum + rate, 0)).toBeGreaterThan(0)
    }
    expect(places[0].types).toContainEqual({ type: 'drug-use', incidents: 4 })
    for (let i = 2; i < places.length; i++) expect(places[i].incidents).toBeLessThanOrEqual(places[i - 1].incidents)
  })

  test('no incidents, no places', () => {
    expect(top([], 5)).toEqual([])
    expect(top(background(10, 1), 0)).toEqual([])
  })
})
