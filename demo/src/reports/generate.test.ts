import { areaContains } from 'planning/geo/area'
import { metresBetween } from 'planning/geo/distance'
import { createZoneClock } from 'planning/geo/zone-clock'
import { findHotspots } from 'planning/hotspots/find-hotspots'
import { mergeIncidents } from 'planning/hotspots/merge-incidents'
import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import type { Report } from 'planning/model'
import { describe, expect, test } from 'vitest'
import { operationArea } from '../area.ts'
import { timeZone } from '../calendar.ts'
import { places } from '../places.ts'
import { generateReports } from './generate.ts'
import { rhythms } from './rhythms.ts'
import { spots } from './spots.ts'

const now = Date.parse('2026-11-22T15:00:00+01:00')
const reports = generateReports({ seed: 2025, now })
const clock = createZoneClock(timeZone)
const day = 86_400_000

const between = (from: string, to: string) => (report: Report) =>
  report.time >= Date.parse(`${from}T00:00:00+01:00`) && report.time < Date.parse(`${to}T00:00:00+01:00`)
const inCentre = (report: Report) => areaContains(operationArea, report.position)
const share = (all: readonly Report[], which: (report: Report) => boolean) => all.filter(which).length / all.length

test('two years, some forty thousand reports, in order of time, none later than now', () => {
  expect(reports.length).toBeGreaterThan(30_000)
  expect(reports.length).toBeLessThan(50_000)
  expect(reports[0].time).toBeLessThan(now - 729 * day)
  expect(reports.every((report, i) => i === 0 || report.time >= reports[i - 1].time)).toBe(true)
  expect(reports.at(-1)!.time).toBeLessThanOrEqual(now)
  expect(reports.at(-1)!.time).toBeGreaterThan(now - day)
  expect(new Set(reports.map((report) => report.id)).size).toBe(reports.length)
})

test('same seed, same reports; a later start only adds to them; another seed gives others', () => {
  const earlier = generateReports({ seed: 2025, now: now - 10 * day })
  const start = earlier.findIndex((report) => report.id === reports[0].id)
  expect(earlier.slice(start)).toEqual(reports.slice(0, earlier.length - start))
  const others = generateReports({ seed: 1, now })
  expect(others.slice(0, 100)).not.toEqual(reports.slice(0, 100))
})

test('a report lies on the day of its id, further ones up to two hours later; also when the clocks change', () => {
  for (const { id, time } of reports) {
    const date = id.slice(0, 10)
    const onItsDay = clock.at(time).date === date || clock.at(time - 2 * 3_600_000).date === date
    if (!onItsDay) expect.fail(`${id} at ${new Date(time).toISOString()}`)
  }
  const changes = ['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25']
  const begging = reports.filter(({ id, type }) => type === 'aggressive-begging' && changes.includes(id.slice(0, 10)))
  expect(begging.length).toBeGreaterThan(5)
  for (const { time } of begging) expect(clock.at(time).hour).toBeGreaterThanOrEqual(9)
})

describe('rhythms', () => {
  const hourOf = (report: Report) => clock.at(report.time).hour
  const byType = (type: string) => reports.filter((report) => report.type === type && report.precision === 'minute')

  test('noise is reported at night, begging while shops are open', () => {
    expect(share(byType('noise'), (report) => hourOf(report) >= 20 || hourOf(report) < 8)).toBeGreaterThan(0.7)
    expect(share(byType('aggressive-begging'), (report) => hourOf(report) >= 9 && hourOf(report) < 20)).toBeGreaterThan(
      0.95,
    )
  })

  test('drinking is a thing of summer, begging of the weeks before Christmas', () => {
    const inMonths = (type: string, ...months: number[]) =>
      share(byType(type), (report) => months.includes(new Date(report.time).getUTCMonth() + 1))
    expect(inMonths('public-drinking', 6, 7, 8)).toBeGreaterThan(2 * inMonths('public-drinking', 12, 1, 2))
    expect(inMonths('aggressive-begging', 12)).toBeGreaterThan(1.3 * inMonths('aggressive-begging', 1))
  })

  test('weights of weekdays and months change when, not how often: their mean is 1', () => {
    for (const [type, { weekdays, months, workday, weekend }] of Object.entries(rhythms)) {
      expect(weekdays.reduce((a, b) => a + b, 0) / 7, type).toBeCloseTo(1, 1)
      expect(months.reduce((a, b) => a + b, 0) / 12, type).toBeCloseTo(1, 1)
      expect([workday.length, weekend.length]).toEqual([24, 24])
    }
  })
})

