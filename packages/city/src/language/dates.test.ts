import { expect, test } from 'vitest'
import { civilDate, dateTime, day, dayRange, shortDay, time } from './dates.ts'

test('a day is written with its weekday, without a full stop after it', () => {
  expect(day('2025-11-02', 'de')).toBe('So 2. November 2025')
  expect(day('2025-11-02', 'en')).toBe('Sun 2 November 2025')
  expect(shortDay('2025-11-10', 'de')).toBe('Mo 10.')
  expect(shortDay('2025-11-10', 'en')).toBe('Mon 10')
})

test('a span names month and year once where they are the same', () => {
  expect(dayRange('2025-11-02', '2025-11-08', 'de')).toBe('2.–8. November 2025')
  expect(dayRange('2025-11-02', '2025-11-08', 'en')).toBe('2–8 November 2025')
  expect(dayRange('2025-10-28', '2025-11-03', 'de')).toBe('28. Oktober – 3. November 2025')
  expect(dayRange('2025-12-29', '2026-01-04', 'en')).toBe('29 December 2025 – 4 January 2026')
  expect(dayRange('2025-11-02', '2025-11-02', 'de')).toBe('2. November 2025')
})

test('an instant is told in the city’s zone, also in the hour that comes twice', () => {
  const first = Date.parse('2025-10-26T02:30:00+02:00')
  expect(time(first, 'Europe/Berlin', 'de')).toBe('02:30 Uhr')
  expect(time(first + 3_600_000, 'Europe/Berlin', 'en')).toBe('02:30')
  expect(dateTime(Date.parse('2025-11-01T23:30:00Z'), 'Europe/Berlin', 'de')).toBe('So 2. November 2025, 00:30 Uhr')
  expect(civilDate(Date.parse('2025-11-01T23:30:00Z'), 'Europe/Berlin')).toBe('2025-11-02')
  expect(civilDate(Date.parse('2025-11-01T23:30:00Z'), 'America/Chicago')).toBe('2025-11-01')
})
