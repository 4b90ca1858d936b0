import { expect, test } from 'vitest'
import { contentSchema } from './content.ts'

test.each(['2025-13-01T10:00', '2025-02-30T10:00', '2025-01-01T24:00', '2025-01-01T10:60', '9999-99-99T99:99'])(
  'an event at %s and a warning until then are refused: no page could say when that is',
  (time) => {
    expect(contentSchema.safeParse({ warnUntil: time }).success).toBe(false)
    const event = { place: '', address: '', registration: '', startsAt: time }
    expect(contentSchema.safeParse({ event }).success).toBe(false)
    expect(contentSchema.safeParse({ event: { ...event, startsAt: '2025-11-06T18:00', endsAt: time } }).success).toBe(
      false,
    )
  },
)

test('a year far away is a time too', () => {
  expect(contentSchema.parse({ warnUntil: '9999-12-31T23:59' }).warnUntil).toBe('9999-12-31T23:59')
})
