import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf } from '../geo/cells.ts'
import { METRES_PER_DEGREE, metresBetween } from '../geo/distance.ts'
import { instantOf } from '../geo/zone-clock.ts'
import type { Report } from '../model.ts'
import { createIncidentMerger, mergeIncidents } from './merge-incidents.ts'

const timeZone = 'Europe/Berlin'
const noon = instantOf('2025-11-02', '12:00', timeZone)
const MINUTE = 60_000
const here = { lat: 51.5136, lon: 7.4653 }
const north = (metres: number) => ({ lat: here.lat + metres / METRES_PER_DEGREE, lon: here.lon })

let serial = 0
const report = (over: Partial<Report> = {}): Report => ({
  id: `r${String(serial++).padStart(6, '0')}`,
  position: here,
  time: noon,
  precision: 'minute',
  type: 'noise',
  source: 'resident',
  ...over,
})

/** The rule as it is written, without any index: the ordinal of each report's incident. */
function bruteForce(reports: readonly Report[]): number[] {
  const day = (time: number) => Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate()
  const firsts: Report[] = []
  return reports.map((each) => {
    const candidates = firsts
      .map((first, ordinal) => ({ first, ordinal, metres: metresBetween(first.position, each.position) }))
      .filter(({ first, metres }) => first.type === each.type && first.precision === each.precision && metres <= 75)
      .filter(({ first }) =>
        each.precision === 'minute' ? each.time - first.time <= 120 * MINUTE : day(each.time).equals(day(first.time)),
      )
      .sort((a, b) => a.metres - b.metres || a.ordinal - b.ordinal)
    if (candidates.length > 0) return candidates[0].ordinal
    return firsts.push(each) - 1
  })
}

const anyReport = fc.record({
  east: fc.integer({ min: 0, max: 30 }),
  north: fc.integer({ min: 0, max: 30 }),
  minute: fc.integer({ min: 0, max: 60 * 48 }),
  type: fc.constantFrom('noise', 'littering'),
  precision: fc.constantFrom('minute' as const, 'day' as const),
})

describe('createIncidentMerger', () => {
  test('gives what the rule says, for any reports', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 120 }), (rows) => {
        // positions on a 10 m grid, so that equal distances occur; two days around the change of clocks
        const start = instantOf('2025-10-25', '00:00', timeZone)
        const reports = rows
          .map((row, i) => {
            const position = { lat: here.lat + row.north * 0.00009, lon: here.lon + row.east * 0.000144 }
            const time = start + row.minute * MINUTE
            return report({ id: String(i).padStart(4, '0'), position, time, type: row.type, precision: row.precision })
          })
          .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
        const merger = createIncidentMerger({ timeZone })
        const results = reports.map((each) => merger.add(each))
        const expected = bruteForce(reports)
        expect(results.map(({ incident }) => incident)).toEqual(expected)
        expect(results.map(({ isNew }) => isNew)).toEqual(
          expected.map((ordinal, i) => !expected.slice(0, i).includes(ordinal)),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('75 m and 2 h are measured from the first report, not from the last', () => {
    const merger = createIncidentMerger({ timeZone })
    const add = (metres: number, minutes: number) =>
      merger.add(report({ position: north(metres), time: noon + minutes * MINUTE })).incident
    expect(add(0, 0)).toBe(0)
    expect(add(70, 60)).toBe(0)
    expect(add(140, 61)).toBe(1)
    expect(add(74, 119)).toBe(1)
    expect(add(0, 120)).toBe(0)
    expect(add(0, 121)).toBe(2)
  })

  test('days are merged by the civil day, other types and precisions stay apart', () => {
    const merger = createIncidentMerger({ timeZone })
    const add = (date: string, type = 'noise', precision: 'day' | 'minute' = 'day') =>
      merger.add(report({ time: instantOf(date, '00:00', timeZone), type, precision })).incident
    expect(add('2025-10-26')).toBe(0)
    expect(add('2025-10-26', 'noise', 'minute')).toBe(1)
    expect(add('2025-10-26', 'littering')).toBe(2)
    expect(add('2025-10-26')).toBe(0)
    expect(add('2025-10-27')).toBe(3)
  })

  test('an incident that is stored already is opened as it is, and takes later reports', () => {
    const merger = createIncidentMerger({ timeZone })
    expect(merger.open(report())).toEqual({ incident: 0, isNew: true })
    expect(merger.open(report({ position: north(20) }))).toEqual({ incident: 1, isNew: true })
    expect(merger.add(report({ position: north(15) }))).toEqual({ incident: 1, isNew: false })
  })

  test('refuses reports out of order, without a position or without a time', () => {
    const merger = createIncidentMerger({ timeZone })
    merger.add(report())
    expect(() => merger.add(report({ time: noon - 1 }))).toThrow(RangeError)
    expect(() => merger.add(report({ position: { lat: NaN, lon: 7 } }))).toThrow(RangeError)
    expect(() => merger.add(report({ time: NaN }))).toThrow(RangeError)
    expect(() => createIncidentMerger({ timeZone, radiusMetres: 0 })).toThrow(RangeError)
    expect(() => createIncidentMerger({ timeZone: 'Europe/Nowhere' })).toThrow(RangeError)
  })
})

describe('mergeIncidents', () => {
  test('the order in which reports are given does not matter', () => {
    const reports = Array.from({ length: 60 }, (_, i) =>
      report({ position: north((i * 37) % 200), time: noon + ((i * 53) % 400) * MINUTE }),
    )
    const straight = mergeIncidents(reports, { timeZone })
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (mixed) => {
        const merged = mergeIncidents(mixed, { timeZone })
        expect(merged.incidents).toEqual(straight.incidents)
        mixed.forEach((each, i) => {
          expect(merged.incidentOfReport[i]).toBe(straight.incidentOfReport[reports.indexOf(each)])
        })
      }),
      { numRuns: 20 },
    )
  })

  test('an incident is its first report with all reports, reporters and sources counted; those nobody can tell apart once', () => {
    const reports = [
      report({ id: 'c', time: noon + 2 * MINUTE, source: 'patrol' }),
      report({ id: 'a', reporter: 'x' }),
      report({ id: 'd', time: noon + 3 * MINUTE, reporter: 'x' }),
      report({ id: 'b', time: noon + MINUTE, position: north(10), reporter: 'y', source: 'trader' }),
      report({ id: 'e', time: noon + 4 * MINUTE }),
      report({ id: 'f', time: noon + 5 * MINUTE, position: north(500) }),
    ]
    const { incidents, incidentOfReport } = mergeIncidents(reports, { timeZone })
    expect([...incidentOfReport]).toEqual([0, 0, 0, 0, 0, 1])
    expect(incidents[0]).toEqual({
      id: 'a',
      type: 'noise',
      position: here,
      cell: cellOf(here),
      time: noon,
      precision: 'minute',
      reports: 5,
      reporters: 3,
      sources: ['resident', 'trader', 'patrol'],
    })
    expect(incidents[1]).toMatchObject({ id: 'f', reports: 1, reporters: 1, sources: ['resident'] })
  })

  test('no reports, no incidents', () => {
    expect(mergeIncidents([], { timeZone })).toEqual({ incidents: [], incidentOfReport: new Uint32Array(0) })
  })
})
