import { expect, test } from 'vitest'
import { closedOperation, preparedOperation } from './calendar.ts'
import { demoMeasures } from './measures.ts'
import { demoOperations } from './operations.ts'

test.each([
  ['a Saturday', '2026-11-21T12:00:00+01:00', '2026-11-22'],
  ['a Sunday begins in a week', '2026-11-22T12:00:00+01:00', '2026-11-29'],
  ['a Monday', '2026-11-23T12:00:00+01:00', '2026-11-29'],
  ['just after midnight in Dortmund, still Saturday in UTC', '2026-11-21T23:30:00Z', '2026-11-29'],
])('the prepared operation begins on the next Sunday: %s', (_, now, from) => {
  expect(preparedOperation(Date.parse(now))).toEqual({ from, days: 7 })
})

test('the closed operation exists once it is over', () => {
  const keys = (now: string) => demoOperations(Date.parse(now)).map((operation) => operation.key)
  expect(keys('2025-11-08T23:59:00+01:00')).toEqual(['prepared'])
  expect(keys('2025-11-09T00:00:00+01:00')).toEqual(['closed', 'prepared'])
})

test('what is invented is called so where people read it', () => {
  for (const { aims, station } of demoOperations(Date.parse('2026-11-22T12:00:00+01:00'))) {
    expect(aims).toContain('erfunden')
    expect(station.name).toContain('erfunden')
  }
})

test('about 75 measures a day on every day of the closed operation, most of them talks', () => {
  const counts = demoMeasures()
  const dates = [...new Set(counts.map((row) => row.date))]
  expect(dates).toHaveLength(closedOperation.days)
  expect([dates[0], dates.at(-1)]).toEqual(['2025-11-02', '2025-11-08'])
  const sum = (rows: typeof counts) => rows.reduce((total, row) => total + row.count, 0)
  expect(sum(counts) / 7).toBeGreaterThan(68)
  expect(sum(counts) / 7).toBeLessThan(82)
  const byMeasure = Object.entries(Object.groupBy(counts, (row) => row.measure)).map(([key, rows]) => [key, sum(rows!)])
  expect(byMeasure.toSorted((a, b) => Number(b[1]) - Number(a[1]))[0][0]).toBe('address')
})
