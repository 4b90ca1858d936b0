import { expect, test } from 'vitest'
import { civilDate, dateTime, day, dayRange, shortDay, time } from './dates.ts'

test('a day is written with its weekday, without a full stop after it, and is never torn at the end of a line', () => {
  expect(day('2025-11-02', 'de')).toBe('So\u00a02.\u00a0November\u00a02025')
  expect(day('2025-11-02', 'en')).toBe('Sun\u00a02\u00a0November\u00a02025')
  expect(shortDay('2025-11-10', 'de')).toBe('Mo\u00a010.')
  expect(shortDay('2025-11-10', 'en')).toBe('Mon\u00a010')
})

test('a span names month and year once where they are the same', () => {
  expect(dayRange('2025-11-02', '2025-11-08', 'de')).toBe('2.–8.\u00a0November\u00a02025')
  expect(dayRange('2025-11-02', '2025-11-08', 'en')).toBe('2–8\u00a0November\u00a02025')
  expect(dayRange('2025-10-28', '2025-11-03', 'de')).toBe('28.\u00a0Oktober\u00a0– 3.\u00a0November\u00a02025')
  expect(dayRange('2025-12-29', '2026-01-04', 'en')).toBe('29\u00a0December\u00a02025\u00a0– 4\u00a0January\u00a02026')
  expect(dayRange('2025-11-02', '2025-11-02', 'de')).toBe('2.\u00a0November\u00a02025')
})

test('an instant is told in the city’s zone, also in the hour that comes twice', () => {
  const first = Date.parse('2025-10-26T02:30:00+02:00')
  expect(time(first, 'Europe/Berlin', 'de')).toBe('02:30\u00a0Uhr')
  expect(time(first + 3_600_000, 'Europe/Berlin', 'en')).toBe('02:30')
  expect(dateTime(Date.parse('2025-11-01T23:30:00Z'), 'Europe/Berlin', 'de')).toBe(
    'So\u00a02.\u00a0November\u00a02025, 00:30\u00a0Uhr',
  )
  expect(civilDate(Date.parse('2025-11-01T23:30:00Z'), 'Europe/Berlin')).toBe('2025-11-02')
  expect(civilDate(Date.parse('2025-11-01T23:30:00Z'), 'America/Chicago')).toBe('2025-11-01')
})
