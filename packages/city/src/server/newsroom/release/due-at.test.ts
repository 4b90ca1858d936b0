import { expect, test } from 'vitest'
import { dueAt } from './due-at.ts'

const place = { timeZone: 'Europe/Berlin', land: 'NW' } as const
const after = (from: string, hours: number) =>
  Temporal.Instant.fromEpochMilliseconds(dueAt(Date.parse(from), hours, place))
    .toZonedDateTimeISO(place.timeZone)
    .toPlainDateTime()
    .toString()

test.each([
  ['within the day', '2025-11-04T09:30:00+01:00', 4, '2025-11-04T13:30:00'],
  ['until closing', '2025-11-04T08:00:00+01:00', 8, '2025-11-04T16:00:00'],
  ['over night', '2025-11-04T15:00:00+01:00', 2, '2025-11-05T09:00:00'],
  ['in the evening it begins next morning', '2025-11-04T19:00:00+01:00', 1, '2025-11-05T09:00:00'],
  ['before opening it begins with it', '2025-11-04T06:00:00+01:00', 1, '2025-11-04T09:00:00'],
  ['over the weekend', '2025-11-07T15:00:00+01:00', 2, '2025-11-10T09:00:00'],
  // All Saints' Day of 2024 was a Friday, a holiday in North Rhine-Westphalia
  ['over a holiday and a weekend', '2024-10-31T15:00:00+01:00', 2, '2024-11-04T09:00:00'],
  ['over the change of clocks', '2025-03-28T15:00:00+01:00', 2, '2025-03-31T09:00:00'],
  ['for many days', '2025-11-03T08:00:00+01:00', 40, '2025-11-07T16:00:00'],
])('working hours are counted %s', (_, from, hours, due) => {
  expect(after(from, hours)).toBe(due)
})
