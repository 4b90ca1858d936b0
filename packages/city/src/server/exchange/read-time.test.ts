import fc from 'fast-check'
import { createZoneClock } from 'planning/geo/zone-clock'
import { expect, test } from 'vitest'
import { isTimeOfDay, readStamp, recogniseDateOrder, type DateOrder } from './read-time.ts'

const berlin = createZoneClock('Europe/Berlin')

function read(cell: string, clockCell = '', dateOrder: DateOrder = 'day-first'): string | null {
  const stamp = readStamp(cell, { clock: berlin, dateOrder }, clockCell)
  return stamp && `${new Date(stamp.instant).toISOString()}${stamp.hasTime ? '' : ' day'}`
}

test.each([
  ['2025-11-02 14:30', '2025-11-02T13:30:00.000Z'],
  ['2025-11-02T14:30:15.250', '2025-11-02T13:30:15.250Z'],
  ['2025-11-02T14:30:00+05:30', '2025-11-02T09:00:00.000Z'],
  ['2025-11-02T14:30:00-0400', '2025-11-02T18:30:00.000Z'],
  ['2025-11-02T14:30:00Z', '2025-11-02T14:30:00.000Z'],
  ['2025-07-02', '2025-07-01T22:00:00.000Z day'],
  ['2025/11/2 7:05', '2025-11-02T06:05:00.000Z'],
  ['02.11.2025 14:30', '2025-11-02T13:30:00.000Z'],
  ['2.11.2025, 14.30 Uhr', '2025-11-02T13:30:00.000Z'],
  ['02.11.25', '2025-11-01T23:00:00.000Z day'],
  ['02.11.2025 24:00', '2025-11-02T23:00:00.000Z'],
  ['20251102', '2025-11-01T23:00:00.000Z day'],
  ['202511021430', '2025-11-02T13:30:00.000Z'],
  ['20251102143015', '2025-11-02T13:30:15.000Z'],
  ['1762090200', '2025-11-02T13:30:00.000Z'],
  ['1762090200000', '2025-11-02T13:30:00.000Z'],
  ['02/11/2025 02:30 PM', '2025-11-02T13:30:00.000Z'],
  ['02/11/2025 12:05 AM', '2025-11-01T23:05:00.000Z'],
])('%s is read', (cell, expected) => {
  expect(read(cell)).toBe(expected)
})

test.each([
  '',
  'gestern',
  '2025-13-01',
  '31.02.2025',
  '2025-11-02 25:00',
  '2025-11-02 14:61',
  '99999999',
  '2025',
  '4711',
])('%j is no moment', (cell) => {
  expect(read(cell)).toBeNull()
})

test('a date and its time of day in two columns are one moment', () => {
  expect(read('02.11.2025', '14:30')).toBe('2025-11-02T13:30:00.000Z')
  expect(read('2025-11-02 00:00:00', '1430')).toBe('2025-11-02T13:30:00.000Z')
  expect(read('02.11.2025', '')).toBe('2025-11-01T23:00:00.000Z day')
  expect(read('02.11.2025', 'mittags')).toBeNull()
  expect(isTimeOfDay('9:30 pm')).toBe(true)
  expect(isTimeOfDay('31:30')).toBe(false)
})

test('a time the change of clocks skips moves forward, of one that comes twice the first is meant', () => {
  expect(read('2025-03-30 02:30')).toBe('2025-03-30T01:30:00.000Z')
  expect(read('2025-10-26 02:30')).toBe('2025-10-26T00:30:00.000Z')
  expect(read('2025-10-26 03:00')).toBe('2025-10-26T02:00:00.000Z')
})

test('civil times are what Temporal says, in zones of all kinds', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
      (timeZone, date) => {
        const civil = date.toISOString().slice(0, 16)
        const stamp = readStamp(civil, { clock: createZoneClock(timeZone), dateOrder: 'day-first' })
        const expected = Temporal.PlainDateTime.from(civil).toZonedDateTime(timeZone).epochMilliseconds
        expect(stamp?.instant).toBe(expected)
      },
    ),
    { numRuns: 2000 },
  )
})

test('day or month first: whichever date can be read in one way only decides', () => {
  expect(recogniseDateOrder(['01/02/2025', '13/02/2025'])).toBe('day-first')
  expect(recogniseDateOrder(['01/02/2025', '02/13/2025'])).toBe('month-first')
  expect(recogniseDateOrder(['01/02/2025 02:00 PM'])).toBe('month-first')
  expect(recogniseDateOrder(['01/02/2025'])).toBe('open')
  expect(recogniseDateOrder(['01.02.2025', '2025-01-31'])).toBeNull()
  expect(read('02/13/2025', '', 'month-first')).toBe('2025-02-12T23:00:00.000Z day')
})
