import { describe, expect, test } from 'vitest'
import { createZoneClock, instantOf } from '../geo/zone-clock.ts'
import { createRandom } from '../random.ts'
import { cellHoursOf } from './cell-hours.ts'
import { createIntensity, groupByCell, observedHours, recencyWeight, type IncidentColumns } from './intensity.ts'
import { DEFAULT_PARAMETERS } from './parameters.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** Five cells in a row, each a neighbour of the next. */
const row = [
  [0, 1],
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4],
].map((indices) => Uint32Array.from(indices))

const columns = (
  incidents: readonly { cell: number; hour: number; day?: boolean; age?: number }[],
): IncidentColumns => ({
  cell: Uint32Array.from(incidents, ({ cell }) => cell),
  hourOfWeek: Uint8Array.from(incidents, ({ hour }) => hour),
  dayPrecise: Uint8Array.from(incidents, ({ day }) => (day ? 1 : 0)),
  ageWeeks: Float64Array.from(incidents, ({ age }) => age ?? 0),
})
const ones = (n: number) => new Float64Array(n).fill(1)
const hoursOf = (incidents: IncidentColumns, values = ones(incidents.cell.length)) =>
  cellHoursOf(incidents, values, 6, 5)
/** every hour of the week observed ten times */
const tenWeeks = new Float64Array(168).fill(10)

describe('createIntensity', () => {
  test('no incident is lost or made: rates times hours observed add up to the weighted incidents', () => {
    const random = createRandom(5)
    const incidents = columns(
      Array.from({ length: 400 }, () => ({
        cell: random.below(5),
        hour: random.below(168),
        day: random.next() < 0.3,
        age: random.next() * 10,
      })),
    )
    const values = Float64Array.from({ length: 400 }, () => 1 + random.below(5))
    const intensity = createIntensity(row, tenWeeks, DEFAULT_PARAMETERS)
    const hours = hoursOf(incidents, values)
    const expected = sum(values.map((value, i) => value * recencyWeight(incidents.ageWeeks[i], 6)))
    expect(sum(intensity.rateOf([0, 1, 2, 3, 4], hours)) * 10).toBeCloseTo(expected, 8)
    expect(sum(intensity.perCell(hours)) * 1680).toBeCloseTo(expected, 8)
    for (let cell = 0; cell < 5; cell++) {
      const rate = intensity.rateOf([cell], hours)
      expect(sum(rate) / 168).toBeCloseTo(intensity.perCell(hours)[cell], 10)
      expect([...intensity.rates(hours).slice(cell * 168, (cell + 1) * 168)]).toEqual([...Float32Array.from(rate)])
    }
  })

  test('recovers a constant rate from Poisson data', () => {
    const timeZone = 'Europe/Berlin'
    const clock = createZoneClock(timeZone)
    const from = instantOf('2025-08-10', '00:00', timeZone)
    const to = instantOf('2025-11-02', '00:00', timeZone)
    const perHour = [0.5, 1, 2, 1, 0.5]
    const random = createRandom(11)
    const incidents: { cell: number; hour: number; age: number }[] = []
    perHour.forEach((rate, cell) => {
      for (let t = from; t < to;) {
        t += (-Math.log(1 - random.next()) / rate) * 3_600_000
        if (t < to) incidents.push({ cell, hour: clock.hourOfWeek(t), age: (to - t) / (168 * 3_600_000) })
      }
    })
    const observed = observedHours(from, to, to, clock, 6)
    const intensity = createIntensity(row, observed, DEFAULT_PARAMETERS)
    const rate = intensity.rateOf([0, 1, 2, 3, 4], hoursOf(columns(incidents)))
    // 5 an hour: each of the 168 estimates rests on well over 200 incidents
    expect(Math.abs(sum(rate) / 168 - 5)).toBeLessThan(0.15)
    for (const each of rate) expect(Math.abs(each - 5)).toBeLessThan(0.9)
  })

  test('an incident counts most in its cell and hour, less around them, least on the weekend', () => {
    const tuesdayNoon = 24 + 12
    const { rateOf, perCell } = createIntensity(row, tenWeeks, DEFAULT_PARAMETERS)
    const hours = hoursOf(columns([{ cell: 2, hour: tuesdayNoon }]))
    const [west, own, east, far] = [1, 2, 3, 4].map((cell) => perCell(hours)[cell])
    expect(own).toBeGreaterThan(west)
    expect(west).toBe(east)
    expect(far).toBe(0)
    const rate = rateOf([2], hours)
    const [noon, eleven, wednesday, sunday, midnight] = [36, 35, 60, 156, 24].map((hour) => rate[hour])
    expect(noon).toBe(Math.max(...rate))
    expect(eleven).toBeLessThan(noon)
    expect(wednesday / noon).toBeCloseTo(0.12 / 0.48, 10)
    expect(sunday / noon).toBeCloseTo(0.02 / 0.48, 10)
    expect(midnight).toBe(0)
  })

  test('the hours run on over midnight and from Sunday to Monday', () => {
    const intensity = createIntensity(row, tenWeeks, DEFAULT_PARAMETERS)
    const rate = intensity.rateOf([2], hoursOf(columns([{ cell: 2, hour: 167 }])))
    expect(rate[0]).toBeGreaterThan(rate[24])
    expect(rate[0]).toBeGreaterThan(rate[165])
  })

  test('an incident of which only the day is known is the same at all hours of its day', () => {
    const flat = { ...DEFAULT_PARAMETERS, otherDay: { sameKind: 0, otherKind: 0 }, bandwidthHours: 0.1 }
    const intensity = createIntensity(row, tenWeeks, flat)
    const rate = intensity.rateOf([1, 2, 3], hoursOf(columns([{ cell: 2, hour: 30, day: true }])))
    for (let hour = 0; hour < 168; hour++) expect(rate[hour]).toBeCloseTo(hour >= 24 && hour < 48 ? 1 / 240 : 0, 10)
  })

  test('refuses shares of other days that leave less than nothing for the day itself', () => {
    const wrong = { ...DEFAULT_PARAMETERS, otherDay: { sameKind: 0.3, otherKind: 0 } }
    expect(() => createIntensity(row, tenWeeks, wrong)).toThrow(RangeError)
  })

  test('six weeks ago counts half', () => {
    const { perCell } = createIntensity(row, tenWeeks, DEFAULT_PARAMETERS)
    const recent = perCell(hoursOf(columns([{ cell: 2, hour: 0, age: 1 }])))
    const old = perCell(hoursOf(columns([{ cell: 2, hour: 0, age: 7 }])))
    expect(old[2]).toBeCloseTo(recent[2] / 2, 12)
  })

  test('nothing observed, nothing expected', () => {
    const intensity = createIntensity(row, new Float64Array(168), DEFAULT_PARAMETERS)
    expect(sum(intensity.perCell(hoursOf(columns([]))))).toBe(0)
    expect(sum(intensity.rateOf([0, 1], hoursOf(columns([]))))).toBe(0)
  })
})

