import { expect, test } from 'vitest'
import { endOf, isOver, localNow, monthSpan } from './local-time.ts'

test('an event is over after its end, one without an end with its day', () => {
  const event = { startsAt: '2025-11-06T18:00', endsAt: '2025-11-06T20:00' }
  expect(isOver(event, '2025-11-06T20:00')).toBe(false)
  expect(isOver(event, '2025-11-06T20:01')).toBe(true)
  expect(isOver({ ...event, endsAt: null }, '2025-11-06T23:59')).toBe(false)
  expect(isOver({ ...event, endsAt: null }, '2025-11-07T00:00')).toBe(true)
})

test('now and months are read off the city’s clock', () => {
  const clock = { now: () => Date.parse('2025-10-31T23:30:59Z') }
  expect(localNow({ clock }, 'Europe/Berlin')).toBe('2025-11-01T00:30')
  expect(monthSpan('2025-10', 'Europe/Berlin')).toEqual({
    from: Date.parse('2025-10-01T00:00:00+02:00'),
    to: Date.parse('2025-11-01T00:00:00+01:00'),
  })
  expect(monthSpan('2025-13', 'Europe/Berlin')).toBeNull()
})

test('a minute and a day end where the next one begins, also when the clocks change', () => {
  expect(endOf('2025-11-06T18:00', 'Europe/Berlin')).toBe(Date.parse('2025-11-06T18:01:00+01:00'))
  expect(endOf('2025-10-25', 'Europe/Berlin')).toBe(Date.parse('2025-10-26T00:00:00+02:00'))
  expect(endOf('2025-10-26', 'Europe/Berlin')).toBe(Date.parse('2025-10-27T00:00:00+01:00'))
})