describe('who reports', () => {
  test('residents most, then patrols, enforcement, traders and partners', () => {
    const count = (source: string) => reports.filter((report) => report.source === source).length
    const sources = ['resident', 'patrol', 'enforcement', 'trader', 'partner'].map(count)
    expect(sources).toEqual(sources.toSorted((a, b) => b - a))
    expect(sources.at(-1)).toBeGreaterThan(500)
  })

  test('a few reporters make many reports', () => {
    const counts = new Map<string, number>()
    for (const { reporter } of reports) if (reporter) counts.set(reporter, (counts.get(reporter) ?? 0) + 1)
    const ordered = [...counts.values()].sort((a, b) => b - a)
    expect(ordered[0]).toBeGreaterThan(150)
    expect(ordered.filter((count) => count === 1).length).toBeGreaterThan(200)
  })

  test('what is swept away is known by day only in part', () => {
    const byDay = reports.filter((report) => report.precision === 'day')
    expect(byDay.length).toBeGreaterThan(300)
    for (const report of byDay) expect(clock.at(report.time).minuteOfDay).toBe(0)
  })

  test('no patrol ever confirmed the noise at Rosental', () => {
    const rosental = spots.find((spot) => spot.name === 'Rosental')!
    const near = reports.filter(
      (report) => report.type === 'noise' && metresBetween(report.position, rosental.position) < 60,
    )
    expect(near.length).toBeGreaterThan(300)
    expect(share(near, (report) => report.source === 'patrol')).toBeLessThan(0.02)
  })
})

test('during the operation patrols find more and residents report less, in the centre', () => {
  const before = reports.filter(inCentre).filter(between('2025-10-05', '2025-11-02'))
  const during = reports.filter(inCentre).filter(between('2025-11-02', '2025-11-09'))
  const patrols = (all: readonly Report[]) => all.filter((report) => report.source === 'patrol').length
  const residents = (all: readonly Report[]) => all.filter((report) => report.source === 'resident').length
  expect(patrols(during)).toBeGreaterThan((1.4 * patrols(before)) / 4)
  expect(residents(during)).toBeLessThan((0.95 * residents(before)) / 4)
})

test.each(['2025-11-02T00:00:00+01:00', '2026-11-22T15:00:00+01:00'])(
  'the centre has hotspots at several hours as of %s, one of them hardly ever confirmed',
  (asOf) => {
    const { incidents } = mergeIncidents(reports, { timeZone })
    const types = Object.keys(rhythms).map((key) => ({ key, severity: 2, handlingMinutes: 10, detection: false }))
    const { hotspots } = findHotspots({
      ...{ incidents, types, area: operationArea, bands: DEFAULT_BANDS, asOf: Date.parse(asOf), timeZone },
      places: places.map(({ name, position }) => ({ name, position })),
      windowWeeks: 12,
    })
    expect(hotspots.length).toBeGreaterThanOrEqual(5)
    expect(new Set(hotspots.flatMap((hotspot) => hotspot.bands.map((band) => band.band))).size).toBeGreaterThan(6)
    const rosental = hotspots.find((hotspot) => hotspot.name.startsWith('Rosental'))
    expect(rosental?.confirmedShare).toBeLessThan(0.1)
    expect(hotspots.map((hotspot) => hotspot.name).join(' ')).toContain('Katharinentreppe')
  },
)