describe('observedHours', () => {
  test('counts the hours on the clock, also where one comes twice or not at all', () => {
    const timeZone = 'Europe/Berlin'
    const hoursOf = (from: string, to: string) => {
      const [start, end] = [from, to].map((date) => instantOf(date, '00:00', timeZone))
      return observedHours(start, end, end, createZoneClock(timeZone), 1e9)
    }
    const autumn = hoursOf('2025-10-20', '2025-10-27')
    expect(sum(autumn)).toBeCloseTo(169, 6)
    expect(autumn[6 * 24 + 2]).toBeCloseTo(2, 6)
    const spring = hoursOf('2025-03-24', '2025-03-31')
    expect(sum(spring)).toBeCloseTo(167, 6)
    expect(spring[6 * 24 + 2]).toBe(0)
  })

  test('a window that begins and ends within an hour, in a zone 5:45 ahead', () => {
    const clock = createZoneClock('Asia/Kathmandu')
    const start = instantOf('2025-11-03', '00:50', 'Asia/Kathmandu')
    const hours = observedHours(start, start + 80 * 60_000, start, clock, 1e9)
    expect(hours[0]).toBeCloseTo(1 / 6, 6)
    expect(hours[1]).toBeCloseTo(1, 6)
    expect(hours[2]).toBeCloseTo(1 / 6, 6)
  })
})

test('groupByCell lists the incidents of each cell', () => {
  const { starts, order } = groupByCell(Uint32Array.of(2, 0, 2, 1, 2), 4)
  const listed = [0, 1, 2, 3].map((cell) => [...order.slice(starts[cell], starts[cell + 1])])
  expect(listed).toEqual([[1], [3], [0, 2, 4], []])
})
