import { expect, test } from 'vitest'
import { placeNamed } from '../places.ts'
import { inboxReports } from './inbox.ts'

const day = 86_400_000
const now = Date.parse('2026-11-22T15:00:00+01:00')

test('the same moment gives the same reports, of the last 14 days, in order of time', () => {
  const reports = inboxReports(now)
  expect(reports).toEqual(inboxReports(now))
  const times = reports.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(Math.min(...times)).toBeGreaterThan(now - 15 * day)
  expect(new Set(reports.map(({ key }) => key)).size).toBe(reports.length)
})

test.each(['2026-11-22T15:00:00+01:00', '2026-03-29T00:10:00+01:00'])(
  'at %s nothing lies in the future, and what was done comes after the report and in order',
  (moment) => {
    const start = Date.parse(moment)
    for (const { at, steps } of inboxReports(start)) {
      const times = [at, ...steps.map((step) => step.at)]
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times.at(-1)).toBeLessThan(start)
    }
  },
)

test('a report lies near the place it names, or is told in words', () => {
  const reports = inboxReports(now)
  expect(reports.filter(({ report }) => report.position === null).every(({ report }) => report.place !== '')).toBe(true)
  const steps = reports.find(({ report }) => report.text.includes('oberen Stufen'))
  const stairs = placeNamed('Katharinentreppe').position
  expect(Math.abs(steps!.report.position!.lat - stairs.lat)).toBeLessThan(0.0005)
})
