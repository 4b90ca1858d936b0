import { expect, test } from 'vitest'
import { eventTime } from './event-time.ts'

const said = (...asked: Parameters<typeof eventTime>) => eventTime(...asked).replaceAll('\u00a0', ' ')

test('a day is named once where beginning and end share it', () => {
  expect(said('2025-11-06T18:00', '2025-11-06T20:00', 'de')).toBe('Do 6. November 2025, 18:00 bis 20:00 Uhr')
  expect(said('2025-11-06T18:00', '2025-11-06T20:00', 'en')).toBe('Thu 6 November 2025, 18:00 to 20:00')
  expect(said('2025-11-06T18:00', '2025-11-07T01:00', 'de')).toBe(
    'Do 6. November 2025, 18:00 Uhr bis Fr 7. November 2025, 01:00 Uhr',
  )
})

test('an open end is not invented', () => {
  expect(said('2025-11-06T18:00', null, 'de')).toBe('Do 6. November 2025, 18:00 Uhr')
})
