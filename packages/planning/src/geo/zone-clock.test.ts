import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDayOf, createZoneClock, dateOfCivilDay, instantOf, weekdayOf } from './zone-clock.ts'

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'UTC', 'Australia/Lord_Howe', 'America/Sao_Paulo']
const HOUR = 3_600_000

const zoned = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** What the clock says of an instant must be what Temporal says. */
function expectLikeTemporal(instant: number, zone: string, clock = createZoneClock(zone)) {
  const theirs = zoned(instant, zone)
  expect(clock.at(instant)).toEqual({
    date: theirs.toPlainDate().toString(),
    weekday: theirs.dayOfWeek,
    hour: theirs.hour,
    hourOfWeek: (theirs.dayOfWeek - 1) * 24 + theirs.hour,
    minuteOfDay: theirs.hour * 60 + theirs.minute,
  })
  expect(clock.hourOfWeek(instant)).toBe((theirs.dayOfWeek - 1) * 24 + theirs.hour)
  expect(dateOfCivilDay(clock.civilDay(instant))).toBe(theirs.toPlainDate().toString())
}

describe('createZoneClock', () => {
  test.each(ZONES)('%s: agrees with Temporal at any instant, in any order', (zone) => {
    const clock = createZoneClock(zone)
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2060, 0, 1) }), (instant) => {
        expectLikeTemporal(instant, zone, clock)
      }),
      { numRuns: 500 },
    )
  })

  test.each(ZONES)('%s: agrees with Temporal in the milliseconds around each change of clocks', (zone) => {
    let change = zoned(Date.UTC(2015, 0, 1), zone).getTimeZoneTransition('next')
    while (change && change.epochMilliseconds < Date.UTC(2030, 0, 1)) {
      for (const off of [-HOUR, -1, 0, 1, HOUR]) expectLikeTemporal(change.epochMilliseconds + off, zone)
      change = change.getTimeZoneTransition('next')
    }
  })

  test('the night of 26 October 2025 has two hours from 2 to 3', () => {
    const clock = createZoneClock('Europe/Berlin')
    const midnight = instantOf('2025-10-26', '00:00', 'Europe/Berlin')
    const hours = Array.from({ length: 5 }, (_, i) => clock.at(midnight + i * HOUR).hour)
    expect(hours).toEqual([0, 1, 2, 2, 3])
  })

  test('refuses an unknown zone and an instant that is none', () => {
    expect(() => createZoneClock('Europe/Nowhere')).toThrow(RangeError)
    const clock = createZoneClock('UTC')
    expect(() => clock.hourOfWeek(NaN)).toThrow(RangeError)
    expect(() => clock.at(Infinity)).toThrow(RangeError)
  })
})

describe('instantOf', () => {
  test.each(ZONES)('%s: the civil time of an instant leads back to it, the repeated hour to its first', (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), (minutes) => {
        const instant = minutes * 60_000
        const { date, minuteOfDay } = createZoneClock(zone).at(instant)
        const time = `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`
        const back = instantOf(date, time, zone)
        expect([0, 30 * 60_000, HOUR]).toContain(instant - back)
        expect(zoned(back, zone).toPlainTime().toString({ smallestUnit: 'minute' })).toBe(time)
      }),
    )
  })

  test('24:00 is the next midnight, also where the day has 23 or 25 hours', () => {
    const hours = (date: string) =>
      (instantOf(date, '24:00', 'Europe/Berlin') - instantOf(date, '00:00', 'Europe/Berlin')) / HOUR
    expect(hours('2025-03-30')).toBe(23)
    expect(hours('2025-10-26')).toBe(25)
    expect(hours('2025-11-02')).toBe(24)
  })

  test('a time the change of clocks skips is read with the offset before it', () => {
    expect(instantOf('2025-03-30', '02:30', 'Europe/Berlin')).toBe(Date.UTC(2025, 2, 30, 1, 30))
  })

  test.each([
    ['2025-11-02', '24:01'],
    ['2025-11-02', '8:00'],
    ['2025-11-02', '25:00'],
    ['2025-02-30', '08:00'],
    ['2.11.2025', '08:00'],
  ])('refuses %s %s', (date, time) => {
    expect(() => instantOf(date, time, 'Europe/Berlin')).toThrow(RangeError)
  })
})

test('civil days: number, date and weekday belong together', () => {
  expect(civilDayOf('1970-01-01')).toBe(0)
  expect(civilDayOf('2025-11-02')).toBe(Date.UTC(2025, 10, 2) / (24 * HOUR))
  expect(dateOfCivilDay(civilDayOf('2025-11-02'))).toBe('2025-11-02')
  expect(weekdayOf(civilDayOf('2025-11-02'))).toBe(7)
  expect(weekdayOf(civilDayOf('1969-12-29'))).toBe(1)
})

test('a civil time as milliseconds gives the same instant as date and time in words', () => {
  const clock = createZoneClock('Europe/Berlin')
  for (const [date, time] of [
    ['2025-03-30', '02:30'],
    ['2025-03-30', '03:00'],
    ['2025-10-26', '02:30'],
    ['2025-10-26', '03:00'],
    ['2025-11-02', '14:30'],
    ['2025-07-01', '00:00'],
  ]) {
    expect(clock.instantOfCivil(Date.parse(`${date}T${time}Z`))).toBe(instantOf(date, time, 'Europe/Berlin'))
  }
})
