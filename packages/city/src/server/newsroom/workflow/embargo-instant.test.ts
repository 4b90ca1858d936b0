import { expect, test } from 'vitest'
import { embargoInstant } from './embargo-instant.ts'

const instant = (local: string) => {
  const found = embargoInstant(local, 'Europe/Berlin')
  return found === null ? null : new Date(found).toISOString()
}

test.each([
  ['in winter', '2025-11-06T18:00', '2025-11-06T17:00:00.000Z'],
  ['in summer', '2025-07-06T18:00', '2025-07-06T16:00:00.000Z'],
  ['before the hour that is left out', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['in the hour that is left out', '2026-03-29T02:30', null],
  ['after the hour that is left out', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['in the hour that comes twice: its second coming', '2025-10-26T02:30', '2025-10-26T01:30:00.000Z'],
  ['in the hour left out a year later', '2027-03-28T02:30', null],
  ['in the hour that comes twice a year later', '2026-10-25T02:30', '2026-10-25T01:30:00.000Z'],
  ['at the end of the calendar', '9999-12-31T23:59', '9999-12-31T22:59:00.000Z'],
  ['of a year with five digits', '12027-01-01T00:00', null],
  ['of no day', '2025-02-30T10:00', null],
  ['of no hour', '2025-02-20T25:00', null],
  ['of no form', 'morgen', null],
])('a time %s', (_, local, utc) => {
  expect(instant(local)).toBe(utc)
})
